import { postMetrics, readDeep, readPost } from '../graph/endpoints/deep.ts';
import type { Figures } from '../graph/parse/media.ts';
import { isolate } from '../graph/shape/isolate.ts';
import { leavingOut } from '../graph/shape/refused-metrics.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import type { MediaFigures, MediaRow } from '../store/rows.ts';
import { figuresDue } from './freshness.ts';
import type { Client } from './graph.ts';

/** Figures Meta has not given. */
export const noFigures: Figures = {
  reach: null,
  views: null,
  saved: null,
  shares: null,
  interactions: null,
};

/** Whether a nested answer failed because of one post's insights. */
export const spoilt = (error: unknown): boolean =>
  ['before-professional', 'too-few-viewers', 'bad-request'].includes(problemOf(error).reason ?? '');

const heldBack = 'figures refused';

/** Whether posts' figures are not to be asked for: for a while all of them were refused. */
export const figuresHeld = ({ memory }: Pick<Client, 'memory'>): boolean =>
  memory.recall(heldBack) === true;

/** A post that spoils every answer it is part of. */
export const spoils = ({ figures }: MediaRow): boolean =>
  figures?.missing === 'before-professional' || figures?.missing === 'refused';

/**
 * Posts that may be asked about together: neighbours, some of them due. One that was refused before
 * is asked about alone when its time has come.
 */
export function runsOf(posts: readonly MediaRow[], now: Instant): MediaRow[][] {
  const runs: MediaRow[][] = [[]];
  for (const post of posts) {
    if (spoils(post)) runs.push([post], []);
    else runs.at(-1)?.push(post);
  }
  return runs.filter((run) => run.some((post) => figuresDue(post, now)));
}

const missingBy = (error: unknown): MediaFigures['missing'] => {
  const { reason } = problemOf(error);
  if (reason === 'before-professional') return reason;
  return reason === 'too-few-viewers' ? 'too-few' : 'refused';
};

/**
 * Insights of posts, newest first, where an answer about all of them fails: by runs of neighbours,
 * halved until the post that spoils it stands alone and is marked. The rest still arrive. `inVain`
 * says that all of them have just been asked about together.
 */
export async function figuresApart(
  { send, memory, account }: Client,
  priority: Priority,
  posts: readonly MediaRow[],
  now: Instant,
  inVain = false,
): Promise<Map<MediaId, MediaFigures>> {
  const asking = { accountId: account.id, priority };
  const found = new Map<MediaId, MediaFigures>();

  const ask = (run: readonly MediaRow[]): Promise<{ id: MediaId; figures: Figures | null }[]> =>
    leavingOut(memory, 'posts', postMetrics, async (metrics) => {
      const wish = { media: false, comments: 0, metrics };
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return [];
      if (first === last) return [await readPost(send, { ...asking, mediaId: first.id, wish })];
      const [from, to, limit] = [last.timestamp, first.timestamp, run.length + 2];
      return (await readDeep(send, { ...asking, wish, from, to, limit })).media;
    });

  for (const run of runsOf(posts, now)) {
    const known = inVain && run.length === posts.length;
    const { answers, alone } = await isolate(run, ask, spoilt, known);
    // Nobody is to blame where everybody is refused: then it is something else, for a while.
    if (run.length > 1 && alone.length === run.length) {
      await memory.keep(heldBack, true);
      continue;
    }
    // A post Meta said nothing of keeps what it had, and is not asked about at every look.
    for (const { id, figures } of run) {
      found.set(id, { ...noFigures, ...figures, fetchedAt: now, missing: null });
    }
    for (const { id, figures } of answers) {
      if (found.has(id) && figures) found.set(id, { ...figures, fetchedAt: now, missing: null });
    }
    for (const { item, error } of alone) {
      const missing = missingBy(error);
      found.set(item.id, { ...noFigures, ...item.figures, fetchedAt: now, missing });
    }
  }
  return found;
}
