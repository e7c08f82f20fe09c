/** Numbers and names in bytes; what lies beyond the end reads as nothing, so that no file throws. */
export type ByteReader = {
  length: number;
  at: (offset: number) => number;
  be: (offset: number, size: number) => number;
  le: (offset: number, size: number) => number;
  name: (offset: number, size: number) => string;
};

export function readerOf(bytes: Uint8Array): ByteReader {
  const at = (offset: number): number => bytes[offset] ?? 0;
  return {
    length: bytes.length,
    at,
    be(offset, size) {
      let value = 0;
      for (let step = 0; step < size; step += 1) value = value * 256 + at(offset + step);
      return value;
    },
    le(offset, size) {
      let value = 0;
      for (let step = size - 1; step >= 0; step -= 1) value = value * 256 + at(offset + step);
      return value;
    },
    name: (offset, size) => String.fromCharCode(...bytes.subarray(offset, offset + size)),
  };
}
