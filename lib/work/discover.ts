import { readMe } from '../graph/endpoints/accounts.ts';
import { type PageSeen, readPageOfToken, readPages } from '../graph/endpoints/pages.ts';
import { inspectToken, readPermissions } from '../graph/endpoints/tokens.ts';
import type { Send } from '../graph/types.ts';
import type { UserId } from '../shared/ids.ts';
import { AppError, problemOf } from '../shared/problem.ts';
import type { SignInRow } from '../store/rows.ts';

/** What a token turned out to reach. */
export type Found = {
  signIn: Omit<SignInRow, 'connectedAt' | 'appId' | 'ended' | 'door'>;
  pages: PageSeen[];
};

export type TokenFacts = {
  expiresAt: number | null;
  dataAccessExpiresAt: number | null;
  /** Whether the expiry above was told at all. */
  told: boolean;
};

type Expiry = Pick<SignInRow, 'expiresAt' | 'dataAccessExpiresAt' | 'expiryFrom'>;

/**
 * Meta's own word on the token's life. `debug_token` by POST is unconfirmed and wants a token of
 * an app developer; refused or switched off, the login answer is all there is.
 */
async function expiryOf(
  send: Send,
  token: string,
  facts: TokenFacts,
  check: boolean,
): Promise<{ expiry: Expiry; scopes: string[] | null }> {
  const byLogin: Expiry = {
    expiresAt: facts.expiresAt,
    dataAccessExpiresAt: facts.dataAccessExpiresAt,
    expiryFrom: facts.told ? 'login' : 'unknown',
  };
  if (!check) return { expiry: byLogin, scopes: null };
  try {
    const seen = await inspectToken(send, token);
    const dataAccessExpiresAt = seen.dataAccessExpiresAt ?? facts.dataAccessExpiresAt;
    const expiry: Expiry = {
      expiresAt: seen.expiresAt ?? (seen.never ? null : facts.expiresAt),
      dataAccessExpiresAt,
      expiryFrom: seen.never || seen.expiresAt !== null ? 'checked' : byLogin.expiryFrom,
    };
    return { expiry, scopes: seen.scopes };
  } catch (error) {
    // A token that is dead is news; one that may not inspect itself is not.
    if (['signed-out', 'rate-limited', 'offline'].includes(problemOf(error).code)) throw error;
    return { expiry: byLogin, scopes: null };
  }
}

/** What is known before a token is looked at. */
export type Looking = {
  token: string;
  facts: TokenFacts;
  /** Whether Meta is asked about the token's life. */
  check: boolean;
  /** Who it must belong to; null takes anybody. */
  person: UserId | null;
};

/** Reads what a User token reaches: person, permissions, Pages with their accounts, expiry. */
export async function discoverUser(send: Send, looking: Looking): Promise<Found> {
  const { token, facts, check, person } = looking;
  const me = await readMe(send);
  if (person !== null && me.id !== person) {
    const problem = { code: 'not-allowed', reason: 'other-person' } as const;
    throw new AppError(problem, 'another person signed in');
  }
  const permissions = await readPermissions(send);
  const pages = await readPages(send);
  const { expiry } = await expiryOf(send, token, facts, check);
  const signIn = { userId: me.id, name: me.name, tokenKind: 'user' as const, permissions };
  return { signIn: { ...signIn, ...expiry }, pages };
}

/** Reads what a token of unknown kind reaches; `/me` tells a Page from a person. */
export async function discoverPasted(send: Send, looking: Looking): Promise<Found> {
  const { token, facts, check } = looking;
  const page = await readPageOfToken(send);
  if (!page) return discoverUser(send, looking);
  if (!page.instagram) {
    throw new AppError({ code: 'not-found', reason: 'no-instagram' }, 'a Page without an account');
  }
  const { expiry, scopes } = await expiryOf(send, token, facts, check);
  const permissions = (scopes ?? []).map((name) => ({ name, state: 'granted' as const }));
  return {
    signIn: { userId: page.id, name: page.name, tokenKind: 'page', permissions, ...expiry },
    pages: [{ ...page, token, tasks: [] }],
  };
}
