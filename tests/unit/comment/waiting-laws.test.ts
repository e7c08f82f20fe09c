import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Said, Settled } from '../../../lib/shared/comment/talk.ts';
import { waitingIn } from '../../../lib/shared/comment/waiting.ts';
import { tell, us } from './thread.ts';
import { verdicts } from './verdicts.ts';

const people = ['us', 'ilka', 'bo.k', 'ILKA', '?'] as const;
const words = [
  'Lovely bowl',
  'Is this food safe?',
  'thanks!',
  '😍',
  '@ilka yes',
  '@bo.k @ilka both',
  '@maren.makes hello',
  'as @maren.makes says',
  '@stranger look',
  '',
];

const writer = (who: (typeof people)[number], id: boolean): Pick<Said, 'fromId' | 'username'> => {
  if (who === 'us') return { fromId: id ? us.id : null, username: us.username };
  if (who === '?') return { fromId: null, username: null };
  return { fromId: id ? `7${who.toLowerCase()}` : null, username: who };
};

/** Comments of one post in up to four threads, some with an unknown beginning. */
const posts = fc
  .array(
    fc.record({
      thread: fc.nat(3),
      who: fc.constantFrom(...people),
      id: fc.boolean(),
      text: fc.constantFrom(...words),
      hidden: fc.nat(9).map((n) => n === 0),
      timestamp: fc.nat(12),
    }),
    { maxLength: 24 },
  )
  .chain((lines) =>
    fc.tuple(fc.constant(lines), fc.subarray([0, 1, 2, 3]), fc.array(fc.nat(23), { maxLength: 3 })),
  )
  .map(([lines, rooted, marked]) => {
    const begun = new Set<number>();
    const said = lines.map(({ thread, who, id, text, hidden, timestamp }, n): Said => {
      const isFirst = rooted.includes(thread) && !begun.has(thread);
      begun.add(thread);
      const own = { text, hidden, timestamp, ...writer(who, id) };
      return {
        ...own,
        id: isFirst ? `${thread}` : `${n + 8}`,
        parentId: isFirst ? null : `${thread}`,
      };
    });
    const settled = marked.flatMap((n): Settled[] => {
      const comment = said[n];
      return comment ? [{ commentId: comment.id, upTo: comment.timestamp + 2, until: null }] : [];
    });
    return { said, settled };
  });

/** A verdict that can be compared whatever order it was found in. */
const verdict = (said: readonly Said[], settled: Settled[]): string[] =>
  Array.from(waitingIn(said, us, settled), ([id, why]) => `${id} ${why}`).sort();

describe('who waits', () => {
  it('does not depend on the order in which comments arrive, nor marks', () => {
    fc.assert(
      fc.property(
        posts.chain(({ said, settled }) =>
          fc.tuple(
            fc.constant({ said, settled }),
            fc.shuffledSubarray(said, { minLength: said.length }),
          ),
        ),
        ([{ said, settled }, shuffled]) => {
          expect(verdict(shuffled, settled.toReversed())).toEqual(verdict(said, settled));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not change by comments that were read twice', () => {
    fc.assert(
      fc.property(posts, fc.nat(23), ({ said, settled }, from) => {
        const twice = [...said, ...said.slice(from).map((comment) => ({ ...comment }))];
        expect(verdict(twice, [...settled, ...settled])).toEqual(verdict(said, settled));
      }),
    );
  });

  it('is nobody in a thread that ends with a plain reply of ours', () => {
    fc.assert(
      fc.property(posts, fc.nat(3), ({ said, settled }, thread) => {
        const reply = { id: '9999', parentId: `${thread}`, text: 'Yes!', hidden: false };
        const ours = { ...reply, timestamp: 99, fromId: us.id, username: us.username };
        const of = new Set(
          said.filter(({ id, parentId }) => (parentId ?? id) === ours.parentId).map(({ id }) => id),
        );
        const others = [...waitingIn(said, us, settled)].filter(([id]) => !of.has(id));
        expect(waitingIn([...said, ours], us, settled)).toEqual(new Map(others));
      }),
    );
  });

  it('does not change in one thread by what is said in another', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(verdicts, { minLength: 2, maxLength: 6 }), (several) => {
        const told = several.map(([, text], n) => tell(text, n));
        const all = told.flatMap(({ said }) => said);
        const settled = told.flatMap((one) => one.settled);
        const expected = new Map(told.flatMap(({ waits }) => [...waits]));
        expect(waitingIn(all, us, settled)).toEqual(expected);
      }),
    );
  });

  it('is at most one word of each person in a thread, never ours, never a hidden one', () => {
    fc.assert(
      fc.property(posts, ({ said, settled }) => {
        const waits = waitingIn(said, us, settled);
        const seen = new Set<string>();
        for (const { id, parentId, username, fromId, hidden } of said) {
          if (!waits.has(id)) continue;
          const person = `${parentId ?? id} ${username?.toLowerCase() ?? `nobody ${id}`}`;
          expect(seen).not.toContain(person);
          expect([hidden, fromId === us.id, username === us.username]).not.toContain(true);
          seen.add(person);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is told of a post with a hundred thousand comments without a wait of one’s own', () => {
    const said = Array.from({ length: 100_000 }, (_, n): Said => {
      const [hidden, fromId, username] = [false, `${n % 5000}`, `person.${n % 5000}`];
      const parentId = n % 4 === 0 || n < 50_000 ? null : `${n % 50}`;
      return { id: `${n}`, parentId, fromId, username, text: 'Lovely bowl', timestamp: n, hidden };
    });
    const before = process.threadCpuUsage();
    expect(waitingIn(said, us).size).toBeGreaterThan(50_000);
    expect(process.threadCpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
