import type { Instant } from '../ids.ts';
import type { Problem, Reason } from '../problem.ts';
import type { Break, CureKind, Fault, LinkState } from './diagnosis.ts';
import type { TokenFact } from './facts.ts';
import { fault } from './fault.ts';

/**
 * Why Meta does not take a token, each with its own way back. Sources: Graph API, "Handle Errors"
 * (subcodes of 190); Facebook Login, "Manually build a login flow" (errors of the dialog);
 * "Secure Graph API calls" (Require App Secret).
 */
const endings: Partial<Record<Reason, [Break, CureKind]>> = {
  'session-expired': ['session-expired', 'sign-in'],
  'password-changed': ['password-changed', 'sign-in'],
  'app-removed': ['app-removed', 'sign-in'],
  checkpoint: ['checkpoint', 'clear-checkpoint'],
  'unconfirmed-person': ['unconfirmed-person', 'confirm-person'],
  'logged-out': ['logged-out', 'sign-in'],
  'app-secret-required': ['app-secret-required', 'secret-off'],
  'login-no-role': ['no-role', 'get-role'],
  'login-app-not-ready': ['app-not-ready', 'finish-app'],
  // A Page's own token ends with its person's role on the Page.
  'page-role-lost': ['page-role-lost', 'regain-role'],
};

/** Refusals that keep a person from everything for a while, whatever they may do. */
const blocks = new Set<Reason | undefined>(['account-restricted', 'action-blocked', 'checkpoint']);
const isBlock = ({ code, reason }: Problem): boolean =>
  code === 'not-allowed' && blocks.has(reason);

/** Whether a failure says nothing of what was asked: no line, a limit, a hiccup, a block. */
export const saysNothing = (problem: Problem): boolean =>
  ['offline', 'rate-limited', 'temporary', 'unknown-outcome', 'unexpected'].includes(
    problem.code,
  ) || isBlock(problem);

function ended(problem: Problem): Fault | null {
  const known = problem.reason ? endings[problem.reason] : undefined;
  if (known) return fault(known[0], known[1], { stage: 'token' });
  return saysNothing(problem) ? null : fault('token-refused', 'sign-in');
}

/** What is wrong with a token; null where it holds, and where that is not known. */
export function tokenFault(token: TokenFact, now: Instant): Fault | null {
  if (token.ended) return ended(token.ended);
  if (token.expiresAt !== null && token.expiresAt <= now)
    return fault('session-expired', 'sign-in');
  const until = token.dataAccessExpiresAt;
  // Ninety days after the person was last seen Meta gives no more of Instagram, whatever is granted.
  return until !== null && until <= now ? fault('data-access-lapsed', 'renew-access') : null;
}

/** Whether anything can be asked at all. */
export const tokenHolds = (found: Fault | null): boolean =>
  found === null || found.broken === 'data-access-lapsed';

export function tokenState(token: TokenFact, found: Fault | null): LinkState {
  if (found) return 'broken';
  return token.ended ? 'unknown' : 'whole';
}
