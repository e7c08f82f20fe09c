import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hear } from '../../../../lib/bus/changes.ts';
import { closeStudio } from '../../../../lib/store/studio/db.ts';
import { keepSaved } from '../../../../lib/store/studio/saved.ts';
import {
  readSavedReplies,
  savedReplyActions,
} from '../../../../lib/view/desk/saved/saved-replies.ts';

const account = '17841400000000001';
const other = '17841400000000002';
const now = Date.parse('2026-11-23T14:05:00Z');
const actions = savedReplyActions(account, () => now);
const one = async () => {
  const [reply] = await readSavedReplies(account);
  if (!reply) throw new Error('nothing is saved');
  return reply;
};

beforeEach(() => actions.saveReply({ id: null, name: 'food-safe', variants: ['Yes.', 'It is.'] }));

afterEach(async () => {
  await closeStudio();
  await new Promise((done) => {
    indexedDB.deleteDatabase('loupe-studio').onsuccess = done;
  });
});

describe('saved replies', () => {
  it('begin unused, and belong to one account', async () => {
    expect(await one()).toMatchObject({ name: 'food-safe', uses: 0, last: -1 });
    expect(await readSavedReplies(other)).toEqual([]);
  });

  it('stand by name among themselves, without what is saved for posts', async () => {
    await actions.saveReply({ id: null, name: 'bare', variants: ['Bare clay.'] });
    const tags = { id: 't', accountId: account, name: 'a', usedAt: now } as const;
    await keepSaved({ ...tags, kind: 'hashtags', value: { text: '#clay' } });
    expect((await readSavedReplies(account)).map(({ name }) => name)).toEqual([
      'bare',
      'food-safe',
    ]);
  });

  it('remember how often they were used and which text went last', async () => {
    const { id } = await one();
    await actions.usedReply(id, 1);
    await actions.usedReply(id, 0);
    expect(await one()).toMatchObject({ uses: 2, last: 0 });
  });

  it('count every use of two windows at the same moment', async () => {
    const { id } = await one();
    await Promise.all([actions.usedReply(id, 0), actions.usedReply(id, 1)]);
    expect((await one()).uses).toBe(2);
  });

  it('keep their use through an edit, and know the last text in its new place', async () => {
    const { id } = await one();
    await actions.usedReply(id, 0);
    await actions.saveReply({ id, name: 'safe', variants: ['New.', 'Yes.'] });
    expect(await one()).toMatchObject({ name: 'safe', uses: 1, last: 1 });
    await actions.saveReply({ id, name: 'safe', variants: ['New.'] });
    expect((await one()).last).toBe(-1);
  });

  it('do not come back when a use is noted after they were dropped', async () => {
    const { id } = await one();
    await actions.dropReply(id);
    await actions.usedReply(id, 0);
    expect(await readSavedReplies(account)).toEqual([]);
  });

  it('are left alone by the actions of another account', async () => {
    const { id } = await one();
    await savedReplyActions(other, () => now).usedReply(id, 1);
    expect((await one()).uses).toBe(0);
  });

  it('tell every page that they changed', async () => {
    const heard = new Promise((done) => {
      const stop = hear((topic) => (stop(), done(topic)));
    });
    await actions.saveReply({ id: null, name: 'new', variants: ['New.'] });
    expect(await heard).toBe('drafts');
  });
});
