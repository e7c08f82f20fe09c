import type { Instant } from '../ids.ts';
import type { Reading } from './reading.ts';
import type { Remark } from './remark.ts';

/** What came before a comment, as far as rules ask for it. */
export type Past = {
  /** Takes the next comment; they come in the order they were written. */
  add: (remark: Remark, text: Reading) => void;
  /** How many of this person's were written later than `since`. */
  ofPerson: (person: string, since: Instant) => number;
  /** How often the same was said later than `since`: by the same person, or if long by anybody. */
  ofText: (remark: Remark, text: Reading, since: Instant) => number;
  knows: (person: string) => boolean;
};

export type Needs = { people: boolean; texts: boolean };

/** From so many letters on, two people do not say the same by chance. */
const longGist = 16;

/** How many stand later than an instant in a list that rises. */
function later(times: readonly Instant[], since: Instant): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) > since) high = middle;
    else low = middle + 1;
  }
  return times.length - low;
}

const keysOf = ({ username, id }: Remark, { gist }: Reading): string | null => {
  if (gist === null) return null;
  return gist.length >= longGist ? gist : `${username ?? `#${id}`} ${gist}`;
};

function note(times: Map<string, Instant[]>, key: string, at: Instant): void {
  const known = times.get(key);
  if (known) known.push(at);
  else times.set(key, [at]);
}

export function createPast(needs: Needs): Past {
  const people = new Map<string, Instant[]>();
  const texts = new Map<string, Instant[]>();
  return {
    add(remark, text) {
      if (needs.people && remark.username !== null) {
        note(people, remark.username, remark.timestamp);
      }
      const key = needs.texts ? keysOf(remark, text) : null;
      if (key !== null) note(texts, key, remark.timestamp);
    },
    ofPerson: (person, since) => later(people.get(person) ?? [], since),
    ofText(remark, text, since) {
      const key = keysOf(remark, text);
      return key === null ? 0 : later(texts.get(key) ?? [], since);
    },
    knows: (person) => people.has(person),
  };
}
