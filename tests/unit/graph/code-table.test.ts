import { describe, expect, it } from 'vitest';
import { meanings } from '../../../lib/graph/code-table.ts';
import { problemFor } from '../../../lib/graph/codes.ts';
import type { Problem } from '../../../lib/shared/problem.ts';

const asked = (error: object, method: 'GET' | 'POST'): Problem =>
  problemFor(error, { status: 400, method }).problem;

const errorOf = (row: string): object => {
  const [code, subcode] = row.split('/').map(Number);
  return { code, ...(subcode === undefined ? {} : { error_subcode: subcode }) };
};

const short = ({ code, reason }: Problem): string => (reason ? `${code} ${reason}` : code);

/**
 * Every code Meta documents for publishing, comments, messages, limits and sign-ins, typed by hand
 * from its pages with what a person has to do about it.
 */
const rows: Record<string, string> = {
  'not-found': '-2/2207020 24 24/2207006 24/2207008 24/2207024 100/33 110 110/2207013 803',
  'not-found before-professional': '100/2108006',
  'not-found person-unreachable': '100/2534014',
  temporary:
    '-2 -2/2207003 -1 -1/2207001 -1/2207032 -1/2207053 1 1/99 2 9007 9007/2207027 1/2207082',
  'rate-limited': '4 9 17 18 18/2207034 32 341 613 613/1996 80001 80002 80006 100/2207078',
  'rate-limited day-full': '9/2207042',
  'signed-out': '102 190',
  'signed-out app-removed': '190/458',
  'signed-out checkpoint': '190/459',
  'signed-out password-changed': '190/460',
  'signed-out session-expired': '190/463',
  'signed-out unconfirmed-person': '190/464',
  'signed-out logged-out': '190/467',
  'signed-out page-role-lost': '190/492',
  'not-allowed': '3 10/9053',
  'not-allowed permission-missing': '10 200 210 299',
  'not-allowed account-restricted': '25 25/2207050 368',
  'not-allowed checkpoint': '368/1404006',
  'not-allowed action-blocked': '4/2207051',
  'not-allowed window-closed': '10/2534022',
  'not-allowed person-unreachable': '551',
  'not-allowed replied-privately': '10900',
  'not-allowed same-text': '506',
  'not-allowed delete-in-app': '-1/2207073',
  'not-allowed no-trial-reels': '100/2207081',
  'bad-media': '100/2207023 100/9055 100/9062 1/2207076',
  'bad-media cover-unfit': '1/2207057',
  'bad-media carousel-size': '100/2207028',
  'bad-media tags-unfit': '100/2207035 100/2207036 100/2207037',
  'bad-media too-many-tags': '100/2207040',
  'bad-media text-too-long': '36004 36004/2207010',
  'bad-media picture-unfit': '36000 36000/2207004 36001 36001/2207005 36002',
  'bad-media picture-shape': '36003 36003/2207009',
  'bad-media video-unfit': '352 352/2207026 1/2207085',
  'bad-media address-unreachable': '9004 9004/2207052 1609005 1/2207077',
  'unexpected bad-request':
    '100 100/9050 100/9052 100/9054 100/9056 100/9057 100/9058 100/9060 100/9063 100/9064 2500',
  'unexpected version-too-old': '2635',
};
const list = Object.entries(rows).flatMap(([meaning, all]) =>
  all.split(' ').map((row): [string, string] => [row, meaning]),
);

/** After these a write may have been done; every other documented refusal is a clear one. */
const doubtful = ['-1', '-1/2207001', '1', '1/99', '2', '4/2207051'];

describe('every code Meta documents', () => {
  it.each(list)('%s is read as "%s"', (row, meaning) => {
    expect(short(asked(errorOf(row), 'GET'))).toBe(meaning);
  });

  it.each(list)('%s leaves a write in doubt only where it may have been done', (row, meaning) => {
    const [code] = meaning.split(' ');
    expect(asked(errorOf(row), 'POST').code).toBe(
      doubtful.includes(row) ? 'unknown-outcome' : code,
    );
  });

  it('is in this list, line by line', () => {
    const listed = new Set(list.map(([row]) => row));
    const star = (row: string): boolean =>
      row.startsWith('*') && list.some(([one]) => one.endsWith(row.slice(1)));
    expect(Object.keys(meanings).filter((row) => !listed.has(row) && !star(row))).toEqual([]);
  });
});

describe('a refusal that is named in its text', () => {
  it.each([
    ['INSTAGRAM_PLATFORM_API__PERMISSION', 'not-allowed permission-missing'],
    ['INSTAGRAM_PLATFORM_API__INVALID_PARAM', 'unexpected bad-request'],
    ['INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID', 'bad-media place-unfit'],
    ['INSTAGRAM_PLATFORM_API__toString', 'unexpected bad-request'],
    ['INSTAGRAM_PLATFORM_API__SOMETHING_NEW', 'unexpected bad-request'],
  ])('%s is "%s", whatever its code', (name, meaning) => {
    expect(short(asked({ code: 100, message: `(#100) ${name}: no` }, 'POST'))).toBe(meaning);
  });

  it('needs no code at all', () => {
    const error = { message: 'INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID' };
    expect(short(asked(error, 'POST'))).toBe('bad-media place-unfit');
  });
});
