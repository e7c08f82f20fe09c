const two = (value: number): number[] => [value >> 8, value & 255];
const segment = (marker: number, inside: number[]): number[] => [
  ...[0xff, marker],
  ...two(inside.length + 2),
  ...inside,
];

/** Lengths of the codes for differences of 0 to 11 bits, as the standard's own table has them. */
const lengths = [2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9];
const counts = Array.from({ length: 16 }, (_, n) => lengths.filter((one) => one === n + 1).length);

/** Codes of one length count up; a longer one goes on behind the last shorter one. */
function codesOf(list: number[]): string[] {
  let next = 0;
  return list.map((length, n) => {
    next <<= length - (list[n - 1] ?? length);
    return (next++).toString(2).padStart(length, '0');
  });
}
const codes = codesOf(lengths);

function bitsOf(difference: number): string {
  const size = 32 - Math.clz32(Math.abs(difference));
  const value = difference > 0 ? difference : difference + 2 ** size - 1;
  return (codes[size] ?? '') + (size === 0 ? '' : value.toString(2).padStart(size, '0'));
}

/**
 * A JPEG of one colour, of as many components as are given: one for grey, three for brightness and
 * two of colour, four for inks (with Adobe's mark, which has them the other way round).
 */
export function flatJpeg(
  values: number[],
  wide: number,
  high: number,
  progressive = false,
): Buffer {
  const blocks = Math.ceil(wide / 8) * Math.ceil(high / 8);
  const end = progressive ? '' : '0';
  const first = values.map((value) => bitsOf((value - 128) * 8) + end).join('');
  const next = values.map(() => bitsOf(0) + end).join('');
  const bits = first + next.repeat(blocks - 1);
  const packed = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? [])
    .map((eight) => parseInt(eight, 2))
    .flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  const inks = [...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, 0];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...(values.length === 4 ? segment(0xee, inks) : []),
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(progressive ? 0xc2 : 0xc0, [
      ...[8, ...two(high), ...two(wide), values.length],
      ...values.flatMap((_, n) => [n + 1, 0x11, 0]),
    ]),
    ...segment(0xc4, [0, ...counts, ...lengths.keys()]),
    // One code for the end of a block, which is all that a flat one has behind its mean.
    ...segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    ...segment(0xda, [
      values.length,
      ...values.flatMap((_, n) => [n + 1, 0]),
      ...(progressive ? [0, 0, 0] : [0, 63, 0]),
    ]),
    ...packed,
    ...[0xff, 0xd9],
  ]);
}
