import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db.ts';
import { keepCommentsOpen } from '../../../lib/store/keep/comments-open.ts';
import { forgetGone } from '../../../lib/store/keep/gone.ts';
import { keepMediaSeen } from '../../../lib/store/keep/media.ts';
import { changeAccount } from '../../../lib/store/keep/people.ts';
import { keepOwnReply, keepThread } from '../../../lib/store/keep/thread.ts';
import { readWaiting } from '../../../lib/store/read/comments.ts';
import { readMediaByIds } from '../../../lib/store/read/media.ts';
import { at, mediaRow } from '../../help/rows.ts';
import { account, allKept, emptyDesk, ours, read, seen } from './help/desk.ts';

beforeEach(emptyDesk);

describe('a post that is forgotten while something of it is on its way', () => {
  it('leaves nothing, and takes nothing any more', async () => {
    // A reply whose first comment was never read goes with the post, too.
    await read([seen(1), seen(3, { parentId: '2' })]);
    await forgetGone(account.id, new Set(), at + 1, at + 1);
    await read([seen(1)]);
    const thread = { mediaId: '1', parentId: '1', top: seen(1), replies: [], whole: true };
    await keepThread(account.id, thread, at);
    await keepOwnReply(account.id, { id: '9', mediaId: '1', parentId: '1', text: 'Yes' }, at);
    const { comments, piles, desk } = await allKept();
    expect([comments, piles, desk?.kept]).toEqual([[], [], 0]);
    expect(await (await db()).getKey('media', [account.id, '1'])).toBeUndefined();
  });
});

describe('an account that takes another name', () => {
  it('has its answers still, also those that Meta told by name alone', async () => {
    const answer = ours(2, { parentId: '1', fromId: null });
    await read([seen(1), answer]);
    await changeAccount(account.id, { username: 'maren.fires' });
    await read([seen(1), answer, seen(5)]);
    expect((await readWaiting(account.id, 9)).map(({ id }) => id)).toEqual(['5']);
  });
});

describe('whether a post takes comments', () => {
  const open = async (): Promise<unknown> =>
    (await readMediaByIds(account.id, ['1'])).get('1')?.commentsOpen;
  const told = (fetchedAt: number, commentsOpen: boolean): Promise<void> =>
    keepMediaSeen([mediaRow({ id: '1', commentsOpen, fetchedAt })]);

  it('is not told by a look that began before we changed it', async () => {
    await told(at, true);
    await keepCommentsOpen(account.id, '1', false, at + 2_000);
    await told(at + 1_000, true);
    expect(await open()).toBe(false);
    await told(at + 1_500, true);
    expect(await open()).toBe(false);
    await told(at + 3_000, true);
    expect(await open()).toBe(true);
  });
});
