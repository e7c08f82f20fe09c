import { readAccountById, readMe } from '../../lib/graph/endpoints/accounts.ts';
import { readComments } from '../../lib/graph/endpoints/comments.ts';
import { readMediaFigures } from '../../lib/graph/endpoints/media-insights.ts';
import { readMediaPage } from '../../lib/graph/endpoints/media.ts';
import { readPages } from '../../lib/graph/endpoints/pages.ts';
import { inspectToken, readPermissions } from '../../lib/graph/endpoints/tokens.ts';
import { metaNames, readSeries, readTotals } from '../../lib/graph/parse/insights.ts';
import type { Send } from '../../lib/graph/types.ts';
import { missing } from './ids.ts';
import type { Sample } from './samples.ts';

/** Which of the product's readers took an answer, and what of it did not come through. */
export type Parsed = { by: string; missing: string[] };

type Reader = {
  by: string;
  takes: (sample: Sample, body: Body) => boolean;
  read: (send: Send, body: Body) => Promise<string[]>;
  /** What has to come through. */
  wants: (body: Body) => string[];
};

type Item = Record<string, unknown>;
type Body = { node: Item; items: Item[]; isList: boolean };

const ask = { accountId: '17841400000000001', priority: 'click', after: null, limit: 25 } as const;
const mediaId = '17900000000000001';

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idsOf = (items: { id?: unknown }[]): string[] => items.map(({ id }) => String(id));
const has = (item: Item, ...keys: string[]): boolean => keys.every((key) => key in item);
/** Whether a text names a day of the calendar and a time of the day. */
function isMoment(text: unknown): boolean {
  const day = String(text).slice(0, 10);
  const start = new Date(`${day}T00:00:00Z`);
  const time = /T([01]\d|2[0-3])(:[0-5]\d){2}/.test(String(text));
  return time && !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
}
/** What a list's reader needs of an item: an id and a time. Others asked for less or are broken. */
const whole = (item: Item): boolean => has(item, 'id') && isMoment(item['timestamp']);
const wholeIds = ({ items }: Body): string[] => idsOf(items.filter(whole));
const namesOf = ({ items }: Body): string[] => items.map(({ name }) => String(name));
const answersTo = (sample: Sample, path: RegExp): boolean => path.test(sample.answers);

const ownNames = new Map(Object.entries(metaNames).map(([own, meta]) => [meta, own]));

/** Our name of a metric the item has a number for. */
function metricIn({ name, total_value: total, values }: Item): string[] {
  const own = ownNames.get(String(name));
  const isNumber = (one: unknown): boolean => isItem(one) && typeof one['value'] === 'number';
  const some = isNumber(total) || (Array.isArray(values) && values.some(isNumber));
  return own !== undefined && some ? [own] : [];
}

const readers: Reader[] = [
  {
    by: 'Pages',
    takes: (sample, body) => answersTo(sample, /\/accounts\b/) && body.isList,
    read: async (send) => idsOf(await readPages(send)),
    wants: ({ items }) => idsOf(items),
  },
  {
    by: 'permissions',
    takes: (sample, body) => answersTo(sample, /\/permissions\b/) && body.isList,
    read: async (send) => (await readPermissions(send)).map(({ name }) => name),
    wants: ({ items }) => items.map(({ permission }) => String(permission)),
  },
  {
    by: 'token',
    takes: (sample) => answersTo(sample, /\/debug_token/),
    read: async (send) => [(await inspectToken(send, 'a-token')).appId ?? ''],
    wants: ({ node }) => [String((node['data'] as Item | undefined)?.['app_id'])],
  },
  {
    by: 'person',
    takes: (sample, { node }) => answersTo(sample, /\/me\?fields=id,name/) && has(node, 'id'),
    read: async (send) => [(await readMe(send)).id],
    wants: ({ node }) => idsOf([node]),
  },
  {
    by: 'account',
    takes: (sample, { node }) => sample.kind.startsWith('ig-user') && has(node, 'id'),
    read: async (send) => [(await readAccountById(send, ask.accountId)).id],
    wants: ({ node }) => idsOf([node]),
  },
  {
    by: 'insights of an account',
    takes: (sample, body) => answersTo(sample, /(ig-user\}|…)[^ ]*metric=/) && body.isList,
    read: async (_send, { node }) => [
      ...Object.keys(readTotals(node)),
      ...readSeries(node).map(({ metric }) => metric),
    ],
    wants: ({ items }) => items.flatMap(metricIn),
  },
  {
    by: 'insights of a post',
    takes: (sample, body) => answersTo(sample, /(media|reel|story)\}\/insights/) && body.isList,
    read: async (send) => {
      const figures = await readMediaFigures(send, { ...ask, mediaId, kind: 'reel' });
      const known = Object.entries(figures).filter(([, value]) => value !== null);
      return known.map(([name]) => (name === 'interactions' ? 'total_interactions' : name));
    },
    wants: (body) =>
      namesOf(body).filter((name) => ['reach', 'views', 'saved', 'shares'].includes(name)),
  },
  {
    by: 'comments',
    takes: (sample, body) => answersTo(sample, /\/(comments|replies)/) && body.isList,
    read: async (send) => idsOf((await readComments(send, { ...ask, mediaId })).comments),
    wants: wholeIds,
  },
  {
    by: 'posts',
    takes: (_sample, { items }) =>
      items.length > 0 && items.every((item) => has(item, 'media_type')),
    read: async (send) => idsOf((await readMediaPage(send, ask)).media),
    wants: wholeIds,
  },
];

/** Gives an answer of known kind to the product's own reader; null for kinds not used yet. */
export async function readByKind(sample: Sample, client: () => Send): Promise<Parsed | null> {
  const { body: answer } = await client()({
    method: 'GET',
    path: '/me',
    lane: 'reads',
    speaker: 'either',
    priority: 'click',
    accountId: null,
  });
  const node = isItem(answer) ? answer : {};
  const data = node['data'];
  const isList = Array.isArray(data);
  const body: Body = { node, isList, items: isList ? data.filter(isItem) : [] };
  const reader = readers.find(({ takes }) => takes(sample, body));
  if (!reader) return null;
  return { by: reader.by, missing: missing(reader.wants(body), await reader.read(client(), body)) };
}
