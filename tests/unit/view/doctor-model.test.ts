import { describe, expect, it } from 'vitest';
import { isOld, peopleOf } from '../../../lib/view/doctor/people.ts';
import { personModel } from '../../../lib/view/doctor/person-model.ts';
import { reportText } from '../../../lib/view/doctor/report.ts';
import {
  bakery,
  facts,
  granted,
  maren,
  now,
  page,
  rows,
  signIn,
} from '../../gallery/doctor/rows.ts';

const minute = 60_000;

describe('a sign-in as the doctor shows it', () => {
  it('stands on what connecting left until it is read for the first time', () => {
    const model = personModel(rows([maren, bakery], { checkup: null }), now);
    expect(model.checkedAt).toBeNull();
    expect(model.branches.map(({ found }) => found?.username)).toEqual([
      'maren.makes',
      'harbour.bakery',
    ]);
    expect(model.faults).toEqual([]);
  });

  it('believes what is known since the check: a grant, and an end', () => {
    const old = facts([maren], { grants: { tokenKind: 'user', permissions: [] } });
    const since = personModel(rows([maren], { checkup: { facts: old } }), now);
    expect(since.faults).toEqual([]);
    const problem = { code: 'signed-out', reason: 'logged-out' } as const;
    const ended = personModel(
      rows([maren], { signIn: { ended: { at: now, problem } }, checkup: { facts: old } }),
      now,
    );
    expect(ended.faults.map(({ fault }) => fault.broken)).toEqual(['logged-out']);
  });

  it('tells a permission that was asked for and not given from one nobody asked for', () => {
    const model = personModel(
      rows([maren], { signIn: { permissions: granted({ instagram_content_publish: null }) } }),
      now,
    );
    const state = (name: string) => model.permissions.find((one) => one.name === name)?.state;
    expect(state('instagram_content_publish')).toBe('missing');
    expect(state('instagram_manage_contents')).toBe('not-asked');
  });

  it('draws an account that is reached and lacks something as limited', () => {
    const { branches } = personModel(rows([{ ...bakery, tasks: ['MODERATE', 'ANALYZE'] }]), now);
    expect(branches[0]?.account).toBe('limited');
  });

  it('breaks nothing where a Page is not theirs to mend', () => {
    const unlinked = page(3, 'Tideline Surf', null, { linkedOnly: false });
    const model = personModel(
      rows([maren, unlinked], { checkup: { ignored: [unlinked.id] } }),
      now,
    );
    expect(model.faults).toEqual([]);
    expect(model.branches[1]).toMatchObject({ ignored: true, account: 'not-asked' });
  });

  it('asks whoever wanted comments alone for no more than that', () => {
    const lean = ['instagram_basic', 'pages_show_list', 'instagram_manage_comments'];
    const { faults } = personModel(
      rows([page(3, 'Tideline Surf', null)], { signIn: { asked: lean } }),
      now,
    );
    expect(faults[0]?.base).toBe('desk-alone');
  });

  it('is being checked for two minutes at most', () => {
    const since = (ago: number): boolean =>
      personModel(rows([maren], { checkup: { startedAt: now - ago } }), now).checking;
    expect([since(minute), since(3 * minute)]).toEqual([true, false]);
  });
});

describe('whom the doctor looks at', () => {
  const [own] = rows([maren]).accounts;

  it('is everybody but the sample', () => {
    const sample = { ...(own as NonNullable<typeof own>), signInId: '1', sample: true };
    const people = peopleOf([signIn(), signIn({ userId: '1' })], [sample], []);
    expect(people.map(({ signIn: { userId } }) => userId)).toEqual([signIn().userId]);
  });

  it('is read anew after ten minutes, and where it never was', () => {
    const old = (checkedAt: number | null): boolean =>
      isOld({ checkup: { ...rows([maren]).checkup, checkedAt } as never }, now);
    expect([old(now - 9 * minute), old(now - 11 * minute), old(null)]).toEqual([false, true, true]);
    expect(isOld({ checkup: null }, now)).toBe(true);
  });
});

describe('the report', () => {
  const unlinked = page(3, 'Tideline Surf', null, { linkedOnly: false });
  const text = reportText([personModel(rows([maren, unlinked]), now)], 'Loupe 1.0');

  it('tells the states, the faults and their cures', () => {
    expect(text).toContain('permissions whole');
    expect(text).toContain('broken: accounts account-unlinked at Page 2; cure link-account');
    expect(text).toContain('granted: instagram_basic');
    expect(text).toContain('Loupe 1.0');
  });

  it('holds no id and no name of anybody', () => {
    const names = ['Maren', 'maren.makes', 'Tideline', 'Holt Studio'];
    expect([
      ...names.filter((name) => text.includes(name)),
      ...(text.match(/\d{12,}/g) ?? []),
    ]).toEqual([]);
  });
});
