// A baseline JPEG encoder (4:4:4), enough for the sandbox's pictures.
// Zigzag order, quantisation and Huffman tables are those of the standard's annex K.
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
const rough = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
  92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const table = rough.map((step) => Math.max(1, Math.round(step * 0.22)));

const dcBits = '00010501010101010100000000000000';
const dcValues = '000102030405060708090a0b';
const acBits = '0002010303020403050504040000017d';
const acValues =
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25' +
  '262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83' +
  '8485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3' +
  'd4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa';

type Code = [code: number, length: number];

function codes(bits: string, values: string): Map<number, Code> {
  const out = new Map<number, Code>();
  const list = Buffer.from(values, 'hex');
  let [code, at] = [0, 0];
  for (const [row, count] of Buffer.from(bits, 'hex').entries()) {
    for (let i = 0; i < count; i++) out.set(list[at++] ?? 0, [code++, row + 1]);
    code <<= 1;
  }
  return out;
}

const dc = codes(dcBits, dcValues);
const ac = codes(acBits, acValues);

const cosine = Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** Bits into bytes, with a zero after each 0xff as the format wants it. */
class Bits {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  put(value: number, length: number): void {
    for (let i = length - 1; i >= 0; i--) {
      this.#held = (this.#held << 1) | ((value >> i) & 1);
      this.#count += 1;
      if (this.#count < 8) continue;
      this.bytes.push(this.#held);
      if (this.#held === 0xff) this.bytes.push(0);
      [this.#held, this.#count] = [0, 0];
    }
  }

  end = (): void => this.put(0x7f, 7);
}

/** Frequencies of a block, in zigzag order. */
function transform(block: Float64Array): Int32Array {
  const half = new Float64Array(64);
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += (block[y * 8 + x] ?? 0) * (cosine[u * 8 + x] ?? 0);
      half[y * 8 + u] = sum;
    }
  const out = new Int32Array(64);
  for (const [i, at] of zigzag.entries()) {
    const [v, u] = [at >> 3, at & 7];
    let sum = 0;
    for (let y = 0; y < 8; y++) sum += (half[y * 8 + u] ?? 0) * (cosine[v * 8 + y] ?? 0);
    out[i] = Math.round(sum / (table[at] ?? 1));
  }
  return out;
}

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

function write(bits: Bits, huffman: Map<number, Code>, zeros: number, value: number): void {
  const size = sizeOf(value);
  const [code, length] = huffman.get((zeros << 4) | size) ?? [0, 0];
  bits.put(code, length);
  if (size > 0) bits.put(value > 0 ? value : value + (1 << size) - 1, size);
}

function writeBlock(bits: Bits, values: Int32Array, last: number): number {
  const first = values[0] ?? 0;
  write(bits, dc, 0, first - last);
  let zeros = 0;
  for (let i = 1; i < 64; i++) {
    const value = values[i] ?? 0;
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) write(bits, ac, 15, 0);
    write(bits, ac, zeros, value);
    zeros = 0;
  }
  if (zeros > 0) write(bits, ac, 0, 0);
  return first;
}

const segment = (mark: number, hex: string): Buffer => {
  const inside = Buffer.from(hex, 'hex');
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(inside.length + 2, 2);
  return Buffer.concat([head, inside]);
};

const two = (value: number): string => value.toString(16).padStart(4, '0');

/** A JPEG of RGB values (three a pixel, rows from the top). */
export function encodeJpeg(pixels: Uint8ClampedArray, wide: number, high: number): Buffer {
  const bits = new Bits();
  const last = [0, 0, 0];
  const blocks = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;
  for (let top = 0; top < high; top += 8)
    for (let left = 0; left < wide; left += 8) {
      for (let i = 0; i < 64; i++) {
        const y = Math.min(high - 1, top + (i >> 3));
        const at = (y * wide + Math.min(wide - 1, left + (i & 7))) * 3;
        const r = pixels[at] ?? 0;
        const g = pixels[at + 1] ?? 0;
        const b = pixels[at + 2] ?? 0;
        blocks[0][i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        blocks[1][i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
        blocks[2][i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
      }
      for (const [c, block] of blocks.entries())
        last[c] = writeBlock(bits, transform(block), last[c] ?? 0);
    }
  bits.end();
  const steps = zigzag.map((at) => (table[at] ?? 1).toString(16).padStart(2, '0')).join('');
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, '4a46494600010100000100010000'),
    segment(0xdb, `00${steps}`),
    segment(0xc0, `08${two(high)}${two(wide)}03011100021100031100`),
    segment(0xc4, `00${dcBits}${dcValues}`),
    segment(0xc4, `10${acBits}${acValues}`),
    segment(0xda, '03010002000300003f00'),
    Buffer.from(bits.bytes),
    Buffer.from('ffd9', 'hex'),
  ]);
}
