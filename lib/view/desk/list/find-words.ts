import { endsIn, type Segment } from './segment.ts';

/**
 * Notes the places of the comments that hold all words, in order, and gives how many they are. Each
 * word runs through the text once: none is looked for before the place where another one stands
 * already.
 */
export function findWords(segment: Segment, words: readonly string[], places: Int32Array): number {
  const first = words[0] ?? '';
  const { text } = segment.pack;
  let hit = text.indexOf(first);
  if (hit < 0) return 0;
  const ends = endsIn(segment);
  const seen = words.length === 1 ? null : words.map(() => -1);
  let place = 0;
  let noted = 0;
  while (hit >= 0) {
    // Most texts between two hits are stepped over eight at a time.
    while (place + 8 < ends.length && (ends[place + 8] ?? 0) <= hit) place += 8;
    while (place < ends.length && (ends[place] ?? 0) <= hit) place += 1;
    if (place === ends.length) break;
    const end = ends[place] ?? 0;
    const next = seen === null ? here : follow(text, words, seen, ends[place - 1] ?? 0, end);
    if (next === nowhere) break;
    if (next === here) {
      places[noted] = place;
      noted += 1;
    }
    hit = text.indexOf(first, next === here ? end : next);
  }
  return noted;
}

const nowhere = -1;
const here = -2;

/**
 * Whether the other words stand between `begin` and `end`, too: `here` where all do, `nowhere` where
 * one stands nowhere from here on, and else where the comment begins that has it next.
 */
function follow(
  text: string,
  words: readonly string[],
  seen: number[],
  begin: number,
  end: number,
): number {
  let later = -1;
  for (let at = 1; at < words.length; at += 1) {
    let spot = seen[at] ?? -1;
    if (spot < begin) {
      spot = text.indexOf(words[at] ?? '', begin);
      if (spot < 0) return nowhere;
      seen[at] = spot;
    }
    if (spot >= end) later = Math.max(later, spot);
  }
  return later < 0 ? here : text.lastIndexOf('\0', later) + 1;
}
