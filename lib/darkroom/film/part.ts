/** Some bytes with numbers in them; beyond its end all is 0, so damaged sizes need no care of their own. */
export type Part = {
  length: number;
  u8: (at: number) => number;
  u16: (at: number) => number;
  u32: (at: number) => number;
  i32: (at: number) => number;
  /** Exact up to 2^53, which no file's size passes. */
  u64: (at: number) => number;
  text: (at: number, length: number) => string;
  cut: (from: number, to?: number) => Part;
};

export function part(bytes: Uint8Array): Part {
  const u8 = (at: number): number => bytes[at] ?? 0;
  const u16 = (at: number): number => u8(at) * 256 + u8(at + 1);
  const u32 = (at: number): number => u16(at) * 65_536 + u16(at + 2);
  return {
    length: bytes.length,
    u8,
    u16,
    u32,
    i32: (at) => u32(at) | 0,
    u64: (at) => u32(at) * 2 ** 32 + u32(at + 4),
    text: (at, length) => String.fromCharCode(...bytes.subarray(at, at + length)),
    cut: (from, to = bytes.length) => part(bytes.subarray(Math.max(from, 0), Math.max(to, 0))),
  };
}

/** Reads a file piece by piece; what stands close together comes with one read. */
export type Source = { size: number; read: (at: number, length: number) => Promise<Part> };

const stride = 65_536;

export function sourceOf(blob: Blob): Source {
  let from = 0;
  let held = part(new Uint8Array());
  return {
    size: blob.size,
    read: async (at, length) => {
      const wanted = Math.min(at + length, blob.size);
      if (at < from || wanted > from + held.length) {
        const piece = blob.slice(at, Math.max(at + stride, wanted));
        held = part(new Uint8Array(await piece.arrayBuffer()));
        from = at;
      }
      return held.cut(at - from, at - from + length);
    },
  };
}
