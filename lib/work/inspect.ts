import { inspectToken, type TokenSeen } from '../graph/endpoints/tokens.ts';
import type { Send } from '../graph/types.ts';
import type { Facts } from '../shared/access/facts.ts';
import type { Instant } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import type { SignInRow } from '../store/rows.ts';

/** What was told of a token's life before Meta was asked. */
export type TokenFacts = {
  expiresAt: Instant | null;
  dataAccessExpiresAt: Instant | null;
  /** Whether the expiry above was told at all. */
  told: boolean;
};

/** What is known of a token's life, and what it was given for. */
export type Inspected = Pick<SignInRow, 'expiresAt' | 'dataAccessExpiresAt' | 'expiryFrom'> & {
  scopes: string[] | null;
  scoped: Facts['scoped'];
};

const scopedIn = ({ grants }: TokenSeen): Facts['scoped'] =>
  Object.fromEntries(grants.map(({ scope, targetIds }) => [scope, targetIds]));

/** A token that is dead, or an app that takes no token without its secret, is news. */
const isNews = (error: unknown): boolean => {
  const { code, reason } = problemOf(error);
  if (reason === 'app-secret-required') return true;
  return code === 'signed-out' || code === 'rate-limited' || code === 'offline';
};

/**
 * Meta's own word on a token. `debug_token` by POST is unconfirmed and wants a token of an app
 * developer; refused or switched off, the login answer is all there is.
 */
export async function inspect(
  send: Send,
  token: string,
  facts: TokenFacts,
  check: boolean,
): Promise<Inspected> {
  const { expiresAt, dataAccessExpiresAt } = facts;
  const expiryFrom = facts.told ? 'login' : 'unknown';
  const byLogin: Inspected = {
    ...{ expiresAt, dataAccessExpiresAt, expiryFrom },
    ...{ scopes: null, scoped: {} },
  };
  if (!check) return byLogin;
  try {
    const seen = await inspectToken(send, token);
    return {
      expiresAt: seen.expiresAt ?? (seen.never ? null : expiresAt),
      dataAccessExpiresAt: seen.dataAccessExpiresAt ?? dataAccessExpiresAt,
      expiryFrom: seen.never || seen.expiresAt !== null ? 'checked' : expiryFrom,
      scopes: seen.scopes,
      scoped: scopedIn(seen),
    };
  } catch (error) {
    // One that may not inspect itself is no news.
    if (isNews(error)) throw error;
    return byLogin;
  }
}
