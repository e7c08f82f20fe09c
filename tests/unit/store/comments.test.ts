import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb, db } from '../../../lib/store/db.ts';
import { keepComments, type CommentSeen } from '../../../lib/store/keep/comments.ts';
import { keepMediaSeen } from '../../../lib/store/keep/media.ts';
import { keepAccounts } from '../../../lib/store/keep/people.ts';
import { readDesk, readWaiting } from '../../../lib/store/read/comments.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import { accountRow, at, mediaRow } from '../../help/rows.ts';

const account = accountRow();
const seen = (id: string, patch: Partial<CommentSeen> = {}): CommentSeen => ({
  id,
  mediaId: '1',
  parentId: null,
  text: 'How long does it fire?',
  username: 'tom_kiln',
  fromId: '55',
  timestamp: at - Number(id),
  likes: 0,
  hidden: false,
  ...patch,
});
const read = (comments: CommentSeen[], whole = true): ReturnType<typeof keepComments> =>
  keepComments(account.id, [{ mediaId: '1', comments, count: comments.length, whole }], at);

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([account]);
  await keepMediaSeen([mediaRow()]);
});

describe('comments kept', () => {
  it('wait until one of ours answers them', async () => {
    await read([seen('1'), seen('2')]);
    expect(await readDesk(account.id)).toMatchObject({ waiting: 2, oldest: { at: at - 2 } });
    await read([
      seen('1'),
      seen('2'),
      seen('3', { parentId: '2', username: 'maren.makes', fromId: account.id }),
    ]);
    expect((await readWaiting(account.id, 10)).map((row) => row.id)).toEqual(['1']);
    expect((await readDesk(account.id))?.waiting).toBe(1);
  });

  it('do not wait when they are ours, hidden, replies, or answered by name alone', async () => {
    await read([
      seen('1', { username: 'maren.makes', fromId: null }),
      seen('2', { hidden: true }),
      seen('3', { parentId: '9' }),
      seen('4'),
      seen('5', { parentId: '4', username: 'maren.makes', fromId: null }),
    ]);
    expect(await readDesk(account.id)).toMatchObject({ waiting: 0, oldest: null, hidden: 1 });
  });

  it('are gone when a whole read no longer has them, and stay after a partial one', async () => {
    await read([seen('1'), seen('2')]);
    await read([seen('1')], false);
    expect((await readDesk(account.id))?.waiting).toBe(2);
    await read([seen('1')]);
    expect((await readDesk(account.id))?.waiting).toBe(1);
  });

  it('are news only after the first read of their post', async () => {
    expect((await read([seen('1')])).fresh).toEqual([]);
    expect((await read([seen('1'), seen('2')])).fresh.map((row) => row.id)).toEqual(['2']);
    expect((await read([seen('1'), seen('2')])).fresh).toEqual([]);
  });

  it('join on to what is kept where one of them is known', async () => {
    await read([seen('1')], false);
    expect((await read([seen('3'), seen('2')], false)).joined).toEqual(new Set());
    expect((await read([seen('4'), seen('3')], false)).joined).toEqual(new Set(['1']));
  });

  it('mark their post as read at that count', async () => {
    await read([seen('1'), seen('2')]);
    expect((await readMedia(account.id, 5))[0]).toMatchObject({
      commentsSeen: 2,
      commentsReadAt: at,
    });
  });

  it('survive names that mean something to objects', async () => {
    await read([seen('1', { username: '__proto__', text: 'constructor' })]);
    expect((await readWaiting(account.id, 1))[0]?.username).toBe('__proto__');
    expect(await (await db()).count('comments')).toBe(1);
  });
});
