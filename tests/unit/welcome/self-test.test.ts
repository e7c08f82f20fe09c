import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../lib/shared/access/diagnose.ts';
import { type Break, breaks } from '../../../lib/shared/access/diagnosis.ts';
import type { Facts, PageFact } from '../../../lib/shared/access/facts.ts';
import { featurePermissions } from '../../../lib/shared/permissions.ts';
import type { Reason } from '../../../lib/shared/problem.ts';
import { setupSteps, stepOfBreak, stepOfReason } from '../../../lib/shared/setup-steps.ts';
import type { TestLine } from '../../../lib/view/welcome/models.ts';
import { testLines } from '../../../lib/view/welcome/self-test.ts';

const now = Date.UTC(2026, 10, 26, 14, 5);
const day = 86_400_000;

const page = (over: Partial<PageFact> = {}): PageFact => ({
  id: '1001',
  name: 'Maren Makes',
  route: 'list',
  problem: null,
  business: null,
  newer: false,
  tasks: ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'],
  account: { id: '17841400000000001', username: 'maren.makes' },
  linkedOnly: null,
  ignored: false,
  ...over,
});
const whole: Facts = {
  token: {
    kind: 'user',
    ended: null,
    expiresAt: now + 58 * day,
    expiryKnown: true,
    dataAccessExpiresAt: now + 88 * day,
  },
  grants: {
    tokenKind: 'user',
    permissions: featurePermissions.reading.map((name) => ({ name, state: 'granted' })),
  },
  asked: [...featurePermissions.reading],
  scoped: {},
  pages: [page()],
  routes: {},
  refused: [],
  unseenComments: false,
};
const linesOf = (over: Partial<Facts>, door: 'dialog' | 'pasted' = 'dialog'): TestLine[] => {
  const facts = { ...whole, ...over };
  return testLines(facts, diagnose(facts, now), door);
};
const states = (lines: TestLine[]): Record<string, TestLine['state']> =>
  Object.fromEntries(lines.map(({ step, state }) => [step, state]));
const found = (lines: TestLine[]): string[] =>
  lines.flatMap(({ step, findings }) => findings.map(({ broken }) => `${step}: ${broken}`));
const ended = (reason: Reason): Partial<Facts> => ({
  token: { ...whole.token, ended: { code: 'signed-out', reason } },
});

describe('the self-test', () => {
  it('holds in every step where the chain is whole', () => {
    expect(states(linesOf({}))).toEqual(
      Object.fromEntries(setupSteps.map((step) => [step, 'fine'])),
    );
  });

  it('does not take for a fault what nobody asked for', () => {
    expect(found(linesOf({}))).toEqual([]);
  });

  it('names step 1 and the Page where no account hangs on it', () => {
    const lines = linesOf({ pages: [page({ account: null, name: 'Tideline Surf' })] });
    const [first] = lines;
    expect(first).toMatchObject({ step: 'accounts', state: 'broken' });
    expect(first?.findings).toEqual([
      expect.objectContaining({ broken: 'account-unlinked', page: 'Tideline Surf' }),
    ]);
  });

  it('lets the step stand where another Page works, and says it all the same', () => {
    const lines = linesOf({ pages: [page(), page({ id: '1002', account: null })] });
    expect(states(lines)['accounts']).toBe('limited');
    expect(found(lines)).toEqual(['accounts: account-unlinked']);
  });

  it('names step 5 where Require App Secret is on, and claims nothing of what comes after', () => {
    const lines = linesOf(ended('app-secret-required'));
    expect(found(lines)).toEqual(['secret: app-secret-required']);
    expect(states(lines)).toMatchObject({ secret: 'broken', accounts: 'unknown' });
    expect(Object.values(states(lines))).not.toContain('fine');
  });

  it('names the last step where no Page was ticked', () => {
    const lines = linesOf({ pages: [], scoped: { pages_show_list: [] } });
    expect(found(lines)).toEqual(['connect: page-not-ticked']);
  });

  it('names the permission that was unticked', () => {
    const grants = {
      tokenKind: 'user' as const,
      permissions: featurePermissions.reading.map((name) => ({
        name,
        state: name === 'instagram_manage_insights' ? ('declined' as const) : ('granted' as const),
      })),
    };
    const findings = linesOf({ grants }).flatMap((line) => line.findings);
    expect(findings).toEqual([
      expect.objectContaining({
        broken: 'permission-declined',
        permission: 'instagram_manage_insights',
      }),
    ]);
  });

  it('of a pasted token leaves out the steps of an app it did not come through', () => {
    expect(linesOf({}, 'pasted').map(({ step }) => step)).toEqual([
      'accounts',
      'app',
      'secret',
      'connect',
    ]);
  });
});

describe('every broken link', () => {
  it.each(breaks)('%s is mended in a step of the set-up', (broken) => {
    expect(setupSteps).toContain(stepOfBreak[broken]);
  });

  const byHand: [Break, number][] = [
    ['account-unlinked', 1],
    ['account-personal', 1],
    ['no-page', 1],
    ['needs-review', 2],
    ['app-not-ready', 3],
    ['app-secret-required', 5],
    ['no-role', 6],
    ['page-not-ticked', 7],
    ['account-not-ticked', 7],
    ['permission-declined', 7],
    ['session-expired', 7],
  ];
  it.each(byHand)('%s belongs to step %i', (broken, number) => {
    expect(setupSteps.indexOf(stepOfBreak[broken]) + 1).toBe(number);
  });

  it('and every connect that a step can mend leads to one', () => {
    expect(stepOfReason['login-redirect-blocked']).toBe('address');
    expect(Object.values(stepOfReason).filter((step) => !setupSteps.includes(step))).toEqual([]);
  });
});
