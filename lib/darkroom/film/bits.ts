import type { Part } from './part.ts';

/** Bits one after another, as parameter sets of video are written. */
export type Bits = {
  take: (count: number) => number;
  unsigned: () => number;
  signed: () => number;
};

/** Longer codes do not exist in what is read here; a run of zeros ends there. */
const longest = 31;

export function bitsOf(bytes: Part): Bits {
  let at = 0;
  const bit = (): number => {
    const value = (bytes.u8(at >> 3) >> (7 - (at & 7))) & 1;
    at += 1;
    return value;
  };
  const take = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1) value = value * 2 + bit();
    return value;
  };
  const unsigned = (): number => {
    let zeros = 0;
    while (zeros < longest && bit() === 0) zeros += 1;
    return 2 ** zeros - 1 + take(zeros);
  };
  const signed = (): number => {
    const code = unsigned();
    return code % 2 ? (code + 1) / 2 : -code / 2;
  };
  return { take, unsigned, signed };
}

/** Bytes without the 3 that keep a start code from appearing inside. */
export function unescaped(bytes: Part): Uint8Array {
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const guard = bytes.u8(at) === 3 && at > 1 && bytes.u8(at - 1) === 0 && bytes.u8(at - 2) === 0;
    if (!guard) kept.push(bytes.u8(at));
  }
  return Uint8Array.from(kept);
}
