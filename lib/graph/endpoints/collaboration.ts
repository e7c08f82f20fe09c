import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody, readNode } from '../parse/edge.ts';
import { post, type PostSeen, strangerFields } from '../parse/post.ts';
import { address, id, text, word } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-media}/collaborators, /{ig-user}/collaborative_media, /{ig-user}/collaboration_invites;
 * GET /{ig-user} with collaborative_media_search inside
 * Permission: instagram_basic; whether counts want instagram_manage_insights too is unconfirmed.
 * Task: any, not stated. Units: counts; times in UTC.
 * Collaborators are told to the owner alone. Collaborative media are posts of others the account
 * is a collaborator of; stories never are.
 * Source: Instagram Platform, "Collaboration"; reference, "IG Media Collaborators".
 */

const reading = {
  permissions: ['instagram_basic'],
  part: null,
  speaker: 'either',
  lane: 'reads',
  source: 'Collaboration',
} as const;

export const endpoints = describe({
  collaborators: {
    ...reading,
    call: 'GET /{ig-media}/collaborators',
    source: 'IG Media Collaborators',
  },
  collaborative: { ...reading, call: 'GET /{ig-user}/collaborative_media' },
  collaborativePost: { ...reading, call: 'GET /{ig-user}' },
  invites: {
    ...reading,
    call: 'GET /{ig-user}/collaboration_invites',
    limits: 'Three hundred calls a day.',
  },
});

export type CollaboratorSeen = {
  id: string;
  username: string | null;
  state: 'accepted' | 'declined' | 'pending' | 'other' | null;
};

/** An invitation to a post of somebody else's. */
export type InviteSeen = {
  mediaId: string;
  owner: string | null;
  caption: string | null;
  url: string | null;
};

const collaborator = v.pipe(
  v.object({
    id,
    username: text,
    // Meta's own sample spells the first of these "Accpeted".
    invite_status: word({
      Accepted: 'accepted',
      Accpeted: 'accepted',
      Declined: 'declined',
      Pending: 'pending',
    }),
  }),
  v.transform((seen): CollaboratorSeen => ({
    id: seen.id,
    username: seen.username,
    state: seen.invite_status,
  })),
);

const invite = v.pipe(
  v.object({ media_id: id, media_owner_username: text, caption: text, media_url: address }),
  v.transform((seen): InviteSeen => ({
    mediaId: seen.media_id,
    owner: seen.media_owner_username,
    caption: seen.caption,
    url: seen.media_url,
  })),
);

const postFields = [
  ...strangerFields,
  ...['media_product_type', 'thumbnail_url', 'username'],
  ...['reposts_count', 'saved_count', 'shares_count'],
  ...['total_like_count', 'total_comments_count', 'total_views_count'],
];

/** Who was asked to share a post of the account, and what they said. */
export async function readCollaborators(
  send: Send,
  ask: Asking & { mediaId: string },
): Promise<Edge<CollaboratorSeen>> {
  const query = { fields: 'id,username,invite_status' };
  const body = await answerTo(send, endpoints.collaborators, ask, [ask.mediaId], { query });
  return readEdgeBody(body, collaborator);
}

/** One page of others' posts the account shares. */
export async function readCollaborative(send: Send, ask: Asking & Turn): Promise<Edge<PostSeen>> {
  const query = { fields: fieldList(postFields), ...turnQuery(ask) };
  const body = await answerTo(send, endpoints.collaborative, ask, [ask.accountId], { query });
  return readEdgeBody(body, post);
}

/** One post the account shares, by its id. */
export async function readCollaborativePost(
  send: Send,
  ask: Asking & { mediaId: string },
): Promise<PostSeen> {
  const args = { media_id: ask.mediaId };
  const search = { name: 'collaborative_media_search', args, fields: postFields };
  const query = { fields: fieldList([search]) };
  const body = await answerTo(send, endpoints.collaborativePost, ask, [ask.accountId], { query });
  return readNode(body, v.object({ collaborative_media_search: post })).collaborative_media_search;
}

/** Invitations that wait for an answer; Meta gives ten unless asked for another number. */
export async function readInvites(send: Send, ask: Asking & Turn): Promise<Edge<InviteSeen>> {
  const query = turnQuery(ask);
  const body = await answerTo(send, endpoints.invites, ask, [ask.accountId], { query });
  return readEdgeBody(body, invite);
}
