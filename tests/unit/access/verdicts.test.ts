import { describe, expect, it } from 'vitest';
import { abilities, type Ability } from '../../../lib/shared/access/ability.ts';
import { diagnose, verdictFor } from '../../../lib/shared/access/diagnose.ts';
import type { Facts } from '../../../lib/shared/access/facts.ts';
import { adminAsk, tasksOfAccess, tasksOfRole } from '../../../lib/shared/access/roles.ts';
import { mayTry } from '../../../lib/shared/access/may-do.ts';
import { mayOnPage, type PagePart } from '../../../lib/shared/tasks.ts';
import { account, changed, grantsOf, now, onPage, page, whole } from './help/facts.ts';

function told(ability: Ability, facts: Facts, pageId: string | null = page.id): string {
  const { state, fault } = verdictFor(ability, facts, pageId, now);
  return fault ? `${state}: ${fault.broken} → ${fault.cure.kind}` : state;
}

describe('why can’t I …?', () => {
  it('is answered for each thing by the first link that stops it', () => {
    const facts = onPage(
      { tasks: ['PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_ANALYZE'] },
      { grants: grantsOf({ instagram_manage_insights: 'declined' }) },
    );
    expect(abilities.map((ability) => `${ability} ${told(ability, facts)}`)).toEqual([
      'posts whole',
      'insights broken: permission-declined → ask-again',
      'comments whole',
      'private-replies whole',
      'liking not-asked: permission-not-asked → ask',
      'publishing broken: task-missing → get-task',
      'lending not-asked: task-missing → get-task',
      'contents not-asked: task-missing → get-task',
      'products not-asked: permission-not-asked → ask',
    ]);
  });

  it('is answered the same way in the tree', () => {
    const [branch] = diagnose(whole, now).branches;
    const each = abilities.map((ability) => verdictFor(ability, whole, page.id, now));
    expect(branch?.verdicts).toEqual(each);
  });

  it('asks for just that one thing', () => {
    const { fault } = verdictFor('liking', whole, page.id, now);
    const permission = 'instagram_manage_engagement';
    expect(fault?.cure).toEqual({ kind: 'ask', feature: 'liking', permission });
  });

  it('is not known where Meta tells no tasks, no permissions, or no Page', () => {
    const silent = { tokenKind: 'page', permissions: [] } as const;
    expect(told('comments', onPage({ tasks: null }))).toBe('unknown');
    expect(told('comments', changed({ grants: silent }))).toBe('unknown');
    expect(told('comments', changed({ grants: null }))).toBe('unknown');
    expect(told('comments', onPage({ problem: { code: 'offline' } }))).toBe('unknown');
    expect(told('comments', whole, null)).toBe('unknown');
  });

  it('is known of posts wherever the account was read', () => {
    expect(told('posts', onPage({ tasks: null }, { grants: null }))).toBe('whole');
  });

  it('without any Page is what keeps Pages away', () => {
    const facts = changed({ pages: [] });
    expect(told('comments', facts, null)).toBe('broken: page-in-portfolio → ask-portfolio');
  });

  it('is limited where comments come from people with a role alone', () => {
    const facts = changed({ unseenComments: true });
    expect(told('comments', facts)).toBe('limited: app-in-development → publish-app');
    expect(told('insights', facts)).toBe('whole');
  });

  it('is told of an account that hangs on no known Page, under its own id', () => {
    const facts = changed({ pages: [], alone: [account] });
    expect(told('posts', facts, account.id)).toBe('whole');
    expect(diagnose(facts, now).branches).toMatchObject([{ pageId: account.id, tasks: 'unknown' }]);
  });

  it('keeps an account that hangs on a known Page on that Page', () => {
    expect(diagnose(changed({ alone: [account] }), now).branches.length).toBe(1);
  });
});

describe('what is tried', () => {
  const grants = grantsOf({ pages_show_list: 'absent', pages_read_engagement: 'absent' });

  it('leaves what finds Pages to Meta, and nothing else', () => {
    expect(mayTry('comments', { grants, tasks: null })).toBe(true);
    expect(mayTry('comments', { grants, tasks: ['ANALYZE'] })).toBe(false);
    expect(mayTry('contents', { grants, tasks: null })).toBe(false);
    expect(mayTry('comments', { grants: null, tasks: null })).toBe(false);
  });
});

describe('what to ask an admin for', () => {
  it.each(Object.keys(adminAsk) as PagePart[])('brings what it is asked for: %s', (part) => {
    const { classic, newer } = adminAsk[part];
    expect(mayOnPage(tasksOfRole[classic], part)).toBe(true);
    expect(mayOnPage(tasksOfAccess[newer], part)).toBe(true);
  });

  it('is the least that does', () => {
    const least = (part: PagePart, all: Readonly<Record<string, readonly string[]>>): string =>
      Object.keys(all).find((role) => mayOnPage(all[role] ?? [], part)) ?? 'none';
    for (const [part, { classic, newer }] of Object.entries(adminAsk)) {
      expect([
        least(part as PagePart, tasksOfRole),
        least(part as PagePart, tasksOfAccess),
      ]).toEqual([classic, newer]);
    }
  });
});
