import { describe, expect, it } from 'vitest';
import { insightsOf } from '../../../lib/view/insights-access.ts';
import { postsOf } from '../../../lib/view/posts.ts';
import type { AccountRow, MediaRow, SignInRow } from '../../../lib/store/rows.ts';
import { granted, maren, rows, signIn } from '../../gallery/doctor/rows.ts';

const account = rows([maren]).accounts[0] as AccountRow;
const kind = (row: SignInRow | null, over: Partial<AccountRow> = {}): string =>
  insightsOf({ ...account, ...over }, row).kind;

describe('whether figures can be had', () => {
  const without = signIn({ permissions: granted({ instagram_manage_insights: null }) });

  it('hangs on the permission first, then on the tasks', () => {
    expect(kind(signIn())).toBe('on');
    expect(kind(without)).toBe('offer');
    expect(kind(signIn(), { tasks: ['PROFILE_PLUS_MESSAGING'] })).toBe('no-task');
    expect(kind(without, { tasks: ['PROFILE_PLUS_MESSAGING'] })).toBe('offer');
  });

  it('offers a Page token nothing that it cannot be given', () => {
    expect(kind({ ...without, tokenKind: 'page' })).toBe('page-token');
    expect(kind({ ...without, tokenKind: 'page', permissions: [] })).toBe('on');
  });

  it('is not asked of the sample, nor of a sign-in that has ended', () => {
    const problem = { code: 'signed-out' } as const;
    expect(kind(without, { sample: true })).toBe('on');
    expect(kind({ ...without, ended: { at: 0, problem } })).toBe('on');
    expect(kind(null)).toBe('on');
  });
});

describe('a post without figures', () => {
  const media = { id: '1', caption: '', figures: null } as MediaRow;
  const views = (come: boolean) => postsOf(account, [media], new Map(), come)[0]?.views;

  it('promises them only where they come', () => {
    expect(views(true)).toEqual({ kind: 'not-yet' });
    expect(views(false)).toEqual({ kind: 'not-allowed' });
  });
});
