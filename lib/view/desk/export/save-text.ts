/** The download has begun by then, and the bytes need not be held any longer. */
const releaseAfter = 60_000;

/** Puts bytes among the person's downloads. */
export function saveBytes(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), releaseAfter);
}

/** Puts a text among the person's downloads. */
export const saveText = (parts: string[], type: string, name: string): void =>
  saveBytes(new Blob(parts, { type }), name);
