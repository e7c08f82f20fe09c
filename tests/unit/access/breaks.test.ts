import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../lib/shared/access/diagnose.ts';
import { breaks, cures } from '../../../lib/shared/access/diagnosis.ts';
import type { Facts } from '../../../lib/shared/access/facts.ts';
import * as h from './help/facts.ts';

const { changed, ended, grantsOf, notAllowed, onPage, refusing } = h;
const declined = grantsOf({ business_management: 'declined' });
const noPages = { pages: [] };
const gone = { code: 'not-found' } as const;
const lapsed = { ...h.token, dataAccessExpiresAt: h.now };

/** What was read, and the first fault it is, with its cure and what is told beside it. */
const chains: [what: string, facts: Facts, first: string][] = [
  ['a session that ran out', ended('session-expired'), 'session-expired → sign-in'],
  [
    'a time that has passed',
    changed({ token: { ...h.token, expiresAt: h.now } }),
    'session-expired → sign-in',
  ],
  ['a new password', ended('password-changed'), 'password-changed → sign-in'],
  ['an app taken away', ended('app-removed'), 'app-removed → sign-in'],
  ['a checkpoint', ended('checkpoint'), 'checkpoint → clear-checkpoint'],
  ['an unconfirmed person', ended('unconfirmed-person'), 'unconfirmed-person → confirm-person'],
  ['a logout', ended('logged-out'), 'logged-out → sign-in'],
  ['a refusal without a reason', ended(), 'token-refused → sign-in'],
  [
    'an app that asks for its secret',
    ended('app-secret-required', 'not-allowed'),
    'app-secret-required → secret-off',
  ],
  ['no role on the app', ended('login-no-role', 'not-allowed'), 'no-role → get-role'],
  [
    'an app that is not ready',
    ended('login-app-not-ready', 'not-allowed'),
    'app-not-ready → finish-app',
  ],
  ['ninety days away', changed({ token: lapsed }), 'data-access-lapsed → renew-access'],
  ['a Page’s token without its role', ended('page-role-lost'), 'page-role-lost → regain-role'],
  [
    'a token that was never given the basics',
    changed({ grants: grantsOf({ instagram_basic: 'absent' }), asked: [] }),
    'permission-not-asked → ask reading instagram_basic',
  ],
  [
    'a permission turned down',
    changed({ grants: grantsOf({ instagram_manage_comments: 'declined' }) }),
    'permission-declined → ask-again comments instagram_manage_comments',
  ],
  [
    'a permission not used for long',
    changed({ grants: grantsOf({ instagram_manage_insights: 'expired' }) }),
    'permission-expired → ask-again insights instagram_manage_insights',
  ],
  [
    'a permission Meta did not put to the person',
    changed({ grants: grantsOf({ instagram_manage_insights: 'absent' }) }),
    'needs-review → request-review instagram_manage_insights',
  ],
  [
    'none of all that was asked for',
    changed({
      ...noPages,
      grants: { tokenKind: 'user', permissions: [{ name: 'public_profile', state: 'granted' }] },
    }),
    'needs-verification → verify-business',
  ],
  [
    'a grant that is refused all the same',
    changed({ ...noPages, routes: { list: notAllowed('permission-missing') } }),
    'needs-verification → verify-business',
  ],
  [
    'no Page ticked',
    changed({ ...noPages, scoped: { pages_show_list: [] } }),
    'page-not-ticked → tick-page',
  ],
  [
    'an empty list, portfolios never asked for',
    changed(noPages),
    'page-in-portfolio → ask-portfolio portfolio business_management',
  ],
  [
    'an empty list although Pages were ticked',
    changed({ ...noPages, scoped: { pages_show_list: ['7'] }, grants: declined }),
    'page-in-portfolio → type-id',
  ],
  [
    'an empty list, portfolios turned down',
    changed({ ...noPages, grants: declined }),
    'page-in-portfolio → type-id',
  ],
  [
    'an empty list, portfolios not reviewed',
    changed({ ...noPages, asked: [...h.all, 'business_management'] }),
    'page-in-portfolio → type-id',
  ],
  [
    'no Page anywhere',
    changed({ ...noPages, grants: grantsOf({ business_management: 'granted' }) }),
    'no-page → make-page',
  ],
  [
    'a kept Page that was unticked',
    onPage({ route: 'kept', problem: gone }, { scoped: { pages_show_list: ['7'] } }),
    'page-not-ticked → tick-page 101',
  ],
  [
    'a Page of a grant that cannot be read',
    onPage({ route: 'grant', problem: gone }),
    'page-in-portfolio → ask-portfolio portfolio business_management 101',
  ],
  ['a Page that cannot be read', onPage({ problem: gone }), 'page-unreadable → tick-page 101'],
  [
    'a portfolio’s Page that cannot be read',
    onPage({ route: 'portfolio', business: 'b', problem: gone }),
    'page-unreadable → regain-role 101',
  ],
  [
    'a typed id that leads nowhere',
    onPage({ route: 'typed', problem: gone }),
    'page-unreadable → type-id 101',
  ],
  [
    'a Page that lost its person',
    onPage({ problem: { code: 'signed-out', reason: 'page-role-lost' } }),
    'page-role-lost → regain-role 101',
  ],
  ['no tasks at all', onPage({ tasks: [] }), 'page-role-lost → regain-role 101'],
  [
    'a task that is missing',
    onPage({ tasks: ['PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_ANALYZE'] }),
    'task-missing → get-task for publishing 101',
  ],
  [
    'a Page without an account',
    onPage({ account: null, linkedOnly: false }),
    'account-unlinked → link-account 101',
  ],
  [
    'a personal account',
    onPage({ account: null, linkedOnly: true }),
    'account-personal → go-professional 101',
  ],
  [
    'an account left unticked',
    onPage({ account: null, linkedOnly: true }, { scoped: { instagram_basic: [] } }),
    'account-not-ticked → tick-account instagram_basic 101',
  ],
  [
    'an account given for something else only',
    changed({ scoped: { instagram_manage_comments: ['7'] } }),
    'account-not-ticked → tick-account instagram_manage_comments 101',
  ],
  [
    'publishing refused',
    refusing('publishing', 'permission-missing'),
    'publishing-not-authorised → authorise-publishing 101',
  ],
  [
    'an account that is restricted',
    refusing('publishing', 'account-restricted'),
    'account-restricted → clear-restriction 101',
  ],
  [
    'an account that is blocked',
    refusing('comments', 'action-blocked'),
    'account-restricted → clear-restriction 101',
  ],
  [
    'Facebook’s security check',
    refusing('publishing', 'checkpoint'),
    'checkpoint → clear-checkpoint 101',
  ],
  [
    'what a narrower table refuses',
    refusing('insights', 'permission-missing'),
    'task-missing → get-task for insights 101',
  ],
  [
    'comments that are counted and not sent',
    changed({ unseenComments: true }),
    'app-in-development → publish-app 101',
  ],
];

/** A fault in a line: what is broken, and what mends it. */
function told(facts: Facts): string {
  const [first] = diagnose(facts, h.now).faults;
  if (!first) return 'nothing';
  const { kind, feature, permission, part } = first.cure;
  const about = permission ?? first.permission;
  const words = [first.broken, '→', kind, feature, about, part && `for ${part}`, first.pageId];
  return words.filter(Boolean).join(' ');
}

describe('what is broken, and the shortest cure', () => {
  it('is nothing in a chain that is whole', () => {
    const { faults, branches, ...above } = diagnose(h.whole, h.now);
    expect(faults).toEqual([]);
    expect(above).toEqual({ token: 'whole', permissions: 'whole' });
    expect(branches).toMatchObject([{ page: 'whole', tasks: 'whole', account: 'whole' }]);
  });

  it.each(chains)('%s', (_what, facts, first) => {
    expect(told(facts)).toBe(first);
  });

  it('is each of all the breaks there are, and each of the cures', () => {
    const firsts = chains.map(([, , first]) => first.split(' '));
    expect(new Set(firsts.map(([broken]) => broken))).toEqual(new Set(breaks));
    expect(new Set(firsts.map(([, , cure]) => cure))).toEqual(new Set(cures));
  });
});
