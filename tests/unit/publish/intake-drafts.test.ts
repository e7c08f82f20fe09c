import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../../lib/shared/post/draft.ts';
import { closeStudio } from '../../../lib/store/studio/db.ts';
import { keepDraft, readDraft, readDrafts } from '../../../lib/store/studio/drafts.ts';
import { keepIntake, readIntakes } from '../../../lib/store/studio/intakes.ts';
import type { IntakeRow } from '../../../lib/store/studio/rows.ts';
import { takeIntakes } from '../../../lib/store/studio/take-intakes.ts';

const account = '17841400000000001';
const minute = 60_000;
const origin = { url: null, pageUrl: 'https://pots.example/', title: 'Pots' };
const keptRow = (id: string, at: number, rest: Partial<IntakeRow> = {}): IntakeRow => ({
  ...{ id, at, state: 'kept', refusal: null, origin, wants: null },
  ...{ assetId: `asset-${id}`, text: null, draftId: null, ...rest },
});
const click = async (id: string, at: number, rest?: Partial<IntakeRow>): Promise<string | null> => {
  await keepIntake(keptRow(id, at, rest));
  return takeIntakes(account, at);
};
const itemsOf = async (id: string | null): Promise<string[]> =>
  ((await readDraft(id ?? ''))?.items ?? []).map(({ assetId }) => assetId);

describe('a right-clicked picture', () => {
  beforeEach(async () => {
    await closeStudio();
    globalThis.indexedDB = new IDBFactory();
  });

  it('becomes a draft of its own, and no second one when asked again', async () => {
    const id = await click('a', minute);
    expect(await itemsOf(id)).toEqual(['asset-a']);
    expect(await takeIntakes(account, 2 * minute)).toBeNull();
    expect(await readDrafts(account)).toHaveLength(1);
    expect((await readIntakes())[0]?.draftId).toBe(id);
  });

  it('joins the one before it within ten minutes, and not after', async () => {
    const first = await click('a', 0);
    expect(await click('b', 10 * minute)).toBe(first);
    expect(await itemsOf(first)).toEqual(['asset-a', 'asset-b']);
    expect(await click('c', 20 * minute + 1)).not.toBe(first);
  });

  it('leaves alone a draft whose words the person has changed, and joins one that was only cut', async () => {
    const first = await click('a', 0);
    const draft = await readDraft(first ?? '');
    if (!draft) throw new Error('no draft');
    const [item] = draft.items;
    if (!item) throw new Error('no item');
    const cut = { ...item, altText: 'A pot' };
    await keepDraft({ ...draft, items: [cut], version: 1 });
    expect(await click('b', minute)).toBe(first);
    const joined = await readDraft(first ?? '');
    expect(joined?.items[0]?.altText).toBe('A pot');
    if (joined) await keepDraft({ ...joined, caption: 'Mine', version: joined.version + 1 });
    expect(await click('c', 2 * minute)).not.toBe(first);
  });

  it('begins another draft after ten', async () => {
    const first = await click('p0', 0);
    for (let n = 1; n < 10; n += 1) expect(await click(`p${n}`, n)).toBe(first);
    expect(await click('p10', 10)).not.toBe(first);
  });

  it('fills an empty draft before a new one is made', async () => {
    await keepDraft(newDraft('empty', account, 0));
    expect(await click('a', minute)).toBe('empty');
    expect((await readDraft('empty'))?.version).toBe(1);
  });

  it('brings the selected words as its caption', async () => {
    const id = await click('a', 0, { text: 'Six pots' });
    await click('b', 1, { assetId: null, text: 'Fired twice' });
    expect(await readDraft(id ?? '')).toMatchObject({ caption: 'Six pots\n\nFired twice' });
    expect(await itemsOf(id)).toEqual(['asset-a']);
  });

  it('makes no draft where it only takes the place of other bytes', async () => {
    expect(await click('a', 0, { into: 'item' })).toBeNull();
  });

  it('waits, all in one draft, until an account is there', async () => {
    await keepIntake(keptRow('a', 0));
    await keepIntake(keptRow('b', minute));
    expect(await itemsOf(await takeIntakes(account, 60 * minute))).toEqual(['asset-a', 'asset-b']);
  });
});
