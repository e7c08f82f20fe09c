import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forgetGone, forgetUnseen } from '../../../lib/store/keep/gone.ts';
import { keepMarks, type Mark, noteMark } from '../../../lib/store/keep/marks.ts';
import { changeComment, dropComment } from '../../../lib/store/keep/one-comment.ts';
import { wakeSnoozed } from '../../../lib/store/keep/snoozed.ts';
import { keepOwnReply, keepThread } from '../../../lib/store/keep/thread.ts';
import { keepTongues } from '../../../lib/store/keep/tongues.ts';
import { at } from '../../help/rows.ts';
import { derivedAnew, derivedKept } from './help/anew.ts';
import { account, allKept, emptyDesk, type Kept, read, seen } from './help/desk.ts';

type Step = { tells: string; run: (now: number) => Promise<unknown> };
const step = (tells: string, run: Step['run']): Step => ({ tells, run });

const id = account.id;
const post = fc.constantFrom('1', '2', '3');
/** Each post has numbers of its own: a comment never moves to another. */
const numberAt = (mediaId: string, n: number): number => Number(mediaId) * 1000 + n;
const anyId = fc.tuple(post, fc.nat(5)).map(([m, n]) => String(numberAt(m, n)));

const texts = ['Is it food safe?', 'Lovely', '😍😍', 'thanks!', 'www.example.com', '@reader_2 yes'];
const comment = (mediaId: string, n: number): fc.Arbitrary<ReturnType<typeof seen>> =>
  fc
    .record({
      text: fc.constantFrom(...texts),
      username: fc.constantFrom('reader_1', 'reader_2', account.username, null),
      parent: fc.option(fc.nat(9)),
      hidden: fc.boolean(),
      likes: fc.nat(2),
      seconds: fc.nat(3),
    })
    .map(({ parent, seconds, username, ...rest }) =>
      seen(numberAt(mediaId, n), {
        ...rest,
        mediaId,
        username,
        fromId: null,
        // A few share a moment.
        timestamp: at - 60_000 + n * 500 + seconds * 1000,
        parentId: parent === null || parent >= n ? null : String(numberAt(mediaId, parent)),
      }),
    );

const reading = post.chain((mediaId) =>
  fc
    .record({
      numbers: fc.uniqueArray(fc.nat(5), { maxLength: 6 }),
      whole: fc.boolean(),
    })
    .chain(({ numbers, whole }) =>
      fc
        .tuple(...numbers.map((n) => comment(mediaId, n)))
        .map((comments) =>
          step(`read ${mediaId} ${whole ? 'whole' : 'part'} ${numbers.join()}`, (now) =>
            read(comments, { whole, now, mediaId }),
          ),
        ),
    ),
);

/** So many that they fill more than one part. */
const flood = fc.tuple(post, fc.integer({ min: 505, max: 530 })).map(([mediaId, count]) =>
  step(`flood ${mediaId} ${count}`, (now) =>
    read(
      Array.from({ length: count }, (_, n) => seen(numberAt(mediaId, n), { mediaId })),
      { whole: false, now, mediaId },
    ),
  ),
);

const mark = fc.oneof(
  fc.constant<Mark>({ kind: 'done' }),
  fc.nat(20).map((minutes): Mark => ({ kind: 'snoozed', until: at + minutes * 60_000 })),
  fc.constant<Mark>(null),
);

const act = fc.oneof(
  fc
    .tuple(fc.array(anyId, { minLength: 1, maxLength: 4 }), mark)
    .map(([ids, m]) =>
      step(`mark ${ids.join()} ${m?.kind ?? 'none'}`, (now) => keepMarks(id, ids, m, now)),
    ),
  fc
    .tuple(anyId, fc.constantFrom('private', 'liked'), fc.boolean())
    .map(([one, kind, holds]) =>
      step(`note ${one} ${kind}`, (now) => noteMark(id, one, kind as 'liked', holds, now)),
    ),
  fc
    .tuple(anyId, fc.boolean())
    .map(([one, hidden]) =>
      step(`hide ${one} ${hidden}`, (now) => changeComment(id, one, { hidden }, now)),
    ),
  anyId.map((one) => step(`drop ${one}`, (now) => dropComment(id, one, now))),
  anyId.map((one) =>
    step(`answer ${one}`, (now) => {
      const mediaId = one.slice(0, 1);
      return keepOwnReply(id, { id: `7${one}`, mediaId, parentId: one, text: 'Yes' }, now);
    }),
  ),
  fc.tuple(post, fc.boolean()).chain(([mediaId, whole]) =>
    fc.tuple(comment(mediaId, 0), comment(mediaId, 5)).map(([top, reply]) =>
      step(`thread ${mediaId}`, (now) => {
        const parentId = top.id;
        const replies = [{ ...reply, parentId }];
        return keepThread(id, { mediaId, parentId, top, replies, whole }, now);
      }),
    ),
  ),
  fc
    .array(anyId, { minLength: 1, maxLength: 5 })
    .map((ids) =>
      step('tongues', (now) => keepTongues(id, new Map(ids.map((one) => [one, 'sv'])), now)),
    ),
  post.map((mediaId) => step(`unseen ${mediaId}`, (now) => forgetUnseen(id, mediaId, now))),
  post.map((mediaId) =>
    step(`gone ${mediaId}`, () => {
      const moment = at + Number(mediaId);
      return forgetGone(id, new Set(), moment, moment);
    }),
  ),
  fc.constant(step('wake', (now) => wakeSnoozed(now))),
);

/** The clock goes on, stands still or is put back. */
const pause = fc.constantFrom(0, 1, 1000, 5 * 60_000, 15 * 60_000, -60_000);
const steps = fc.array(
  fc.tuple(
    fc.oneof({ weight: 6, arbitrary: reading }, { weight: 8, arbitrary: act }, flood),
    pause,
  ),
  { minLength: 1, maxLength: 14 },
);

const contents = ({ packs }: Kept): Map<string, { text: string; changedAt: number }> =>
  new Map(
    packs.map(({ mediaId, part, changedAt, ...columns }) => {
      const text = JSON.stringify([columns, [...columns.flags], [...columns.at]]);
      return [`${mediaId} ${part}`, { text, changedAt }];
    }),
  );

it('what is derived is what would be derived anew, whatever happened in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      await emptyDesk();
      let now = at;
      for (const [{ run }, wait] of all) {
        now += wait;
        await run(now);
      }
      await wakeSnoozed(now);
      const kept = await allKept();
      expect(derivedKept(kept)).toEqual(derivedAnew(kept, now));
      const ids = new Set(kept.comments.map((row) => row.id));
      expect(kept.marks.filter(({ commentId }) => !ids.has(commentId))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

it('a page that asks for what changed since its last look hears of every change and of no other', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      await emptyDesk();
      let now = at;
      let before = contents(await allKept());
      for (const [{ run }, wait] of all) {
        now += wait;
        await run(now);
        const last = Math.max(0, ...Array.from(before.values(), ({ changedAt }) => changedAt));
        const after = contents(await allKept());
        for (const [key, { text, changedAt }] of after) {
          expect(changedAt > last, key).toBe(before.get(key)?.text !== text);
        }
        // No part goes without a word.
        for (const key of before.keys()) expect(after.has(key), key).toBe(true);
        before = after;
      }
    }),
    { numRuns: 60 },
  );
});
