import { hasLink } from '../comment/link.ts';
import type { Owner } from '../comment/talk.ts';
import { AppError } from '../problem.ts';
import { isWall } from './emoji.ts';
import { tradesFollows } from './follow.ts';
import type { Needs, Past } from './past.ts';
import { readPattern } from './pattern.ts';
import type { Reading } from './reading.ts';
import { isOurs } from '../comment/who.ts';
import type { Remark } from './remark.ts';
import type { Rule, RuleTest } from './rule.ts';
import { findWords, fitWords } from './words.ts';

/** One comment as a test looks at it: itself, its text, and what came before. */
type Seen = { remark: Remark; text: Reading; past: Past };
type Test = (seen: Seen) => boolean;

/** How likely a comment is one that the person would hide; null where nobody can say. */
export type Likely = (remark: Remark, text: Reading) => number | null;

/** A rule made ready. `hides` is asked with what came before the comment, which is not in `past`. */
export type Matcher = {
  needs: Needs;
  hides: (remark: Remark, text: Reading, past: Past) => boolean;
};

const minute = 60_000;
const hour = 60 * minute;

const unfit = (note: string): AppError =>
  new AppError({ code: 'not-allowed', reason: 'rule-unfit' }, note);

function patternOf(source: string): RegExp {
  const pattern = readPattern(source);
  if (!pattern) throw unfit('a pattern that cannot be read or could take long');
  return pattern;
}

/** `pt` of `pt-BR`. */
const base = (tongue: string): string => tongue.toLowerCase().split('-')[0] ?? '';

function inLanguage({ tongues, only }: Extract<RuleTest, { kind: 'language' }>): Test {
  const named = new Set(tongues.map(base));
  return ({ remark: { tongue } }) =>
    tongue !== null && tongue !== 'und' && named.has(base(tongue)) !== only;
}

/** This comment and those of its writer before it, within the minutes. */
const floods =
  ({ count, minutes }: Extract<RuleTest, { kind: 'flood' }>): Test =>
  ({ remark: { username, timestamp }, past }) =>
    username !== null && past.ofPerson(username, timestamp - minutes * minute) + 1 >= count;

const repeats =
  ({ count, hours }: Extract<RuleTest, { kind: 'repeat' }>): Test =>
  ({ remark, text, past }) =>
    text.gist !== null && past.ofText(remark, text, remark.timestamp - hours * hour) + 1 >= count;

function testOf(test: RuleTest, likely: Likely): Test {
  switch (test.kind) {
    case 'words': {
      if (fitWords(test.words).length === 0) throw unfit('no word to look for');
      const found = findWords(test.words);
      return ({ text }) => found(text);
    }
    case 'pattern': {
      const pattern = patternOf(test.pattern);
      return ({ text }) => pattern.test(text.raw) || pattern.test(text.folded);
    }
    case 'links':
      return ({ text }) => hasLink(text.raw);
    case 'flood':
      return floods(test);
    case 'repeat':
      return repeats(test);
    case 'follow-for-follow':
      return ({ text }) => tradesFollows(text);
    case 'emoji-wall':
      return ({ text }) => isWall(text, test.count);
    case 'new-commenter':
      return ({ remark: { username }, past }) => username !== null && !past.knows(username);
    case 'language':
      if (test.tongues.length === 0) throw unfit('no language to look for');
      return inLanguage(test);
    case 'learnt':
      return ({ remark, text }) => (likely(remark, text) ?? 0) >= test.at;
  }
}

/** What is quick to ask stands first: the others are only asked where it holds. */
const cost: Record<RuleTest['kind'], number> = {
  ...{ language: 0, 'new-commenter': 0, flood: 1, links: 2, 'emoji-wall': 3 },
  ...{ words: 4, 'follow-for-follow': 4, pattern: 5, repeat: 5, learnt: 6 },
};

export const needsOf = (tests: readonly RuleTest[]): Needs => ({
  people: tests.some(({ kind }) => kind === 'flood' || kind === 'new-commenter'),
  texts: tests.some(({ kind }) => kind === 'repeat'),
});

/**
 * Makes a rule ready; one that cannot be read is refused. It hides where all its tests hold, and
 * never what we wrote or what somebody wrote whom it is not to touch.
 */
export function compile(
  { tests, except }: Pick<Rule, 'tests' | 'except'>,
  owner: Owner,
  likely: Likely = () => null,
): Matcher {
  if (tests.length === 0) throw unfit('a rule without a test');
  const asked = [...tests]
    .sort((a, b) => cost[a.kind] - cost[b.kind])
    .map((test) => testOf(test, likely));
  const spared = new Set(except.map((name) => name.replace(/^@/, '').toLowerCase()));
  return {
    needs: needsOf(tests),
    hides: (remark, text, past) =>
      !isOurs(remark, owner) &&
      !spared.has(remark.username?.toLowerCase() ?? '') &&
      asked.every((holds) => holds({ remark, text, past })),
  };
}
