import type { Instant } from '../ids.ts';

/** What a rule looks for. Counts and spans are the person's to choose. */
export type RuleTest =
  /** Words, with `*` for any letters, or one pattern of a regular expression. */
  | { kind: 'words'; words: string[] }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'links' }
  /** So many comments of one person within so many minutes. */
  | { kind: 'flood'; count: number; minutes: number }
  /** The same text again, by one person or by several, so often within so many hours. */
  | { kind: 'repeat'; count: number; hours: number }
  | { kind: 'follow-for-follow' }
  /** At least so many signs and hardly a word. */
  | { kind: 'emoji-wall'; count: number }
  /** The first comment ever kept of somebody. */
  | { kind: 'new-commenter' }
  | { kind: 'language'; tongues: string[]; only: boolean }
  /** Learnt from what this person hid and kept; `at` is the probability from which it hides. */
  | { kind: 'learnt'; at: number };

export type RuleKind = RuleTest['kind'];

/** What a rule would have done to the kept history, and how that fits the person's own acts. */
export type Tried = {
  at: Instant;
  /** Tells which tests were tried: an edited rule has to be tried again. */
  hash: string;
  /** Comments looked at, and how many of them would have been hidden. */
  looked: number;
  hits: number;
  /** Of the hits: hidden or deleted by the person, and answered, liked, shown again or marked done. */
  agreed: number;
  against: number;
};

/** All tests of a rule must hold for it to hide; `except` are people it never touches. */
export type Rule = {
  id: string;
  name: string;
  tests: RuleTest[];
  except: string[];
  state: 'draft' | 'armed' | 'off';
  tried: Tried | null;
  createdAt: Instant;
  changedAt: Instant;
  armedAt: Instant | null;
  /** Loupe put it to rest itself: it would have hidden so many within an hour. */
  rested?: { at: Instant; hits: number } | null;
};

/** Share of the judged hits that the person agreed with; null where none was judged. */
export const precisionOf = ({
  agreed,
  against,
}: Pick<Tried, 'agreed' | 'against'>): number | null =>
  agreed + against === 0 ? null : agreed / (agreed + against);
