import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { numericId } from '../typed-id.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { readNode } from '../parse/edge.ts';
import { instagram, instagramFields, type InstagramSeen, person } from '../parse/people.ts';
import type { Send } from '../types.ts';

export type { InstagramSeen } from '../parse/people.ts';

/*
 * GET /me, /{ig-user}
 * Permission: none for the person; instagram_basic and pages_read_engagement for an account.
 * Task: any. Units: counts.
 * Errors: 190 for a dead token, 100/33 for an id out of reach.
 * Source: Graph API reference, "User"; Instagram Platform reference, "IG User".
 */

export const endpoints = describe({
  me: {
    call: 'GET /me',
    permissions: [],
    part: null,
    speaker: 'user',
    lane: 'reads',
    source: 'User',
  },
  account: {
    call: 'GET /{ig-user}',
    ...needs.reading,
    source: 'IG User',
  },
});

const asked = { priority: 'click', accountId: null } as const;

/** Whose token it is: a person's name, or a Page's. */
export async function readMe(send: Send): Promise<{ id: string; name: string }> {
  return readNode(
    await answerTo(send, endpoints.me, asked, [], { query: { fields: 'id,name' } }),
    person,
  );
}

/** An account by its typed id, where the list of Pages may not be read. */
export async function readAccountById(send: Send, accountId: string): Promise<InstagramSeen> {
  const query = { fields: fieldList(instagramFields) };
  const ids = [numericId(accountId)];
  return readNode(await answerTo(send, endpoints.account, asked, ids, { query }), instagram);
}
