import { alike } from '../../../darkroom/print.ts';
import { isGranted } from '../../../shared/access/granted.ts';
import { firstEnd } from '../../../shared/ending.ts';
import type { Instant } from '../../../shared/ids.ts';
import { isSample } from '../../../shared/sample.ts';
import { mayOnPage } from '../../../shared/tasks.ts';
import type { Draft } from '../../../shared/post/draft.ts';
import { full } from '../../../words/numbers.ts';
import { problemWords } from '../../../words/problems.ts';
import { say, sayCount } from '../../../words/say.ts';
import { clock, date } from '../../../words/times.ts';
import type { Check } from '../models.ts';
import type { Around } from './around.ts';
import { blocks, clear, wants } from './row.ts';
import { isPicture, type Seen } from './seen.ts';

const day = 24 * 3_600_000;

/** How the pictures come to where Meta can fetch them. */
export function checkReach(draft: Draft, seen: Seen[], around: Around): Check[] {
  const pictures = seen.filter(isPicture);
  const lent = pictures.filter(({ asIs }) => !asIs);
  const rows: Check[] = [];
  const own = pictures.length - lent.length;
  if (own > 0) {
    rows.push(
      clear('address', sayCount('preflight_address', own, String(own)), say('preflight_public')),
    );
  }
  if (lent.length === 0 || draft.remind) return rows;
  const { account, signIn, lendingDeclined } = around;
  const page = account.pageName ?? '';
  const count = String(lent.length);
  if (isGranted(signIn, 'pages_manage_posts') && mayOnPage(account.tasks, 'publishing')) {
    const detail = say('preflight_lent_detail', page);
    return [...rows, clear('lent', sayCount('preflight_lent', lent.length, count), detail)];
  }
  const task = isGranted(signIn, 'pages_manage_posts');
  const first = lent[0];
  if (!task && !lendingDeclined) {
    const fix = {
      label: say('preflight_allow'),
      act: { kind: 'ask', feature: 'lending' },
    } as const;
    const fact = sayCount('preflight_host', lent.length, count);
    return [...rows, blocks('lent', fact, say('preflight_host_detail', page), fix)];
  }
  const fact = task ? say('preflight_host_task', page) : say('preflight_host_declined');
  const remind = { label: say('preflight_remind'), act: { kind: 'remind' } } as const;
  rows.push(blocks('lent', fact, say('preflight_host_else'), remind));
  if (first) {
    const act = { kind: 'address', itemId: first.item.id } as const;
    const typed = { label: say('preflight_type'), act };
    rows.push(wants('typed', say('preflight_typed'), say('preflight_typed_detail'), typed));
  }
  if (!task) {
    const ask = {
      label: say('preflight_allow'),
      act: { kind: 'ask', feature: 'lending' },
    } as const;
    rows.push(wants('again', say('preflight_ask_again'), null, ask));
  }
  return rows;
}

/** How many posts the day still has. */
export function checkQuota({ account, quota, now }: Around): Check[] {
  if (!quota || quota.used === null || quota.total === null) {
    const detail = say('preflight_quota_unread');
    return [{ ...clear('quota', say('preflight_quota_unknown'), detail), state: 'to-run' }];
  }
  const fact = say('preflight_quota', full(quota.used), full(quota.total));
  const detail = account.sample
    ? say('preflight_quota_sample')
    : say('preflight_read_at', clock(quota.readAt, now));
  if (quota.used < quota.total) return [clear('quota', fact, detail)];
  return [wants('quota', fact, say('preflight_quota_full'), null)];
}

/** Whether the sign-in is still there when the post leaves. */
export function checkSignIn({ signIn, now }: Around, leaves: Instant | null): Check[] {
  const expires = (signIn && firstEnd(signIn)?.at) ?? null;
  if (!signIn || signIn.ended || expires === null) return [];
  const at = leaves ?? now;
  const days = Math.floor(Math.abs(expires - at) / day);
  if (expires > at) {
    return [clear('sign-in', sayCount('preflight_outlives', days, String(days)))];
  }
  const fix = { label: say('preflight_renew'), act: { kind: 'signin' } } as const;
  const detail = say('preflight_sign_in_detail');
  return [wants('sign-in', say('preflight_sign_in_ends', date(expires, now)), detail, fix)];
}

/** A picture that already stands among the account's own posts. */
export function checkDuplicates(seen: Seen[], { prints, now }: Around): Check[] {
  return seen.flatMap(({ item, number, known }): Check[] => {
    const print = known?.row.print ?? null;
    if (print === null) return [];
    const twin = prints.find((one) => alike(one.print, print));
    if (!twin) return [];
    const fact = say('preflight_twin', String(number), date(twin.at, now));
    const detail = twin.title === '' ? null : say('preflight_twin_title', twin.title);
    return [wants(`twin:${item.id}`, fact, detail, null)];
  });
}

/** The dry run, and what the last one of this very draft came to. */
export function checkDryRun({ dry, now }: Around): Check {
  const act = { kind: 'dry-run' } as const;
  const fix = { label: say('preflight_run'), act };
  const none = { id: 'dry-run', detail: null, fix };
  if (!dry) return { ...none, state: 'to-run', fact: say('preflight_dry') };
  const { job, changedAt } = dry;
  if (job.phase.name !== 'ended') {
    return { ...none, state: 'running', fact: say('preflight_dry_runs'), fix: null };
  }
  const came = job.outcomes[job.main] ?? job.outcomes.find((one) => one?.kind === 'failed');
  if (came?.kind === 'done') {
    const detail = say('preflight_dry_at', clock(changedAt, now));
    const fact = say(isSample(dry.accountId) ? 'preflight_dry_sample' : 'preflight_dry_done');
    return { ...none, state: 'clear', fact, detail, fix: null };
  }
  const failed = job.outcomes.find((one) => one?.kind === 'failed');
  if (failed?.kind !== 'failed') return { ...none, state: 'to-run', fact: say('preflight_dry') };
  const { title, body } = problemWords(failed.problem, now);
  return { ...none, state: 'wants', fact: say('preflight_dry_failed', title), detail: body };
}
