import { type DeepAnswer, type DeepMedia, readDeep, readPost } from '../graph/endpoints/deep.ts';
import { postMetrics } from '../graph/endpoints/media-insights.ts';
import type { CutReplies } from '../graph/parse/comments.ts';
import { halving } from '../graph/shape/halving.ts';
import { leavingOut } from '../graph/shape/refused-metrics.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { keepComments, type CommentRead } from '../store/keep/comments.ts';
import { keepMediaFigures, keepMediaSeen } from '../store/keep/media.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { CommentRow, MediaRow } from '../store/rows.ts';
import { figuresApart, spoils, spoilt } from './figures.ts';
import { deepMedia } from './freshness.ts';
import type { Client } from './graph.ts';

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

/** A post whose comments did not all come: where they go on, and whose replies were cut. */
export type Unfinished = { mediaId: MediaId; after: string | null; cut: CutReplies[] };

export type DeepGain = {
  /** Comments that newly wait. */
  fresh: CommentRow[];
  unfinished: Unfinished[];
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

/** A page of posts, in as many calls as Meta's idea of too much data makes of one. */
async function readPage({ send, memory, account }: Client, want: DeepWant): Promise<Page> {
  const { priority, until } = want;
  const asking = { accountId: account.id, priority, ...(until === null ? {} : { to: until }) };
  const apart = !want.insights || want.known.some(spoils);
  const page: Page = { media: [], more: false, apart, inVain: false };

  const part = (after: string | null, metrics: string[]): Promise<DeepAnswer> =>
    halving(memory, 'deep', deepMedia - page.media.length, (limit) =>
      readDeep(send, {
        ...asking,
        after,
        limit,
        wish: { media: want.media, comments: want.comments, metrics },
      }),
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

/** Keeps what came of posts: first they themselves, then their comments, then their figures. */
async function keepPage(
  client: Client,
  want: DeepWant,
  { media, apart, inVain }: Omit<Page, 'more'>,
  now: Instant,
): Promise<Pick<DeepGain, 'fresh' | 'unfinished'>> {
  const { account } = client;
  const accountId = account.id;
  const seen = media.flatMap((one) => (one.seen ? [one.seen] : []));
  await keepMediaSeen(seen.map((one) => ({ ...one, accountId, fetchedAt: now })));
  const known = await readMediaByIds(
    accountId,
    media.map(({ id }) => id),
  );
  const reads: CommentRead[] = [];
  const unfinished: Unfinished[] = [];
  for (const { id, comments, commentsAfter, repliesCut } of media) {
    const count = known.get(id)?.comments;
    if (!comments || count === undefined) continue;
    // Only a read that saw everything may tell that something is gone.
    const whole = commentsAfter === null && repliesCut.length === 0;
    reads.push({ mediaId: id, comments, count, whole });
    if (!whole) unfinished.push({ mediaId: id, after: commentsAfter, cut: repliesCut });
  }
  const owner = { id: accountId, username: account.username };
  const { fresh, joined } = await keepComments(accountId, owner, reads, now);
  if (want.insights && apart) {
    const posts = [...known.values()].sort((a, b) => b.timestamp - a.timestamp);
    const figures = await figuresApart(client, want.priority, posts, now, inVain);
    await keepMediaFigures(accountId, figures);
  } else {
    const figures = media.flatMap(({ id, figures: own }) =>
      own ? [[id, { ...own, fetchedAt: now, missing: null }] as const] : [],
    );
    await keepMediaFigures(accountId, new Map(figures));
  }
  // Newest come first: once a read meets what is kept, the rest of the list is kept, too. The
  // back-fill cannot go by that, as it reads what an earlier read left.
  if (want.media) return { fresh, unfinished };
  const left = unfinished.filter(({ mediaId, cut }) => !joined.has(mediaId) || cut.length > 0);
  return {
    fresh,
    unfinished: left.map((one) => (joined.has(one.mediaId) ? { ...one, after: null } : one)),
  };
}

/** The deep look: comments with replies and insights of a page of posts, in one call. */
export async function lookDeep(client: Client, want: DeepWant, now: Instant): Promise<DeepGain> {
  const page = await readPage(client, want);
  const times = page.media.flatMap(({ seen }) => (seen ? [seen.timestamp] : []));
  return {
    ...(await keepPage(client, want, page, now)),
    oldest: times.length > 0 ? Math.min(...times) : null,
    more: page.more,
  };
}

/** The comments of one older post whose count has moved. */
export async function lookPost(
  client: Client,
  mediaId: MediaId,
  priority: Priority,
  now: Instant,
): Promise<Pick<DeepGain, 'fresh' | 'unfinished'>> {
  const wish = { media: false, comments: true, metrics: [] };
  const asking = { accountId: client.account.id, priority };
  const media = [await readPost(client.send, { ...asking, mediaId, wish })];
  const want = { ...wish, priority, insights: false, until: null, known: [] };
  return keepPage(client, want, { media, apart: true, inVain: false }, now);
}
