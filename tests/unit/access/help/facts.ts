import type { Facts, PageFact, TokenFact } from '../../../../lib/shared/access/facts.ts';
import type { Grants } from '../../../../lib/shared/access/granted.ts';
import type { Permission } from '../../../../lib/shared/permissions.ts';
import type { Problem, Reason } from '../../../../lib/shared/problem.ts';

export const now = Date.UTC(2026, 10, 26, 14, 0);
const day = 86_400_000;

export const all: readonly Permission[] = [
  'instagram_basic',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_manage_insights',
  'instagram_manage_comments',
  'instagram_content_publish',
];

type State = Grants['permissions'][number]['state'];

/** What Meta lists: all of the usual but what is told otherwise; `absent` is not in the list. */
export function grantsOf(other: Partial<Record<string, State | 'absent'>> = {}): Grants {
  const names = [...new Set(['public_profile', ...all, ...Object.keys(other)])];
  return {
    tokenKind: 'user',
    permissions: names.flatMap((name) => {
      const state = other[name] ?? 'granted';
      return state === 'absent' ? [] : [{ name, state }];
    }),
  };
}

export const token: TokenFact = {
  kind: 'user',
  ended: null,
  expiresAt: now + 40 * day,
  expiryKnown: true,
  dataAccessExpiresAt: now + 70 * day,
};

export const account = { id: '17841400000000001', username: 'maren.makes' };

export const page: PageFact = {
  id: '101',
  name: 'Maren Makes',
  route: 'list',
  problem: null,
  business: null,
  newer: true,
  tasks: ['PROFILE_PLUS_FULL_CONTROL'],
  account,
  linkedOnly: null,
  ignored: false,
};

/** A chain in which all is well. */
export const whole: Facts = {
  token,
  grants: grantsOf(),
  asked: [...all],
  scoped: {},
  pages: [page],
  routes: {},
  refused: [],
  unseenComments: false,
};

export const changed = (more: Partial<Facts>): Facts => ({ ...whole, ...more });
export const onPage = (more: Partial<PageFact>, facts: Partial<Facts> = {}): Facts =>
  changed({ ...facts, pages: [{ ...page, ...more }] });
export const ended = (reason?: Reason, code: Problem['code'] = 'signed-out'): Facts =>
  changed({ token: { ...token, ended: { code, ...(reason ? { reason } : {}) } } });
export const notAllowed = (reason: Reason): Problem => ({ code: 'not-allowed', reason });
export const refusing = (ability: Facts['refused'][number]['ability'], reason: Reason): Facts =>
  changed({ refused: [{ ability, accountId: account.id, problem: notAllowed(reason), at: now }] });
