import { describe, expect, it } from 'vitest';
import { checkRights } from '../../../lib/view/publish/checks/rights.ts';
import { offersOf } from '../../../lib/view/publish/offers.ts';
import { account, around, draftOf, jpeg, signIn } from './material.ts';

const offersFor = (draft: ReturnType<typeof draftOf>) =>
  offersOf(draft, { facts: [jpeg], shop: false, placeSearch: false });
const allowed = {
  ...signIn,
  permissions: [
    ...signIn.permissions,
    { name: 'instagram_manage_comments', state: 'granted' as const },
  ],
};
const both = { ...account, tasks: ['CREATE_CONTENT', 'MODERATE'] };

describe('what a first comment needs', () => {
  it('is asked for before anything is sent, by the one permission', () => {
    const draft = draftOf(['a'], { firstComment: 'Winter sea' });
    expect(checkRights(draft, offersFor(draft), around)).toMatchObject([
      { state: 'blocks', fix: { act: { kind: 'ask', feature: 'comments' } } },
    ]);
  });

  it('is nothing once it is granted and the role allows it', () => {
    const draft = draftOf(['a'], { firstComment: 'Winter sea' });
    const has = { ...around, signIn: allowed };
    expect(checkRights(draft, offersFor(draft), { ...has, account: both })).toEqual([]);
    const analyst = { ...account, tasks: ['ANALYZE'] };
    expect(checkRights(draft, offersFor(draft), { ...has, account: analyst })).toMatchObject([
      { id: 'comment-role', fix: null },
    ]);
  });

  it('is nothing where none was written, and in a story, which has none', () => {
    const blank = draftOf(['a'], { firstComment: '  ' });
    expect(checkRights(blank, offersFor(blank), around)).toEqual([]);
    const story = draftOf(['a'], { firstComment: 'kept', surface: 'story' });
    expect(checkRights(story, offersFor(story), around)).toEqual([]);
  });
});
