import { beforeEach, describe, expect, it } from 'vitest';
import { keepMarks, noteMark } from '../../../lib/store/keep/marks.ts';
import { dropComment } from '../../../lib/store/keep/one-comment.ts';
import { wakeSnoozed } from '../../../lib/store/keep/snoozed.ts';
import { keepOwnReply, keepThread } from '../../../lib/store/keep/thread.ts';
import { readDesk, readThread, readWaiting } from '../../../lib/store/read/comments.ts';
import { readMarks } from '../../../lib/store/read/marks.ts';
import { at } from '../../help/rows.ts';
import { account, allKept, emptyDesk, ours, read, seen } from './help/desk.ts';

const { id } = account;
const minute = 60_000;
const waiting = async (): Promise<string[]> => (await readWaiting(id, 20)).map((row) => row.id);

beforeEach(emptyDesk);

describe('a comment that is done with', () => {
  it('waits no more, through every later read, until its writer says more', async () => {
    await read([seen(1), seen(2)]);
    expect(await keepMarks(id, ['1'], { kind: 'done' }, at)).toEqual([
      { commentId: '1', problem: null },
    ]);
    expect(await waiting()).toEqual(['2']);
    await read([seen(1, { likes: 5 }), seen(2)], { now: at + 1 });
    expect(await waiting()).toEqual(['2']);
    const more = seen(3, {
      parentId: '1',
      username: 'reader_1',
      fromId: '91',
      text: 'And the lid?',
    });
    await read([seen(1), seen(2), more], { now: at + 2 });
    expect(await waiting()).toEqual(['3', '2']);
  });

  it('waits again when that is taken back', async () => {
    await read([seen(1)]);
    await keepMarks(id, ['1'], { kind: 'done' }, at);
    await keepMarks(id, ['1'], null, at);
    expect(await waiting()).toEqual(['1']);
    expect(await readMarks(id, ['1'])).toEqual([]);
  });

  it('is told one by one of several, over several posts', async () => {
    await read([seen(1)]);
    await read([seen(11, { mediaId: '2' })], { mediaId: '2' });
    const gone = { code: 'not-found', reason: 'comment-gone' };
    expect(await keepMarks(id, ['1', '77', '11'], { kind: 'done' }, at)).toEqual([
      { commentId: '1', problem: null },
      { commentId: '77', problem: gone },
      { commentId: '11', problem: null },
    ]);
    expect(await readDesk(id)).toMatchObject({ waiting: 0, oldest: null, kept: 2 });
  });

  it('takes its mark along when it goes', async () => {
    await read([seen(1)]);
    await keepMarks(id, ['1'], { kind: 'done' }, at);
    await noteMark(id, '1', 'liked', true, at);
    await dropComment(id, '1', at);
    expect((await allKept()).marks).toEqual([]);
  });
});

describe('a comment that is put off', () => {
  it('is counted apart and comes back at its minute', async () => {
    await read([seen(1), seen(2)]);
    await keepMarks(id, ['1'], { kind: 'snoozed', until: at + minute }, at);
    await keepMarks(id, ['2'], { kind: 'snoozed', until: at + 2 * minute }, at);
    expect(await readDesk(id)).toMatchObject({ waiting: 0, snoozed: 2 });
    expect(await wakeSnoozed(at + minute - 1)).toEqual({ next: at + minute, accounts: [] });
    expect(await wakeSnoozed(at + minute)).toEqual({ next: at + 2 * minute, accounts: [id] });
    expect(await waiting()).toEqual(['1']);
    expect(await wakeSnoozed(at + 3 * minute)).toEqual({ next: null, accounts: [id] });
    expect(await readDesk(id)).toMatchObject({ waiting: 2, snoozed: 0 });
  });

  it('and answered meanwhile is put off no more', async () => {
    await read([seen(1)]);
    await keepMarks(id, ['1'], { kind: 'snoozed', until: at + minute }, at);
    await keepOwnReply(id, { id: '5', mediaId: '1', parentId: '1', text: 'Yes' }, at);
    expect(await readDesk(id)).toMatchObject({ waiting: 0, snoozed: 0 });
  });

  it('and then done with is done with: the last word holds', async () => {
    await read([seen(1)]);
    await keepMarks(id, ['1'], { kind: 'snoozed', until: at + minute }, at);
    await keepMarks(id, ['1'], { kind: 'done' }, at);
    expect((await readMarks(id, ['1'])).map(({ kind }) => kind)).toEqual(['done']);
    await wakeSnoozed(at + 2 * minute);
    expect(await waiting()).toEqual([]);
  });
});

it('what else is noted of a comment changes nothing of what waits', async () => {
  await read([seen(1)]);
  expect(await noteMark(id, '1', 'private', true, at)).toBe(true);
  expect(await noteMark(id, '1', 'liked', true, at)).toBe(true);
  expect(await noteMark(id, '1', 'liked', false, at)).toBe(true);
  expect(await noteMark(id, '9', 'liked', true, at)).toBe(false);
  expect((await readMarks(id, ['1', '9'])).map(({ kind }) => kind)).toEqual(['private']);
  expect(await waiting()).toEqual(['1']);
});

describe('a thread', () => {
  it('is answered at once by our own reply, which a reading begun before does not take away', async () => {
    await read([seen(1)]);
    await keepOwnReply(id, { id: '5', mediaId: '1', parentId: '1', text: 'Yes' }, at + 10);
    expect(await waiting()).toEqual([]);
    await read([seen(1)], { now: at + 5 });
    expect((await readThread(id, '1', '1')).map((row) => row.id)).toEqual(['1', '5']);
    // One begun after it tells that it was deleted.
    await read([seen(1)], { now: at + 20 });
    expect(await waiting()).toEqual(['1']);
  });

  it('read again forgets replies that are gone, and touches no other thread', async () => {
    await read([seen(1), ours(2, { parentId: '1' }), seen(3), ours(4, { parentId: '3' })]);
    const news = await keepThread(
      id,
      {
        mediaId: '1',
        parentId: '1',
        top: seen(1),
        replies: [seen(6, { parentId: '1' })],
        whole: true,
      },
      at + 1,
    );
    expect(news.arrived.map((row) => row.id)).toEqual(['6']);
    expect((await readThread(id, '1', '1')).map((row) => row.id)).toEqual(['1', '6']);
    expect((await readThread(id, '1', '3')).map((row) => row.id)).toEqual(['3', '4']);
    expect((await readThread(id, '1', '1'))[0]?.fetchedAt).toBe(at + 1);
  });
});
