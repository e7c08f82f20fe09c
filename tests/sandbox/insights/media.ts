import type { Call } from '../call.ts';
import { badParameter, GraphError, notFound } from '../errors.ts';
import { listOf } from '../fields.ts';
import { productOf } from '../nodes/product.ts';
import type { Post } from '../world/things.ts';
import { type MediaMetric, mediaMetrics } from './media-metrics.ts';
import { divide } from './split.ts';
import { toldIn } from './total.ts';

/** Until then posts had impressions; those made later have not. */
const lastImpressions = Date.parse('2024-07-02T00:00:00Z');

/** Stories are there for a day and then gone, and their figures with them. */
export const isOver = (post: Post, now: number): boolean =>
  post.shape === 'story' && now - post.at >= 86_400_000;

/** The insights edge of a post; one wrong metric refuses the whole call. */
export function mediaInsights(
  post: Post,
  args: Record<string, string>,
  call: Call,
): { data: unknown[] } {
  if (isOver(post, call.now)) throw notFound(post.id);
  const names = listOf(args['metric']);
  if (names.length === 0) throw badParameter('The parameter metric is required');
  for (const [at, name] of names.entries()) checkMetric(post, name, at);
  const breakdowns = listOf(args['breakdown']);
  for (const name of names) checkBreakdowns(mediaMetrics[name], breakdowns);
  const since = post.owner.professionalSince;
  if (since !== undefined && post.at < since) throw beforeProfessional();
  if (post.shape === 'story' && post.counts.reach < 5) throw fewViewers();
  if (post.at > toldIn(call).until) return { data: [] };
  const rows = names.map((name) => row(post, name, breakdowns, call.switches.quietMetricsEmpty));
  return { data: rows.filter((one) => one !== undefined) };
}

function checkMetric(post: Post, name: string, at: number): void {
  const metric = Object.hasOwn(mediaMetrics, name) ? mediaMetrics[name] : undefined;
  if (!metric) {
    const all = Object.keys(mediaMetrics).join(', ');
    throw badParameter(`metric[${at}] must be one of the following values: ${all}`);
  }
  const product = productOf(post.shape);
  if (post.shape === 'child' || !metric.on.split(' ').includes(product))
    throw badParameter(
      `The Media Insights API does not support the ${name} metric for this media product type.`,
    );
  if (name === 'impressions' && post.at >= lastImpressions)
    throw badParameter(
      'Starting from version v22.0 and above, the impressions metric is no longer supported for ' +
        'the queried media.',
    );
  if (metric.shared === product && post.crossposted !== true) throw notOnFacebook();
}

function checkBreakdowns(metric: MediaMetric | undefined, breakdowns: string[]): void {
  if (breakdowns.every((breakdown) => breakdown === metric?.split?.by)) return;
  throw new GraphError({ message: 'An unknown error has occurred.', code: 1, http: 500 });
}

function row(post: Post, name: string, breakdowns: string[], quiet: boolean): unknown {
  const metric = mediaMetrics[name];
  const value = metric?.value(post) ?? 0;
  if (value === 0 && quiet) return undefined;
  const title = metric?.title ?? name;
  const id = `${post.id}/insights/${name}/lifetime`;
  const head = { name, period: 'lifetime', values: [{ value }], title, description: `${title}.` };
  const split = metric?.split;
  if (!split || breakdowns.length === 0) return { ...head, id };
  const rows = split.parts.map(([part, share]) => ({ names: [part], part: share }));
  const whole = { dimension_keys: [split.by], results: divide(value, rows) };
  return { ...head, total_value: { value, breakdowns: [whole] }, id };
}

const fewViewers = (): GraphError =>
  new GraphError({
    message: '(#10) Not enough viewers for the media to show insights',
    code: 10,
  });

const notOnFacebook = (): GraphError =>
  new GraphError({
    message: 'Invalid parameter',
    code: 100,
    subcode: 2207086,
    transient: false,
    title: 'Media not shared to Facebook',
    said: 'This metric is only there for posts that were shared to Facebook.',
  });

/** How a post from before the account was professional refuses its figures. */
export const beforeProfessional = (): GraphError =>
  new GraphError({
    message: 'Invalid parameter',
    code: 100,
    data: { blame_field_specs: [['']] },
    subcode: 2108006,
    transient: false,
    title: 'Media posted before business account conversion',
    said: 'This post is from before the account became a business account.',
  });
