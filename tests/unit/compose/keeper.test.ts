import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDraft, newItem } from '../../../lib/shared/post/draft.ts';
import { closeStudio } from '../../../lib/store/studio/db.ts';
import { keepDraft, readDraft, readDrafts } from '../../../lib/store/studio/drafts.ts';
import { type DraftKeeper, openDraftKeeper } from '../../../lib/view/publish/draft-keeper.ts';
import { patched } from '../../../lib/view/publish/edit-draft.ts';

const accountId = '17841400000000001';
let at = 1000;
const open = (): DraftKeeper => openDraftKeeper(accountId, () => (at += 1));
const type = (keeper: DraftKeeper, caption: string): void => keeper.change(patched({ caption }));
const ours = ({ id }: { id: string }): boolean => id === 'clicked';
const kept = async (keeper: DraftKeeper): Promise<string | undefined> =>
  (await readDraft(keeper.draft.value.id))?.caption;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeStudio);

describe('a draft', () => {
  it('begun in another window does not take this one’s place', async () => {
    const keeper = open();
    keeper.heard([], ours);
    await keepDraft({ ...newDraft('other', accountId, at), caption: 'elsewhere' });
    keeper.heard(await readDrafts(accountId), ours);
    await keeper.flush();
    expect(keeper.draft.value.caption).toBe('');
  });

  it('is not kept before anything is put into it', async () => {
    await open().flush();
    expect(await readDrafts(accountId)).toEqual([]);
  });

  it('is kept as it is typed, and found again after a crash', async () => {
    const keeper = open();
    type(keeper, 'Market');
    await keeper.flush();
    type(keeper, 'Market Saturday');
    await keeper.flush();
    const next = open();
    next.heard(await readDrafts(accountId), ours);
    await next.flush();
    expect(next.draft.value.caption).toBe('Market Saturday');
  });

  it('keeps what is typed while an earlier state is being written', async () => {
    const keeper = open();
    type(keeper, 'a');
    const writing = keeper.flush();
    type(keeper, 'ab');
    await writing;
    await keeper.flush();
    expect(keeper.draft.value.caption).toBe('ab');
    expect(await kept(keeper)).toBe('ab');
    expect(keeper.conflict.value).toBe(false);
  });

  it('open in two windows is overwritten by neither', async () => {
    const one = open();
    type(one, 'first');
    await one.flush();
    const two = open();
    two.heard(await readDrafts(accountId), ours);
    await two.flush();
    type(two, 'second');
    await two.flush();
    type(one, 'third');
    await one.flush();
    expect(one.conflict.value).toBe(true);
    expect(await kept(one)).toBe('second');
    await one.resolve('mine');
    expect(await kept(one)).toBe('third');
    two.heard(await readDrafts(accountId), ours);
    expect(two.draft.value.caption).toBe('third');
  });

  it('takes the other window’s words where the person says so', async () => {
    const one = open();
    type(one, 'first');
    await one.flush();
    await keepDraft({ ...one.draft.value, version: 1, caption: 'elsewhere' });
    type(one, 'mine');
    await one.flush();
    await one.resolve('theirs');
    expect(one.draft.value.caption).toBe('elsewhere');
    expect(one.conflict.value).toBe(false);
  });

  it.each(['mine', 'theirs'] as const)(
    'sent by the other window is not written on: %s',
    async (which) => {
      const one = open();
      type(one, 'first');
      await one.flush();
      const { id } = one.draft.value;
      await keepDraft({ ...one.draft.value, version: 1, jobId: 'job' });
      type(one, 'mine');
      await one.flush();
      await one.resolve(which);
      expect(await readDraft(id)).toMatchObject({ jobId: 'job', caption: 'first' });
      expect(one.draft.value.id).not.toBe(id);
      expect(await kept(one)).toBe(which === 'mine' ? 'mine' : undefined);
    },
  );

  it('that could not be kept is kept by the next try', async () => {
    const keeper = open();
    await keeper.flush();
    await closeStudio();
    const { indexedDB: whole } = globalThis;
    globalThis.indexedDB = {
      open: () => {
        throw new Error('no room');
      },
    } as never;
    type(keeper, 'Market');
    await expect(keeper.flush()).rejects.toThrow();
    globalThis.indexedDB = whole;
    await keeper.flush();
    expect(await kept(keeper)).toBe('Market');
  });

  it('made by a right click comes up, and what was typed before it stays kept', async () => {
    const keeper = open();
    keeper.heard([], ours);
    type(keeper, 'half a thought');
    const clicked = { ...newDraft('clicked', accountId, at + 50), items: [newItem('i', 'a')] };
    await keepDraft(clicked);
    at += 60;
    keeper.heard(await readDrafts(accountId), ours);
    await keeper.flush();
    await keeper.flush();
    expect(keeper.draft.value.id).toBe('clicked');
    expect((await readDrafts(accountId)).map(({ caption }) => caption)).toContain('half a thought');
  });
});
