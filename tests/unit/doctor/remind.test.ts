import { describe, expect, it } from 'vitest';
import { nextReminder, remind } from '../../../lib/doctor/remind.ts';
import { renewAt, restsFrom } from '../../../lib/doctor/renew-at.ts';
import { unseenEnd } from '../../../lib/shared/ending.ts';
import type { SignInRow } from '../../../lib/store/rows.ts';

const hour = 3_600_000;
const day = 24 * hour;
const born = Date.parse('2026-09-01T08:00:00Z');
const end = born + 60 * day;

const row = (patch: Partial<SignInRow> = {}): SignInRow => ({
  ...{ userId: '1', name: 'Mara', appId: '123456789', door: 'dialog', tokenKind: 'user' },
  ...{ permissions: [], connectedAt: born, expiresAt: end, dataAccessExpiresAt: end + 30 * day },
  ...{ expiryFrom: 'checked', ended: null },
  ...patch,
});

const daysTold = (of: SignInRow, at: number): number[] =>
  remind([of], at).map(({ reminded }) => reminded.days);

/** What somebody is told whose browser is open once a day until the end. */
function life(of: SignInRow, until: number): [day: number, mark: number][] {
  const told: [number, number][] = [];
  let now = of;
  for (let at = of.connectedAt; at < until; at += day) {
    for (const { reminded } of remind([now], at)) {
      now = { ...now, reminded };
      told.push([Math.round((until - at) / day), reminded.days]);
    }
  }
  return told;
}

describe('a reminder', () => {
  it('comes fourteen days, seven days and one day before the end, and once each', () => {
    const of = row();
    const [fourteen, seven, one] = [end - 14 * day, end - 7 * day, end - day];
    expect(daysTold(of, fourteen - 1)).toEqual([]);
    expect([fourteen, seven, one].map((at) => daysTold(of, at))).toEqual([[14], [7], [1]]);
    expect(life(of, end)).toEqual([
      [14, 14],
      [7, 7],
      [1, 1],
    ]);
  });

  it('is the most urgent one alone where the browser was closed for weeks', () => {
    expect(daysTold(row(), end - 3 * day)).toEqual([7]);
    expect(daysTold(row(), end - hour)).toEqual([1]);
  });

  it('is of whichever end comes first', () => {
    const of = row({ dataAccessExpiresAt: end - 20 * day });
    expect(remind([of], end - 34 * day)[0]?.reminded).toMatchObject({ of: 'data-access' });
    expect(remind([row({ expiresAt: null })], end + 16 * day)[0]?.reminded).toMatchObject({
      of: 'data-access',
      days: 14,
    });
  });

  it('is not given for a token that ends within hours of being made, nor for a past or unknown end', () => {
    const short = row({ expiresAt: born + 80 * 60_000 });
    expect(daysTold(short, born + hour)).toEqual([]);
    expect(daysTold(row(), end + 1)).toEqual([]);
    expect(daysTold(row({ expiresAt: null, dataAccessExpiresAt: null }), end - day)).toEqual([]);
  });

  it('is not given where the sign-in has ended already', () => {
    const ended = { at: born, problem: { code: 'signed-out' } as const };
    expect(daysTold(row({ ended }), end - day)).toEqual([]);
  });

  it('is given anew for an end that has moved, and was seen no more', () => {
    const reminded = { of: 'token', days: 7, at: end - 7 * day, seen: true } as const;
    const of = row({ reminded, expiresAt: end + 60 * day });
    const access = { ...of, dataAccessExpiresAt: end + 90 * day };
    expect(daysTold(access, end + 46 * day)).toEqual([14]);
    expect(unseenEnd({ ...access, reminded: { ...reminded, seen: false } }, end)).toBe(null);
  });

  it('asks to be woken for the next mark and no earlier', () => {
    expect(nextReminder(row(), born)).toBe(end - 14 * day);
    expect(nextReminder(row(), end - 14 * day)).toBe(end - 7 * day);
    expect(nextReminder(row(), end - hour)).toBe(null);
  });
});

describe('a renewal by itself', () => {
  it('is due from seven days before the end, and once a day from there', () => {
    expect(renewAt(row())).toBe(end - 7 * day);
    const renewal = { at: end - 6 * day, failures: 1 };
    expect(renewAt(row({ renewal }))).toBe(end - 5 * day);
    expect(restsFrom(row({ renewal }), end - 5.5 * day)).toBe(true);
    expect(restsFrom(row({ renewal }), end - 5 * day)).toBe(false);
  });

  it('is due ten minutes before a short token ends, however often that was done today', () => {
    const expiresAt = born + 80 * 60_000;
    const renewal = { at: born, failures: 0 };
    expect(renewAt(row({ expiresAt }))).toBe(expiresAt - 10 * 60_000);
    expect(renewAt(row({ expiresAt, renewal }))).toBe(expiresAt - 10 * 60_000);
  });

  it.each<[string, Partial<SignInRow>]>([
    ['a pasted token', { door: 'pasted' }],
    ['a Page’s token', { tokenKind: 'page' }],
    ['a sign-in of no known app', { appId: null }],
    ['one without any end', { expiresAt: null, dataAccessExpiresAt: null }],
    ['one that has ended', { ended: { at: 1, problem: { code: 'signed-out' } } }],
  ])('is never tried for %s', (_, patch) => {
    expect(renewAt(row(patch))).toBe(null);
  });
});
