import * as fc from 'fast-check';
import type { Remark } from '../../../lib/shared/moderation/remark.ts';
import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { minute, owner, start } from './remarks.ts';

const texts = [
  ...['Lovely', 'free money', 'fr33 money', 'www.spam.example', 'f4f', '🔥🔥🔥🔥', '❤️', ''],
  ...['Check out this page for cheap glazes', 'check out this page for cheap glazes!!'],
];

/** Comments of a few people within hours, many at the same instants. */
export const stream: fc.Arbitrary<Remark[]> = fc
  .array(
    fc.record({
      username: fc.constantFrom('a', 'b', 'c', null, owner.username),
      text: fc.constantFrom(...texts),
      at: fc.integer({ min: 0, max: 40 }),
      tongue: fc.constantFrom('en', 'ru', 'und', null),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ at, ...row }, place) => ({
      ...{ ...row, id: String(95 + place), mediaId: '1', parentId: null, fromId: null },
      timestamp: start + at * 5 * minute,
    })),
  );

export const someTests: fc.Arbitrary<RuleTest[]> = fc.uniqueArray(
  fc.constantFrom<RuleTest>(
    { kind: 'words', words: ['free'] },
    { kind: 'pattern', pattern: 'mon[ea]y' },
    { kind: 'links' },
    { kind: 'flood', count: 2, minutes: 15 },
    { kind: 'repeat', count: 2, hours: 1 },
    { kind: 'follow-for-follow' },
    { kind: 'emoji-wall', count: 3 },
    { kind: 'new-commenter' },
    { kind: 'language', tongues: ['en'], only: true },
  ),
  { minLength: 1, maxLength: 2 },
);
