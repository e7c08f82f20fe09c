import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../lib/shared/access/diagnose.ts';
import type { Facts } from '../../../lib/shared/access/facts.ts';
import {
  account,
  changed,
  ended,
  grantsOf,
  now,
  onPage,
  page,
  refusing,
  token,
} from './help/facts.ts';

const brokenIn = (facts: Facts): string[] =>
  diagnose(facts, now).faults.map(({ broken }) => broken);
const bakery = {
  ...page,
  id: '102',
  account: { id: '17841400000000002', username: 'harbour.bakery' },
};
const analyst = ['PROFILE_PLUS_ANALYZE'];

describe('of several faults', () => {
  it('the one nearer to the token comes first', () => {
    const grants = grantsOf({ instagram_manage_insights: 'declined' });
    const facts = onPage(
      { tasks: ['PROFILE_PLUS_CREATE_CONTENT'], account: null, linkedOnly: false },
      { grants },
    );
    expect(brokenIn(facts)).toEqual([
      'permission-declined',
      'task-missing',
      'task-missing',
      'account-unlinked',
    ]);
  });

  it('the one that stops more comes first on the same link', () => {
    const grants = grantsOf({ instagram_content_publish: 'declined', instagram_basic: 'declined' });
    const [first, second] = diagnose(changed({ grants }), now).faults;
    expect([first?.permission, first?.stops]).toEqual(['instagram_basic', []]);
    expect([second?.permission, second?.stops]).toEqual([
      'instagram_content_publish',
      ['publishing'],
    ]);
  });

  it('a dead token is told alone: nothing else could be read', () => {
    const facts = { ...ended('logged-out'), grants: grantsOf({ instagram_basic: 'declined' }) };
    const { faults, permissions, branches } = diagnose(facts, now);
    expect(faults.map(({ broken }) => broken)).toEqual(['logged-out']);
    expect(permissions).toBe('unknown');
    expect(branches).toMatchObject([{ page: 'unknown', tasks: 'unknown', account: 'unknown' }]);
    expect(branches[0]?.verdicts.every(({ fault }) => fault?.broken === 'logged-out')).toBe(true);
  });

  it('lapsed access hides accounts, and what else is wrong is told behind it', () => {
    const lapsed = { ...token, dataAccessExpiresAt: now - 1 };
    const facts = onPage({ tasks: analyst, account: null }, { token: lapsed });
    expect(brokenIn(facts)).toEqual(['data-access-lapsed', 'task-missing', 'task-missing']);
  });

  it('a Page that is not this person’s to mend is left out, and drawn all the same', () => {
    const facts = onPage({ account: null, linkedOnly: false, ignored: true });
    expect(brokenIn(facts)).toEqual([]);
    expect(diagnose(facts, now).branches).toMatchObject([{ account: 'broken' }]);
  });

  it('a Page without an account comes last where another has one', () => {
    const bare = { ...page, account: null, linkedOnly: false };
    const refused = refusing('publishing', 'permission-missing').refused.map((one) => ({
      ...one,
      accountId: bakery.account.id,
    }));
    expect(brokenIn(changed({ pages: [bare, bakery], refused }))).toEqual([
      'publishing-not-authorised',
      'account-unlinked',
    ]);
  });

  it('each is told of its own Page and account', () => {
    const facts = changed({
      pages: [
        { ...page, tasks: analyst },
        { ...bakery, tasks: [] },
      ],
    });
    expect(diagnose(facts, now).faults.map(({ pageId, accountId }) => [pageId, accountId])).toEqual(
      [
        [bakery.id, bakery.account.id],
        [page.id, account.id],
        [page.id, account.id],
      ],
    );
  });
});

describe('what is no fault', () => {
  it('a permission nobody asked for', () => {
    expect(brokenIn(changed({ grants: grantsOf({ pages_manage_posts: 'absent' }) }))).toEqual([]);
  });

  it('a permission turned down that nothing misses', () => {
    const grants = grantsOf({ business_management: 'declined', pages_show_list: 'declined' });
    expect(brokenIn(changed({ grants }))).toEqual([]);
  });

  it('a task for what nobody wants', () => {
    const grants = grantsOf({ instagram_content_publish: 'absent' });
    const asked = ['instagram_basic', 'instagram_manage_comments', 'instagram_manage_insights'];
    const tasks = ['PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_ANALYZE'];
    expect(brokenIn(onPage({ tasks }, { grants, asked }))).toEqual([]);
  });

  it('what could not be read for want of a line, or was refused for a while', () => {
    expect(brokenIn(changed({ pages: [], routes: { list: { code: 'offline' } } }))).toEqual([]);
    expect(brokenIn(onPage({ problem: { code: 'rate-limited' } }))).toEqual([]);
    expect(brokenIn(changed({ token: { ...token, ended: { code: 'temporary' } } }))).toEqual([]);
  });

  it('unseen comments where something else explains them', () => {
    const grants = grantsOf({ instagram_manage_comments: 'declined' });
    expect(brokenIn(changed({ unseenComments: true, grants }))).toEqual(['permission-declined']);
  });

  it('the want of what finds Pages, where an account was read without it', () => {
    const grants = grantsOf({ pages_show_list: 'absent', pages_read_engagement: 'absent' });
    const alone = [account];
    expect(brokenIn(changed({ grants, pages: [], alone }))).toEqual([]);
    expect(brokenIn(changed({ grants, pages: [] }))).toContain('needs-review');
  });

  it('a permission that no task of theirs lets them grant: it is the task that is missing', () => {
    const grants = grantsOf({ instagram_content_publish: 'absent' });
    expect(brokenIn(onPage({ tasks: ['PROFILE_PLUS_MODERATE', ...analyst] }, { grants }))).toEqual([
      'task-missing',
    ]);
  });
});
