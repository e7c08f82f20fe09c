import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { raw, readEdge, readEdgeBody, readNode, readOnly } from '../parse/edge.ts';
import { limit, type PublishingLimitSeen } from '../parse/publishing-limit.ts';
import { standing, standingFields, type StandingSeen } from '../parse/standing.ts';
import { isAskedWrongly } from '../shape/refused-metrics.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user} with content_publishing_limit and media or stories inside
 * Permission: instagram_basic, instagram_content_publish, pages_read_engagement; for stories
 * instagram_manage_insights, too. Task: MANAGE or CREATE_CONTENT. Units: posts.
 * What there is before a post is sent, and after it: the day's count and the newest posts, by which
 * a post that nobody confirmed is known again. The limit inside an expansion is unconfirmed; where
 * it is refused, both are asked for apart.
 * Source: Instagram Platform reference, "IG User"; Graph API, "Field Expansion".
 */

const publishing = [
  'instagram_basic',
  'instagram_content_publish',
  'pages_read_engagement',
] as const;
const reading = { part: 'publishing', speaker: 'either', lane: 'reads' } as const;

export const endpoints = describe({
  standing: {
    ...reading,
    call: 'GET /{ig-user}',
    permissions: publishing,
    source: 'IG User',
  },
  limit: {
    ...reading,
    call: 'GET /{ig-user}/content_publishing_limit',
    permissions: publishing,
    source: 'IG User Content Publishing Limit',
  },
  media: {
    ...reading,
    call: 'GET /{ig-user}/media',
    permissions: publishing,
    source: 'IG User Media',
  },
  stories: {
    ...reading,
    call: 'GET /{ig-user}/stories',
    permissions: [...publishing, 'instagram_manage_insights'],
    source: 'IG User Stories',
  },
});

export type { StandingSeen } from '../parse/standing.ts';

/** Each part is null where Meta did not give it. */
export type Standing = { quota: PublishingLimitSeen | null; posts: StandingSeen[] | null };

type Where = 'media' | 'stories';
type Ask = Asking & { where: Where };

/** How many of the newest are read: more than anybody posts while one send is in doubt. */
const newest: Readonly<Record<Where, number>> = { media: 10, stories: 25 };

/** Both in one call. */
export async function readStanding(send: Send, ask: Ask): Promise<Standing> {
  const { accountId, where } = ask;
  const fields = fieldList([
    'id',
    { name: 'content_publishing_limit', fields: ['config', 'quota_usage'] },
    { name: where, limit: newest[where], fields: standingFields },
  ]);
  const body = await answerTo(send, endpoints.standing, ask, [accountId], { query: { fields } });
  const parts = readNode(
    body,
    v.object({ content_publishing_limit: raw, media: raw, stories: raw }),
  );
  const told = parts.content_publishing_limit;
  return {
    quota: told === undefined ? null : readOnly(told, limit),
    // An edge that is missing may be an empty one or one kept back: nobody can tell.
    posts: parts[where] === undefined ? null : readEdge(parts[where], standing).items,
  };
}

/** Both, each by itself. */
export async function readStandingApart(send: Send, ask: Ask): Promise<Standing> {
  const { accountId, where } = ask;
  const quota = readOnly(
    await answerTo(send, endpoints.limit, ask, [accountId], {
      query: { fields: 'config,quota_usage' },
    }),
    limit,
  );
  const query = { fields: fieldList(standingFields), limit: String(newest[where]) };
  const body = await answerTo(send, endpoints[where], ask, [accountId], { query });
  return { quota, posts: readEdgeBody(body, standing).items };
}

/** Whether a refusal is about the way of asking and not about what was asked. */
export const wantsApart = (error: unknown): boolean => isAskedWrongly(error);
