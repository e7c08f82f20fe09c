import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import type { Account } from '../../sandbox/world/things.ts';
import { isTakenBack } from '../../sandbox/writing/page.ts';
import type { Truth } from '../schedules/judge.ts';
import type { Ground } from './scene.ts';

/** Within so long of a broken line Chromium has sent a request again; Loupe waits longer. */
const atOnce = 1000;

/** What Instagram knows of an account's one job. */
export function truthOf({ sandbox: { world, clock } }: Ground, account: Account): Truth {
  const page = world.pageOf(account);
  return {
    published: world.published.filter((one) => one.account === account.username),
    comments: world.sent.filter(
      ({ kind, to }) => kind === 'comment' && account.posts.some(({ id }) => id === to),
    ),
    photos: [...world.things.values()].flatMap((one) =>
      one.kind === 'photo' && one.page === page && !isTakenBack(one, clock.now()) ? [one.id] : [],
    ),
  };
}

/**
 * How often the one request came, and how often of that by the browser: on a line that it has used
 * before, Chromium sends any request again whose line broke without an answer, and tells nobody.
 */
export function sendsOf({ sandbox }: Ground, { id }: Account): { sends: number; resent: number } {
  const sends = sandbox
    .requests()
    .filter(({ method, path }) => method === 'POST' && path.endsWith(`/${id}/media_publish`));
  const resent = sends.filter((one, at) => {
    const before = sends[at - 1];
    return before?.fault?.startsWith('drop-') === true && one.at - before.at < atOnce;
  });
  return { sends: sends.length, resent: resent.length };
}

/** Done with, asking, or in the quarantine after a look that Instagram answered. */
export function atRest(row: JobRow | null): 'ended' | 'asks' | 'quarantine' | null {
  if (!row) return 'ended';
  const { phase } = row.job;
  if (phase.name === 'ended' || phase.name === 'asks') return phase.name;
  return phase.name === 'reconciling' && phase.seen.looks > 0 ? 'quarantine' : null;
}
