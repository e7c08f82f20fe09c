import { describe, expect, it } from 'vitest';
import { meaningNamed, meaningOf } from '../../../lib/graph/code-table.ts';
import { problemFor, problemIn } from '../../../lib/graph/codes.ts';
import { turnQuery } from '../../../lib/graph/paging.ts';

const get = (status: number) => ({ status, method: 'GET' as const });
const post = (status: number) => ({ status, method: 'POST' as const });
const unreadable = { readable: false, value: undefined } as const;
const readable = (value: unknown) => ({ readable: true, value }) as const;
const problem = (error: unknown, status = 400) => problemFor(error, get(status)).problem;

describe('a body that is no JSON', () => {
  it.each([get(429), post(429)])('is a limit at 429: %j', (context) => {
    const limit = { problem: { code: 'rate-limited' }, limit: true };
    expect(problemIn(unreadable, context)).toEqual(limit);
  });

  it.each([200, 302, 400, 408, 500])('leaves a write of status %i unknown', (status) => {
    const unknown = { problem: { code: 'unknown-outcome' }, limit: false };
    expect(problemIn(unreadable, post(status))).toEqual(unknown);
  });

  it.each([
    [200, 'temporary'],
    [399, 'temporary'],
    [400, 'unexpected'],
    [404, 'unexpected'],
    [408, 'temporary'],
    [499, 'unexpected'],
    [500, 'temporary'],
  ])('makes a read of status %i %s', (status, code) => {
    expect(problemIn(unreadable, get(status))).toEqual({ problem: { code }, limit: false });
  });
});

describe('a readable body', () => {
  it.each([{}, [], null, 'x', 7, { error: null }, { error: false }, { error: undefined }])(
    'is no refusal at 200 to 299 without an error: %j',
    (value) => {
      expect(problemIn(readable(value), get(200))).toBeNull();
      expect(problemIn(readable(value), get(299))).toBeNull();
    },
  );

  it.each([199, 300, 404])('without an error is one at status %i', (status) => {
    expect(problemIn(readable({}), get(status))).not.toBeNull();
  });

  it.each([{ error: {} }, { error: 'x' }, { error: true }, { error: { code: 100 } }])(
    'is a refusal with an error, also at 200: %j',
    (value) => {
      expect(problemIn(readable(value), get(200))?.problem.code).toBe('unexpected');
    },
  );
});

describe('an error’s parts', () => {
  it.each<[unknown, number | undefined]>([
    [4, 4],
    ['4', 4],
    ['-1', -1],
    ['4x', undefined],
    ['x4', undefined],
    ['4.5', undefined],
    ['1234567890123', undefined],
    [4.5, undefined],
    [2 ** 60, undefined],
    [true, undefined],
    [[4], undefined],
    [null, undefined],
  ])('a code %j is the number %j', (code, expected) => {
    const told = problem({ code });
    expect(told.metaCode).toBe(expected);
    expect(Object.hasOwn(told, 'metaCode')).toBe(expected !== undefined);
  });

  it('are left out where Meta left them out', () => {
    expect(problem({})).toEqual({ code: 'unexpected' });
    expect(problem({ code: 190, error_subcode: '463', fbtrace_id: 'Aq/1+_-=' })).toMatchObject({
      metaSubcode: 463,
      traceId: 'Aq/1+_-=',
    });
  });

  it.each(['', 'a b', '<b>', ' A', 'A ', 'x'.repeat(65), 7, null])(
    'a trace is quoted only where it is one: %j',
    (fbtrace_id) => {
      expect(problem({ code: 2, fbtrace_id })).not.toHaveProperty('traceId');
    },
  );

  it.each([null, 'x', 7, [1], ['code']])('none are found in %j', (error) => {
    expect(problem(error)).toEqual({ code: 'unexpected' });
  });

  it('a text is looked at for so long and no longer, and nothing but a text', () => {
    const late = `${'x'.repeat(2000)} reduce the amount of data`;
    expect(problem({ code: 1, message: late })).not.toHaveProperty('reason');
    expect(problem({ code: 1, message: ['reduce the amount of data'] })).not.toHaveProperty(
      'reason',
    );
  });
});

describe('a text decides', () => {
  const texts: [code: number, message: string, told: object][] = [
    [1, 'Please reduce the amount of data you’re asking for', { reason: 'too-much-data' }],
    [10, '(#10) Not enough viewers', { code: 'not-found', reason: 'too-few-viewers' }],
    [10, 'is Not An Instagram Business account', { code: 'not-allowed', reason: 'no-instagram' }],
    [2500, 'An active access token must be used', { code: 'signed-out' }],
    [100, 'Object does not exist', { code: 'not-found' }],
    [
      100,
      'does not exist: requires instagram_basic permission',
      { code: 'not-allowed', reason: 'permission-missing', permission: 'instagram_basic' },
    ],
    [
      100,
      'does not exist: require the "pages_show_list" permission',
      { code: 'not-allowed', permission: 'pages_show_list' },
    ],
    [10, 'needs instagram_manage_insights now', { permission: 'instagram_manage_insights' }],
  ];

  it.each(texts)('at code %i “%s”: %j', (code, message, told) => {
    expect(problem({ code, message })).toMatchObject(told);
  });

  it.each(texts)('not at another code than %i: “%s”', (_code, message) => {
    const plain = problem({ code: 368 });
    expect(problem({ code: 368, message })).toEqual(plain);
  });

  it.each([1, 10, 2500, 100])('not at code %i where it says something else', (code) => {
    expect(problem({ code, message: 'else' })).toEqual(problem({ code }));
    expect(problem({ code })).not.toHaveProperty('permission');
  });

  it('not where a subcode does', () => {
    const [, message] = texts[0] ?? [1, ''];
    const told = { code: 1, error_subcode: 99 };
    expect(problem({ ...told, message })).toEqual(problem(told));
  });

  it('about metrics at code 100 alone', () => {
    const message =
      '(#100) metric[0] must be one of the following values: reach, views, follower_count';
    const seen = (code: number) => problemFor({ code, message }, get(400));
    expect(seen(100).metrics).toBeDefined();
    expect(seen(10)).not.toHaveProperty('metrics');
    expect(problemFor({ code: 100, message: 'else' }, get(400))).not.toHaveProperty('metrics');
  });
});

describe('an unknown code goes by its status', () => {
  it.each<[number, boolean, string, boolean]>([
    [500, false, 'temporary', false],
    [499, false, 'unexpected', false],
    [408, false, 'temporary', false],
    [400, true, 'temporary', false],
    [429, false, 'rate-limited', true],
    [401, false, 'signed-out', false],
    [403, false, 'not-allowed', false],
    [404, false, 'not-found', false],
    [400, false, 'unexpected', false],
  ])('%i, passing %j: %s, a limit %j', (status, is_transient, code, limit) => {
    const told = problemFor({ code: 987654, is_transient }, get(status));
    expect(told).toMatchObject({ problem: { code }, limit });
  });

  it.each([408, 500])('and leaves a write of status %i unknown', (status) => {
    expect(problemFor({}, post(status)).problem.code).toBe('unknown-outcome');
  });
});

describe('the table', () => {
  it.each([200, 299, 80_000, 80_002, 80_014])('knows the family of %i', (code) => {
    expect(meaningOf(code, undefined)).toBeDefined();
  });

  it.each([199, 300, 79_999, 80_015])('ends its families before %i', (code) => {
    expect(meaningOf(code, undefined)).toBeUndefined();
  });

  it('is read by name only for names it has of its own', () => {
    expect(meaningNamed('INSTAGRAM_PLATFORM_API__INVALID_PARAM: x')?.reason).toBe('bad-request');
    expect(meaningNamed('INSTAGRAM_PLATFORM_API__NEW_WORD')).toBeUndefined();
    expect(meaningNamed('INVALID_PARAM')).toBeUndefined();
  });
});

it('a page is asked for by its cursor, and the first without one', () => {
  expect(turnQuery({ after: null, limit: 5 })).toEqual({ limit: '5' });
  expect(turnQuery({ after: 'x', limit: 5 })).toEqual({ limit: '5', after: 'x' });
});
