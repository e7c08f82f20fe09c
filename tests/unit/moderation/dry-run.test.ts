import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsAmong } from '../../../lib/shared/moderation/arrived.ts';
import { compile } from '../../../lib/shared/moderation/compile.ts';
import { dryRun, finished } from '../../../lib/shared/moderation/dry-run.ts';
import type { Fate } from '../../../lib/shared/moderation/fate.ts';
import { inTime, type Remark } from '../../../lib/shared/moderation/remark.ts';
import { precisionOf, type RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { owner, remark, start, workOf } from './remarks.ts';
import { someTests, stream } from './streams.ts';

const run = (tests: RuleTest[], remarks: Remark[], fates = new Map<string, Fate>()) =>
  finished(dryRun({ tests, except: [] }, { remarks, fates }, owner));
const ids = (tests: RuleTest[], remarks: Remark[]): string[] =>
  run(tests, remarks).hits.map(({ id }) => id);

describe('a dry run', () => {
  it('finds what the guard would have hidden, however it came', () => {
    fc.assert(
      fc.property(stream, someTests, fc.array(fc.nat({ max: 29 })), (said, tests, cuts) => {
        const inOrder = [...said].sort(inTime);
        const matcher = compile({ tests, except: [] }, owner);
        const ends = [...new Set([...cuts, inOrder.length])].sort((a, b) => a - b);
        const live: string[] = [];
        let from = 0;
        for (const end of ends) {
          // What is kept holds what has just come, as the store does.
          const came = inOrder.slice(from, end);
          live.push(...hitsAmong(matcher, inOrder.slice(0, end), came).map(({ id }) => id));
          from = Math.max(from, end);
        }
        expect(ids(tests, said)).toEqual(live);
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order in which comments are kept', () => {
    fc.assert(
      fc.property(
        stream.chain((said) =>
          fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
        ),
        someTests,
        ([said, mixed], tests) => {
          expect(ids(tests, mixed)).toEqual(ids(tests, said));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never finds what we wrote, and finds less with every further test', () => {
    fc.assert(
      fc.property(stream, someTests, someTests, (said, some, more) => {
        const found = ids(some, said);
        const ours = new Set(
          said.filter((one) => one.username === owner.username).map((o) => o.id),
        );
        expect(found.some((id) => ours.has(id))).toBe(false);
        for (const id of ids([...some, ...more], said)) expect(found).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it('tells how right it was by what the person did', () => {
    const fates: Fate[] = ['hidden', 'deleted', 'answered', 'rule', 'untouched', 'shown'];
    const said = fates.map(() => remark({ text: 'free money' }));
    const known = new Map(said.map(({ id }, at) => [id, fates[at] as Fate]));
    const trial = run([{ kind: 'words', words: ['free'] }], [...said, remark({})], known);
    expect(trial).toMatchObject({ looked: 7, agreed: 2, against: 2 });
    expect(trial.hits.map(({ fate }) => fate)).toEqual(fates);
    expect(precisionOf(trial)).toBe(0.5);
    expect(precisionOf({ agreed: 0, against: 0 })).toBeNull();
  });

  it('takes a breath often enough, and a hundred thousand comments in seconds', () => {
    const words = [
      'lovely',
      'glaze',
      'bowl',
      'kiln',
      'blue',
      'promo',
      'when',
      'price',
      'wow',
      'ok',
    ];
    const word = (nth: number): string => words[(nth * 7919) % words.length] ?? '';
    const many = Array.from({ length: 100_000 }, (_, at) =>
      remark({
        text: Array.from({ length: 10 }, (_one, nth) => word(at + nth * at)).join(' '),
        username: `person.${at % 9_000}`,
        timestamp: start + ((at * 7919) % 100_000) * 1_000,
      }),
    );
    const tests: RuleTest[] = [
      { kind: 'words', words: ['promo*', 'crypto', 'cash app'] },
      { kind: 'repeat', count: 2, hours: 24 },
      { kind: 'flood', count: 2, minutes: 60 },
    ];
    const going = dryRun({ tests, except: [] }, { remarks: many, fates: new Map() }, owner);
    let breaths = 0;
    const work = workOf(() => {
      while (!going.next().done) breaths += 1;
    });
    expect(breaths).toBe(100);
    expect(work).toBeLessThan(6_000);
  });
});
