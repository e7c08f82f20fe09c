import type { DeepMedia } from '../graph/endpoints/deep.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { keepComments, type CommentRead } from '../store/keep/comments.ts';
import { keepMediaFigures, keepMediaSeen } from '../store/keep/media.ts';
import { readMediaByIds } from '../store/read/media.ts';
import { readPile } from '../store/read/piles.ts';
import type { MediaFigures, MediaRow } from '../store/rows.ts';
import { figuresApart, noFigures } from './figures.ts';
import { commentsDue } from './freshness.ts';
import { type Gap, gapOf, keepGap } from './gaps.ts';
import type { Client } from './graph.ts';
import { noteNews } from './news.ts';

export type PageGain = {
  /** Posts whose comments did not all come. */
  unfinished: MediaId[];
};

type Page = {
  media: readonly DeepMedia[];
  /** How the insights came; null where none were wanted. */
  figures: { apart: boolean; inVain: boolean } | null;
  priority: Priority;
};

/**
 * Up to when a post's comments are no news: all that was there when it was first read, by the
 * newest that came with that, however many calls it takes to read the rest.
 */
function pastIn(
  { memory }: Client,
  { id, comments }: DeepMedia,
  before: MediaRow | undefined,
  now: Instant,
): Instant | null {
  if (before && before.commentsReadAt !== null) return gapOf(memory, id)?.past ?? null;
  const times = (comments ?? []).map(({ timestamp }) => timestamp);
  return times.length > 0 ? Math.max(...times) : now;
}

/** What is left to be read of a post's comments after a read that did not hold them all. */
async function leftOf(
  client: Client,
  { id, commentsAfter: after, repliesCut: cut, unreadable }: DeepMedia,
  before: MediaRow,
  { joined, standing, past }: { joined: boolean; standing: Gap | null; past: Instant | null },
  now: Instant,
): Promise<Gap | null> {
  const kept = (await readPile(client.account.id, id))?.kept ?? 0;
  // The replies of long threads are worth a call only where something has moved and is missing.
  const threads = commentsDue(before, now) && kept < before.comments ? cut : [];
  const cuts = [...(standing?.cut ?? []), ...threads];
  const further = [...new Map(cuts.map((one) => [one.commentId, one])).values()];
  // Newest come first: a read that meets what is kept leaves no more to read than was left before.
  const stands = joined || after === null;
  const from = stands ? (standing?.after ?? null) : after;
  // More kept than Meta counts: some are gone, and only a read to the end tells which.
  const known = client.memory.recall(`excess ${id}`);
  const excess = kept - before.comments;
  // What a walk has left over once is not looked for at every read.
  const extra = excess > (typeof known === 'number' ? known : 0);
  if (extra) await client.memory.keep(`excess ${id}`, excess);
  const began = unreadable === 0 ? now : null;
  const anew = { cut: further, through: true, began, walk: now, past };
  if (extra && after !== null) return { after, ...anew };
  if (from === null && further.length === 0) return null;
  if (stands) {
    const { through = true, began: since = null, walk = now } = standing ?? {};
    return { after: from, cut: further, through, began: since, walk, past };
  }
  // Of a post never read before, or not to its end, nothing kept tells where to stop.
  if (standing || before.commentsReadAt === null) return { after, ...anew };
  return { after, cut: further, through: false, began: null, walk: now, past };
}

/** Keeps what came of posts: first they themselves, then their comments, then their figures. */
export async function keepPage(
  client: Client,
  { media, figures: how, priority }: Page,
  now: Instant,
): Promise<PageGain> {
  const { account } = client;
  const accountId = account.id;
  const seen = media.flatMap((one) => (one.seen ? [one.seen] : []));
  await keepMediaSeen(seen.map((one) => ({ ...one, accountId, fetchedAt: now })));
  const ids = media.map(({ id }) => id);
  const known = await readMediaByIds(accountId, ids);

  const early = new Set<MediaId>();
  const pasts = new Map(media.map((one) => [one.id, pastIn(client, one, known.get(one.id), now)]));
  const reads = media.flatMap(({ id, comments, whole }): CommentRead[] => {
    const row = known.get(id);
    if (!comments || !row) return [];
    // Only a read that saw everything may tell that something is gone; an empty list where there
    // are comments is one that was kept back.
    const all = row.comments === 0 || (whole && comments.length > 0);
    return [
      { mediaId: id, comments, count: row.comments, whole: all, past: pasts.get(id) ?? null },
    ];
  });
  // The gap is kept before the comments: a worker stopped in between reads too much, never too
  // little, as what it has kept would look like the rest of the list.
  for (const { id, comments, commentsAfter: after } of media) {
    if (!comments || after === null || gapOf(client.memory, id)) continue;
    const past = pasts.get(id) ?? null;
    const gap = { after, cut: [], through: true, began: null, walk: now, past };
    await keepGap(client.memory, id, gap);
    early.add(id);
  }
  const kept = await keepComments(accountId, reads, now);
  await noteNews(accountId, kept, now);
  const { joined } = kept;
  const unfinished: MediaId[] = [];
  for (const one of media) {
    const before = known.get(one.id);
    if (!one.comments || !before) continue;
    const left = one.whole
      ? null
      : await leftOf(
          client,
          one,
          before,
          {
            joined: joined.has(one.id),
            standing: early.has(one.id) ? null : gapOf(client.memory, one.id),
            past: pasts.get(one.id) ?? null,
          },
          now,
        );
    await keepGap(client.memory, one.id, left);
    if (left) unfinished.push(one.id);
  }

  if (how?.apart) {
    const posts = [...known.values()].sort((a, b) => b.timestamp - a.timestamp);
    const found = await figuresApart(client, priority, posts, now, how.inVain);
    await keepMediaFigures(accountId, found);
  } else if (how) {
    const found = media.map(({ id, figures }): [MediaId, MediaFigures] => {
      // A post Meta said nothing of keeps what it had, and is not asked about at every look.
      const own = figures ?? known.get(id)?.figures;
      return [id, { ...noFigures, ...own, fetchedAt: now, missing: null }];
    });
    await keepMediaFigures(accountId, new Map(found));
  }
  return { unfinished };
}
