import type { GraphRequest } from '../../../lib/graph/types.ts';
import { type AskedField, askedFields, askedValues } from './asked.ts';

/*
 * What Meta took away and nobody may ask for any more. Source: Instagram Platform, "Changelog";
 * "IG Media Insights" and "IG User Insights", removed metrics; Graph API, "Changelog", v26.0.
 */

const metrics =
  /^(impressions|plays|video_views|clips_replays_count|engagement|exits|ig_reels_aggregated_all_plays_count|email_contacts|phone_call_clicks|text_message_clicks|get_direction_clicks|(audience|carousel_album|taps)_\w+)$/;
const timeframes = /^(last_14_days|last_30_days|last_90_days|prev_month)$/;
/** Habits of the protocol that ended with v26.0, and fields that left the embeds. */
const params = /^(ids|pretty|debug|date_format|batch)$/;
const fields = /^(author_(name|url|id)|thumbnail_(width|height))$/;

const argsOf = ({ args, inside }: AskedField): Record<string, string>[] => [
  args,
  ...inside.flatMap(argsOf),
];
const namesOf = ({ name, inside }: AskedField): string[] => [name, ...inside.flatMap(namesOf)];

/** What of a request is gone from the API. */
export function goneIn({ query = {}, body = {} }: GraphRequest): string[] {
  const list = query['fields'] === undefined ? [] : askedFields(query['fields']);
  const given = [query, body, ...list.flatMap(argsOf)];
  const words = (name: string): string[] =>
    given.flatMap((args) => (args[name] === undefined ? [] : askedValues(args[name])));
  // Profile views and website clicks are left as totals alone.
  const asTotals = new Set(['profile_views', 'website_clicks']);
  const inSeries = given.flatMap((args) =>
    args['metric_type'] === 'total_value' ? [] : askedValues(args['metric'] ?? ''),
  );
  const isFeedVideo = body['media_type'] === 'VIDEO' && body['is_carousel_item'] !== 'true';
  return [
    ...words('metric').filter((name) => metrics.test(name)),
    ...words('timeframe').filter((name) => timeframes.test(name)),
    ...inSeries.filter((name) => asTotals.has(name)),
    ...given.flatMap((args) => Object.keys(args).filter((name) => params.test(name))),
    ...list.flatMap(namesOf).filter((name) => metrics.test(name) || fields.test(name)),
    ...(isFeedVideo ? ['media_type=VIDEO'] : []),
  ];
}
