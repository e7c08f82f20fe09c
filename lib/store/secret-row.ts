/** A token as ciphertext, or the key that opens it (which cannot be exported). */
export type SecretRow =
  { id: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer } | { id: 'key'; key: CryptoKey };
