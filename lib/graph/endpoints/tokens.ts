import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { AppError, problemOf } from '../../shared/problem.ts';
import { answerTo } from '../answer.ts';
import { problemFor } from '../codes.ts';
import { describe } from '../endpoint.ts';
import { everyPage } from '../paging.ts';
import { raw, readEdge, readEdgeBody, readNode } from '../parse/edge.ts';
import { permission } from '../parse/people.ts';
import { fromSeconds } from '../parse/time.ts';
import { id, text } from '../parse/values.ts';
import type { PermissionSeen, Send } from '../types.ts';

export type { PermissionSeen } from '../types.ts';

/*
 * GET /me/permissions · POST /debug_token · DELETE /me/permissions
 * Permission: none. Task: none. Units: token times in seconds since 1970, 0 for never.
 * Errors: 190 for a dead token. `debug_token` wants a token of the app or of one of its
 * developers.
 * Source: Graph API reference, "User Permissions" and "Debug Token".
 */

const anybody = { permissions: [], part: null, speaker: 'user', lane: 'reads' } as const;

export const endpoints = describe({
  permissions: { ...anybody, call: 'GET /me/permissions', source: 'User Permissions' },
  // By POST, so that no token stands in an address. It reads, but is never repeated.
  inspect: { ...anybody, call: 'POST /debug_token', source: 'Debug Token' },
  revoke: {
    ...anybody,
    call: 'DELETE /me/permissions',
    lane: 'writes',
    source: 'User Permissions',
  },
});

const asked = { priority: 'click', accountId: null } as const;
/** There are not many permissions; a list that goes on after this has lost its end. */
const mostTurns = 5;

/** What the person granted, declined or let lapse. */
export async function readPermissions(send: Send): Promise<PermissionSeen[]> {
  const told: PermissionSeen[] = [];
  const pages = everyPage(async (after) => {
    const more = after === null ? {} : { query: { after } };
    return readEdgeBody(await answerTo(send, endpoints.permissions, asked, [], more), permission);
  }, mostTurns);
  for await (const items of pages) told.push(...items);
  return told;
}

export type TokenSeen = {
  /** Null when it never ends, or when Meta did not say. */
  expiresAt: Instant | null;
  never: boolean;
  dataAccessExpiresAt: Instant | null;
  scopes: string[];
  /**
   * What each permission was given for. Without ids it is for all there is, also what comes later
   * (unconfirmed); an empty list is for nothing.
   */
  grants: { scope: string; targetIds: string[] | null }[];
  appId: string | null;
  kind: 'user' | 'page' | 'app' | 'system-user' | 'other';
};

const kinds: Record<string, TokenSeen['kind']> = {
  USER: 'user',
  PAGE: 'page',
  APP: 'app',
  SYSTEM_USER: 'system-user',
};

/** Ids that are none leave their permission untold: taken for a choice, they would be a fault. */
const grant = v.pipe(
  v.object({ scope: v.string(), target_ids: v.nullish(v.array(id), null) }),
  v.transform((seen) => ({ scope: seen.scope, targetIds: seen.target_ids })),
);

const inspection = v.object({
  data: v.object({
    app_id: v.nullish(id, null),
    type: text,
    expires_at: v.optional(v.unknown()),
    data_access_expires_at: v.optional(v.unknown()),
    scopes: v.optional(v.fallback(v.array(v.string()), []), []),
    granular_scopes: raw,
    is_valid: v.optional(v.unknown()),
    error: v.optional(v.unknown()),
  }),
});

/** Meta's word on a token. It stands in the body, out of every address; reading by POST. */
export async function inspectToken(send: Send, token: string): Promise<TokenSeen> {
  const body = { input_token: token };
  const inspected = answerTo(send, endpoints.inspect, asked, [], { body });
  const told = await inspected.catch((error: unknown) => {
    // Nothing was written: a lost answer is only a lost answer.
    if (problemOf(error).code !== 'unknown-outcome') throw error;
    throw new AppError({ code: 'temporary' }, 'the token could not be inspected', error);
  });
  const { data } = readNode(told, inspection);
  if (data.is_valid === false) {
    const { problem } = problemFor(data.error ?? { code: 190 }, { status: 200, method: 'GET' });
    // What Meta failed at while it looked ends no token.
    const failed = problem.code === 'temporary' || problem.code === 'rate-limited';
    if (failed) throw new AppError(problem, 'the token could not be inspected');
    throw new AppError({ ...problem, code: 'signed-out' }, 'the token is not valid any more');
  }
  return {
    expiresAt: fromSeconds(data.expires_at),
    never: data.expires_at === 0,
    dataAccessExpiresAt: fromSeconds(data.data_access_expires_at),
    scopes: data.scopes,
    grants: readEdge({ data: data.granular_scopes }, grant).items,
    appId: data.app_id,
    kind: kinds[data.type ?? ''] ?? 'other',
  };
}

/** Takes back all the person granted this app; every token of theirs ends with it. */
export async function revokeAll(send: Send): Promise<void> {
  const body = await answerTo(send, endpoints.revoke, asked, []);
  readNode(body, v.object({ success: v.literal(true) }));
}
