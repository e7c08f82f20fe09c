import { letters, viewOf } from './source.ts';

/** The three colours of sRGB as profiles write them, adapted to their white. */
const primaries = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
} as const;

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const parts = new Map<string, Uint8Array>();
  const count = Math.min(view.getUint32(128), 100);
  for (let at = 132; at + 12 <= Math.min(bytes.length, 132 + count * 12); at += 12) {
    const from = view.getUint32(at + 4);
    const part = bytes.subarray(from, from + view.getUint32(at + 8));
    parts.set(letters(bytes, at, at + 4), part);
  }
  return parts;
}

/** The name is kept in one byte a letter, or in two from a place that its first record tells. */
const nameIn = (part: Uint8Array): string => letters(part.subarray(8)).replaceAll('\0', '');

const numbersIn = (part: Uint8Array): number[] => {
  const view = viewOf(part);
  return [8, 12, 16].map((at) => view.getInt32(at) / 65_536);
};

/** Whether an ICC profile says sRGB: by name, or by its three colours where it has another name. */
export function isStandardProfile(bytes: Uint8Array): boolean {
  try {
    const parts = partsOf(bytes);
    const name = nameIn(parts.get('desc') ?? new Uint8Array(0));
    if (/linear/i.test(name)) return false;
    if (/sRGB/.test(name)) return true;
    return Object.entries(primaries).every(([tag, wanted]) => {
      const found = numbersIn(parts.get(tag) ?? new Uint8Array(0));
      return wanted.every((value, axis) => Math.abs(value - (found[axis] ?? 9)) < 0.003);
    });
  } catch {
    return false;
  }
}
