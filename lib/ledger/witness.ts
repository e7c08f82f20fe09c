import type { Instant } from '../shared/ids.ts';
import type { Baseline, Found } from './flight.ts';

/** Something that stands on Instagram now and may be what was sent. */
export type Candidate = {
  id: string;
  at: Instant;
  text: string | null;
  /** The kind of thing: `image`, `carousel`, `reply` … */
  kind: string;
  children: number;
};

export type Expected = Pick<Candidate, 'text' | 'kind' | 'children'>;

/** Meta's clock and ours may differ by so much. */
const slack = 2 * 60_000;

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * What of a list is ours: new since the baseline, not older than the intent, the same words and
 * shape, and the only one like it. Without words of its own a thing is nobody's in particular, and
 * then Meta's count of posts made through its API must have risen too. `taken` are the ids that
 * other jobs hold.
 */
export function witnessIn(
  list: Candidate[],
  expected: Expected,
  sent: { baseline: Baseline; intentAt: Instant; quotaUsed: number | null; taken: string[] },
): Found {
  const { baseline, intentAt, quotaUsed } = sent;
  const known = new Set([...baseline.knownIds, ...sent.taken]);
  const words = plain(expected.text);
  const alike = list.filter(
    (one) =>
      !known.has(one.id) &&
      one.at >= intentAt - slack &&
      one.kind === expected.kind &&
      one.children === expected.children &&
      plain(one.text) === words,
  );
  const [first, ...others] = alike;
  if (!first) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several' };
  const counted =
    quotaUsed !== null && baseline.quotaUsed !== null && quotaUsed > baseline.quotaUsed;
  return words === '' && !counted ? { kind: 'none' } : { kind: 'one', id: first.id };
}
