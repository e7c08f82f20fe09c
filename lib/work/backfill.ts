import type { Instant } from '../shared/ids.ts';
import { keepLook } from '../store/keep/state.ts';
import { readLook } from '../store/read/state.ts';
import { lookDeep } from './deep.ts';
import { figuresHeld } from './figures.ts';
import type { Client } from './graph.ts';
import type { May } from './may.ts';

/** A runaway guard: more pages than an account's ten thousand reachable posts can have. */
const mostPages = 500;

/**
 * The back-fill: older posts with comments and insights, page by page, one call each. The place to
 * go on is a moment and not a cursor, which may not outlive the posts it was made of. Talks longer
 * than an answer holds are left as gaps. The place is kept after its page's rows, so that a stopped
 * worker reads one page again at most. True when done.
 */
export async function lookBackfill(client: Client, may: May, now: Instant): Promise<boolean> {
  const { account } = client;
  const { until, page } = (await readLook(account.id, 'backfill'))?.resume ?? {
    until: null,
    page: 0,
  };
  const gain = await lookDeep(
    client,
    {
      comments: may.comments,
      insights: may.insights && !figuresHeld(client),
      priority: 'background',
      media: true,
      until,
      known: [],
    },
    now,
  );
  // A page that ends where it began would be read for ever.
  const next =
    gain.oldest === null || until === null ? gain.oldest : Math.min(gain.oldest, until - 1000);
  const done = !gain.more || next === null || page + 1 >= mostPages;
  await keepLook(account.id, 'backfill', {
    fetchedAt: done ? now : null,
    problem: null,
    resume: done ? null : { until: next, page: page + 1 },
  });
  return done;
}
