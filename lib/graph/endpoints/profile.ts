import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { readNode } from '../parse/edge.ts';
import { profile, profileFields, type ProfileSeen } from '../parse/profile.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}
 * Permission: instagram_basic, pages_read_engagement. Task: any. Units: counts.
 * What is empty is left out: website, biography, picture. An "@" of the biography is missing
 * where the caller is no admin. `media_count` may differ from what the list of posts holds.
 * Errors: 100 for a field that does not exist, 100/33 for an id out of reach.
 * Source: Instagram Platform reference, "IG User".
 */

export const endpoints = describe({
  profile: {
    call: 'GET /{ig-user}',
    ...needs.reading,
    source: 'IG User',
  },
});

export type { ProfileSeen } from '../parse/profile.ts';

/** The account's own node, whole. */
export async function readProfile(send: Send, ask: Asking): Promise<ProfileSeen> {
  const query = { fields: fieldList(profileFields) };
  return readNode(
    await answerTo(send, endpoints.profile, ask, [ask.accountId], { query }),
    profile,
  );
}
