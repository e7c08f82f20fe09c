import type { Code, Reason } from '../../../lib/shared/problem.ts';
import type { Again, ErrorRow } from './row.ts';

/** What every refusal keeps of Meta's own words. */
const keeps = [
  'error.code -> metaCode',
  '?error.error_subcode -> metaSubcode',
  '?error.fbtrace_id -> traceId',
];
export const row = (code: Code, reason?: Reason, again: Again = 'never'): ErrorRow => ({
  class: 'error',
  code,
  ...(reason ? { reason } : {}),
  again,
  keeps,
});

export const wrong = row('unexpected', 'bad-request');
export const gone = row('not-found');
export const limited = row('rate-limited', undefined, 'at the minute');
/** The day’s posts are used up: no minute is stated, and the account as such goes on. */
export const usedUp = row('rate-limited', 'day-full');
export const later = row('temporary', undefined, 'at once');
export const unsure: ErrorRow = { ...later, doubt: true };
export const signedOut = (reason?: Reason): ErrorRow => row('signed-out', reason);
export const notAllowed = (reason?: Reason): ErrorRow => row('not-allowed', reason);
export const bad = (reason?: Reason): ErrorRow => row('bad-media', reason);
export const refusing = (...refused: string[]): ErrorRow => ({ ...wrong, metrics: { refused } });
