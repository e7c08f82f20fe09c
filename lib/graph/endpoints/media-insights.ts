import * as v from 'valibot';
import type { MediaKind } from '../../store/rows.ts';
import { describe, requestFor } from '../endpoint.ts';
import { readEdgeBody } from '../parse/edge.ts';
import { readFigures } from '../parse/insights.ts';
import type { Figures } from '../parse/media.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-media}/insights
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE.
 * Units: counts over the post's life, up to two days late. One metric a kind does not have fails
 * the whole call, so each kind asks for its own.
 * Errors: 10 for a story with fewer than five viewers, 100/2108006 for a post older than the
 * professional account, 100 for a metric the kind does not have.
 * Source: Instagram Platform reference, "IG Media Insights".
 */

export const endpoints = describe({
  mediaInsights: {
    call: 'GET /{ig-media}/insights',
    permissions: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'],
    part: 'insights',
    speaker: 'either',
    lane: 'insights',
    source: 'IG Media Insights',
  },
});

/** What every kind but a story can be asked for, also all at once inside a list. */
export const postMetrics = ['reach', 'views', 'saved', 'shares', 'total_interactions'] as const;
const storyMetrics = postMetrics.filter((name) => name !== 'saved');

/** The figures of one post. */
export async function readMediaFigures(
  send: Send,
  ask: Asking & { mediaId: string; kind: MediaKind },
): Promise<Figures> {
  const { mediaId, kind } = ask;
  const metric = (kind === 'story' ? storyMetrics : postMetrics).join(',');
  const query = { metric };
  const { body } = await send(requestFor(endpoints.mediaInsights, ask, [mediaId], { query }));
  readEdgeBody(body, v.unknown());
  return readFigures(body);
}
