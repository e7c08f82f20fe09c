import {
  type DeepAnswer,
  type DeepMedia,
  type DeepWish,
  postMetrics,
  readDeep,
  readPost,
} from '../graph/endpoints/deep.ts';
import { switchField } from '../graph/parse/media.ts';
import { unlessRefused } from '../graph/shape/doubtful-field.ts';
import { halving } from '../graph/shape/halving.ts';
import { leavingOut } from '../graph/shape/refused-metrics.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import type { MediaRow } from '../store/rows.ts';
import { spoils, spoilt } from './figures.ts';
import { deepMedia } from './freshness.ts';
import type { Client } from './graph.ts';
import { keepPage, type PageGain } from './keep-page.ts';

export type DeepWant = {
  priority: Priority;
  /** The posts' own fields as well, for those no light look has seen. */
  media: boolean;
  comments: boolean;
  insights: boolean;
  /** Only posts up to here; null for the newest. */
  until: Instant | null;
  /** Posts known so far, to see which of them would spoil the insights of all. */
  known: readonly MediaRow[];
};

export type DeepGain = PageGain & {
  /** The oldest post that came; null when none did. */
  oldest: Instant | null;
  /** Whether the list goes on. */
  more: boolean;
};

type Page = {
  media: DeepMedia[];
  more: boolean;
  /** The insights are not in it, and have to be asked for otherwise. */
  apart: boolean;
  /** They were asked for all posts together, in vain. */
  inVain: boolean;
};

/** Fifty comments, ten, two: a finer search would cost more calls than it saves. */
const coarse = 5;

/** As many comments, and replies under each, as Meta gives at once. */
const commentLimit = 50;

/** A page of posts, in as many calls as Meta's idea of too much data makes of one. */
async function readPage(
  { send, memory, account }: Client,
  want: DeepWant,
  commentsOpen: boolean,
): Promise<Page> {
  const { priority, until } = want;
  const asking = { accountId: account.id, priority, ...(until === null ? {} : { to: until }) };
  const apart = !want.insights || want.known.some(spoils);
  const page: Page = { media: [], more: false, apart, inVain: false };

  // Where a single post is too much, it is its comments that are.
  const part = (after: string | null, metrics: string[]): Promise<DeepAnswer> =>
    halving(
      memory,
      'comments',
      want.comments ? commentLimit : 0,
      (comments) =>
        halving(memory, 'deep', deepMedia - page.media.length, (limit) => {
          const wish = { media: want.media, commentsOpen, comments, metrics };
          return readDeep(send, { ...asking, after, limit, wish });
        }),
      coarse,
    );

  let after: string | null = null;
  do {
    const from: string | null = after;
    const answer: DeepAnswer = await leavingOut(memory, 'posts', postMetrics, (metrics) =>
      part(from, page.apart ? [] : metrics),
    ).catch((error: unknown) => {
      if (page.apart || !spoilt(error)) throw error;
      page.apart = true;
      page.inVain = page.media.length === 0;
      return part(from, []);
    });
    page.media.push(...answer.media);
    after = answer.after === from ? null : answer.after;
  } while (after !== null && page.media.length < deepMedia);
  page.more = after !== null;
  return page;
}

/** The deep look: comments with replies and insights of a page of posts, in one call. */
export async function lookDeep(client: Client, want: DeepWant, now: Instant): Promise<DeepGain> {
  const { media, more, apart, inVain } = want.media
    ? await unlessRefused(client.memory, switchField, (asked) => readPage(client, want, asked))
    : await readPage(client, want, false);
  const times = media.flatMap(({ seen }) => (seen ? [seen.timestamp] : []));
  const figures = want.insights ? { apart, inVain } : null;
  return {
    ...(await keepPage(client, { media, figures, priority: want.priority }, now)),
    oldest: times.length > 0 ? Math.min(...times) : null,
    more,
  };
}

/** The comments of one older post whose count has moved. */
export async function lookPost(
  client: Client,
  mediaId: MediaId,
  priority: Priority,
  now: Instant,
): Promise<PageGain> {
  const asking = { accountId: client.account.id, priority };
  const ask = (comments: number): Promise<DeepMedia> => {
    const wish: DeepWish = { media: false, comments, metrics: [] };
    return readPost(client.send, { ...asking, mediaId, wish });
  };
  const media = await halving(client.memory, 'comments', commentLimit, ask, coarse);
  return keepPage(client, { media: [media], figures: null, priority }, now);
}
