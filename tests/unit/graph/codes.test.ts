import { describe, expect, it } from 'vitest';
import { problemFor, problemIn } from '../../../lib/graph/codes.ts';
import type { Problem } from '../../../lib/shared/problem.ts';

const read = (error: object, status = 400): Problem =>
  problemFor(error, { status, method: 'GET' }).problem;
const write = (error: object, status = 400): Problem =>
  problemFor(error, { status, method: 'POST' }).problem;
const short = ({ code, reason }: Problem): string => (reason ? `${code} ${reason}` : code);

describe('the table of Meta’s codes', () => {
  it.each<[number, number | null, string]>([
    [190, null, 'signed-out'],
    [190, 458, 'signed-out app-removed'],
    [190, 459, 'signed-out checkpoint'],
    [190, 460, 'signed-out password-changed'],
    [190, 463, 'signed-out session-expired'],
    [190, 464, 'signed-out unconfirmed-person'],
    [190, 467, 'signed-out logged-out'],
    [190, 492, 'signed-out page-role-lost'],
    [190, 999, 'signed-out'],
    [102, null, 'signed-out'],
    [4, null, 'rate-limited'],
    [17, null, 'rate-limited'],
    [32, null, 'rate-limited'],
    [341, null, 'rate-limited'],
    [613, 1996, 'rate-limited'],
    [80002, null, 'rate-limited'],
    [80014, null, 'rate-limited'],
    [9, 2207042, 'rate-limited day-full'],
    [4, 2207051, 'not-allowed action-blocked'],
    [10, null, 'not-allowed permission-missing'],
    [200, null, 'not-allowed permission-missing'],
    [299, null, 'not-allowed permission-missing'],
    [10, 2534022, 'not-allowed window-closed'],
    [25, 2207050, 'not-allowed account-restricted'],
    [368, 1404006, 'not-allowed checkpoint'],
    [100, 33, 'not-found'],
    [110, 2207013, 'not-found'],
    [24, 2207008, 'not-found'],
    [100, 2108006, 'not-found before-professional'],
    [100, null, 'unexpected bad-request'],
    [100, 2207086, 'unexpected bad-request'],
    [2635, null, 'unexpected version-too-old'],
    [36003, 2207009, 'bad-media picture-shape'],
    [352, 2207026, 'bad-media video-unfit'],
    [-2, 2207020, 'not-found'],
    [-1, 2207032, 'temporary'],
    [9007, 2207027, 'temporary'],
    [2, null, 'temporary'],
    [1, 99, 'temporary'],
    [123_456, null, 'unexpected'],
  ])('takes %i with subcode %s for "%s"', (code, subcode, meaning) => {
    const error = { code, ...(subcode === null ? {} : { error_subcode: subcode }) };
    expect(short(read(error))).toBe(meaning);
  });

  it('reads codes that came as text, and keeps Meta’s numbers to quote', () => {
    expect(read({ code: '190', error_subcode: '463', fbtrace_id: 'YWRBmkx/EUv' })).toEqual({
      code: 'signed-out',
      reason: 'session-expired',
      metaCode: 190,
      metaSubcode: 463,
      traceId: 'YWRBmkx/EUv',
    });
  });

  it.each([
    [{ code: 10, message: '(#10) Not enough viewers for it' }, 'not-found too-few-viewers'],
    [{ code: 1, message: 'Please reduce the amount of data' }, 'temporary too-much-data'],
    [{ code: 2500, message: 'An active access token must be used' }, 'signed-out'],
    [{ code: 2500, message: 'Unknown path components: /x' }, 'unexpected bad-request'],
    [{ code: 100, message: '(#100) Object does not exist' }, 'not-found'],
    [
      { code: 100, message: 'API calls from the server require an appsecret_proof argument' },
      'not-allowed app-secret-required',
    ],
  ])('looks at the developer text where the code alone cannot tell: %j', (error, meaning) => {
    expect(short(read(error))).toBe(meaning);
  });

  it('never looks at texts meant for people', () => {
    const error = { code: 10, error_user_msg: 'Not enough viewers', error_user_title: 'x' };
    expect(read(error).reason).toBe('permission-missing');
  });

  it.each([
    [{ code: 200, message: '(#200) Requires pages_manage_posts to go on' }, 'pages_manage_posts'],
    [{ code: 10, message: '(#10) needs instagram_manage_insights.' }, 'instagram_manage_insights'],
    [
      { code: 100, message: "does not exist. It requires the 'pages_read_engagement' permission" },
      'pages_read_engagement',
    ],
    [{ code: 10, message: '(#10) Application does not have permission' }, undefined],
  ])('names the permission that is missing: %j', (error, permission) => {
    expect(read(error).permission).toBe(permission);
  });

  it.each([
    [{ code: 2 }, 400, 'unknown-outcome'],
    [{ code: 1 }, 400, 'unknown-outcome'],
    [{ code: 100 }, 500, 'unknown-outcome'],
    [{ code: 4, error_subcode: 2207051 }, 403, 'unknown-outcome'],
    [{ code: 9007, error_subcode: 2207027 }, 400, 'temporary'],
    [{ code: 4 }, 400, 'rate-limited'],
    [{ code: 10 }, 403, 'not-allowed'],
  ])('knows after which answers a write may have been done: %j, HTTP %i', (error, status, code) => {
    expect(write(error, status).code).toBe(code);
  });

  it('blocks the account for its limits, not for a quota of one thing', () => {
    const limits = (error: object): boolean =>
      problemFor(error, { status: 400, method: 'GET' }).limit;
    expect([{ code: 4 }, { code: 80002 }].every(limits)).toBe(true);
    expect([{ code: 9, error_subcode: 2207042 }, { code: 18 }, { code: 10 }].some(limits)).toBe(
      false,
    );
  });

  it.each([
    [{}, 500, 'temporary'],
    [{ is_transient: true }, 400, 'temporary'],
    [{}, 401, 'signed-out'],
    [{}, 403, 'not-allowed'],
    [{}, 404, 'not-found'],
    [{}, 429, 'rate-limited'],
    [{}, 400, 'unexpected'],
    [[], 400, 'unexpected'],
    [{ code: 'many', fbtrace_id: 'a b<script>' }, 400, 'unexpected'],
  ])('goes by the status where there is no code: %j, HTTP %i', (error, status, code) => {
    expect(read(error, status)).toEqual({ code });
  });

  it('takes an error for one though the status says all is well', () => {
    const answer = { readable: true as const, value: { error: { code: 190 } } };
    expect(problemIn(answer, { status: 200, method: 'GET' })?.problem.code).toBe('signed-out');
  });

  it('takes an answer for one where `error` is null', () => {
    const answer = { readable: true as const, value: { error: null, id: '1' } };
    expect(problemIn(answer, { status: 200, method: 'GET' })).toBeNull();
  });
});
