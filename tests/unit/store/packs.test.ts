import { beforeEach, describe, expect, it } from 'vitest';
import { flag } from '../../../lib/shared/comment/flags.ts';
import { forgetGone, forgetUnseen } from '../../../lib/store/keep/gone.ts';
import { changeComment, dropComment } from '../../../lib/store/keep/one-comment.ts';
import { keepTongues } from '../../../lib/store/keep/tongues.ts';
import { readDesk } from '../../../lib/store/read/comments.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import { readPacks, readPacksSince, readUnasked } from '../../../lib/store/read/packs.ts';
import { readPile } from '../../../lib/store/read/piles.ts';
import { at } from '../../help/rows.ts';
import { account, allKept, emptyDesk, ours, read, seen } from './help/desk.ts';

const { id } = account;
const many = (count: number): ReturnType<typeof seen>[] =>
  Array.from({ length: count }, (_, n) => seen(n + 1));

beforeEach(emptyDesk);

describe('packs', () => {
  it('hold a post’s comments in columns, oldest first', async () => {
    await read([
      seen(3, { text: 'Is it SAFE?', username: 'Åsa' }),
      seen(1, { text: 'see www.example.com', likes: 4, username: null }),
      ours(4, { parentId: '3', text: 'Yes' }),
      seen(2, { text: '😍', hidden: true }),
    ]);
    const [pack, ...more] = await readPacks(id);
    expect(more).toEqual([]);
    expect(pack).toMatchObject({ part: 0, ids: '1\n2\n3\n4', tongues: '\n\n\n', unasked: 1 });
    expect(pack?.people).toBe(`\nreader_2\nÅsa\n${account.username}`);
    expect(pack?.text).toBe(
      `\nsee www.example.com\0reader_2\n😍\0asa\nis it safe?\0${account.username}\nyes\0`,
    );
    expect([...(pack?.likes ?? [])]).toEqual([4, 0, 0, 0]);
    expect([...(pack?.flags ?? [])]).toEqual([
      flag.waits | flag.link,
      flag.hidden | flag.reaction,
      flag.question,
      flag.ours | flag.reply,
    ]);
  });

  it('are split so that a new comment touches the last part alone', async () => {
    await read(many(1030), { whole: false });
    const before = await readPacks(id);
    expect(before.map(({ ids }) => ids.split('\n').length)).toEqual([512, 512, 6]);
    const last = Math.max(...before.map(({ changedAt }) => changedAt));
    await read([seen(2000)], { whole: false, now: at + 1 });
    const since = await readPacksSince(id, last);
    expect(since.map(({ part }) => part)).toEqual([2]);
    expect(since[0]?.ids.endsWith('\n2000')).toBe(true);
  });

  it('stay, empty and newly changed, where comments are gone', async () => {
    await read(many(600), { whole: false });
    const last = (await readPacks(id))[0]?.changedAt ?? 0;
    await read(many(10), { now: at - 60_000 });
    // What was kept after a reading began is not gone because it was not in it.
    expect((await readPile(id, '1'))?.kept).toBe(600);
    await read(many(10), { now: at + 1 });
    const parts = await readPacksSince(id, last);
    expect(parts.map(({ ids }) => ids.split('\n').length)).toEqual([10, 1]);
    expect(parts[1]).toMatchObject({ part: 1, ids: '', text: '' });
    expect(parts[1]).not.toHaveProperty('unasked');
  });

  it('of a name that is two lines hold one', async () => {
    await read([seen(1, { username: 'a\nb\0c' }), seen(2)]);
    const [pack] = await readPacks(id);
    expect(pack?.people.split('\n')).toEqual(['a b c', 'reader_2']);
    expect(pack?.text.split('\0')).toHaveLength(3);
  });
});

describe('languages', () => {
  it('are asked for once, kept through later reads, and asked anew of a changed text', async () => {
    await read(many(3));
    expect((await readUnasked(id, 2)).map((row) => row.id)).toEqual(['1', '2']);
    await keepTongues(
      id,
      new Map([
        ['1', 'sv'],
        ['2', 'und'],
        ['3', 'en'],
        ['9', 'de'],
      ]),
      at,
    );
    expect(await readUnasked(id, 10)).toEqual([]);
    expect((await readPacks(id))[0]).not.toHaveProperty('unasked');
    await read([seen(1, { text: 'Another' }), seen(2, { likes: 9 }), seen(3)], { now: at + 1 });
    expect((await readPacks(id))[0]?.tongues).toBe('\nund\nen');
  });
});

describe('what is gone', () => {
  it('goes with its replies, and the totals know', async () => {
    await read([seen(1), seen(2, { parentId: '1' }), seen(3, { hidden: true }), seen(4)]);
    expect(await readDesk(id)).toMatchObject({ waiting: 2, kept: 4, hidden: 1 });
    expect(await dropComment(id, '1', at)).toBe(true);
    expect(await dropComment(id, '1', at)).toBe(false);
    expect(await readDesk(id)).toMatchObject({ waiting: 1, kept: 2, hidden: 1 });
    await changeComment(id, '3', { hidden: false }, at);
    expect(await readDesk(id)).toMatchObject({ waiting: 2, hidden: 0 });
  });

  it('with its post leaves the other posts and their totals', async () => {
    await read([seen(1), seen(2)]);
    await read([seen(11, { mediaId: '2' })], { mediaId: '2' });
    await forgetGone(id, new Set(['2', '3']), 0);
    expect((await readMedia(id, 9)).map((row) => row.id)).toEqual(['3', '2']);
    expect(await readDesk(id)).toMatchObject({ waiting: 1, kept: 1, oldest: { mediaId: '2' } });
    expect(await readPile(id, '1')).toBeNull();
  });

  it('is what a walk through all of a list has not met', async () => {
    await read(many(3), { whole: false });
    // A whole reading leaves rows alone in which nothing is new; a part tells what it has seen.
    await read([seen(1), seen(3)], { whole: false, now: at + 5 });
    await forgetUnseen(id, '1', at + 5);
    expect((await allKept()).comments.map((row) => row.id)).toEqual(['1', '3']);
  });
});
