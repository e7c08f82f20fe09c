import { readLight, readLightApart, type LightAnswer } from '../graph/endpoints/light.ts';
import type { Priority, Send } from '../graph/types.ts';
import type { Instant } from '../shared/ids.ts';
import { addDays, daysBetween, startOf } from '../shared/pacific.ts';
import { problemOf } from '../shared/problem.ts';
import { currentSpan, earlierSpan, type Span } from '../shared/windows.ts';
import { keepFigures } from '../store/keep/figures.ts';
import { forgetGone } from '../store/keep/gone.ts';
import { keepMediaSeen } from '../store/keep/media.ts';
import { changeAccount } from '../store/keep/people.ts';
import type { AccountRow, DayRow, Metric, Value, WindowRow } from '../store/rows.ts';
import { deepMedia } from './freshness.ts';

const totalMetrics = [
  'views',
  'reach',
  'linkTaps',
  'interactions',
  'engaged',
  'saves',
] as const satisfies Metric[];

/** Meta counts new followers only from this many on. */
const followersFrom = 100;

const instants = (span: Span): { since: Instant; until: Instant } => ({
  since: startOf(span.from),
  until: startOf(addDays(span.to, 1)),
});

const valueOf = (value: number | undefined, allowed: boolean): Value => {
  if (!allowed) return { kind: 'not-allowed' };
  return value === undefined ? { kind: 'not-yet' } : { kind: 'count', value };
};

/** New followers come day by day: a window is known when all of its days are. */
function followersOf(answer: LightAnswer, span: Span, followers: number | null): Value {
  const days = new Map(
    answer.days.filter((d) => d.metric === 'followers').map((d) => [d.day, d.value]),
  );
  const values = daysBetween(span.from, span.to).map((day) => days.get(day));
  if (values.every((value) => value !== undefined)) {
    return { kind: 'count', value: values.reduce((sum, value) => sum + value, 0) };
  }
  return followers !== null && followers < followersFrom
    ? { kind: 'too-few' }
    : { kind: 'not-yet' };
}

async function ask(
  send: Send,
  account: AccountRow,
  priority: Priority,
  withInsights: boolean,
  now: Instant,
): Promise<LightAnswer> {
  const span = currentSpan(now);
  const request = {
    accountId: account.id,
    priority,
    now: instants(span),
    before: instants(earlierSpan(span, 1)),
    seriesSince: startOf(earlierSpan(span, 1).from),
    seriesUntil: startOf(addDays(span.to, 1)),
    mediaLimit: deepMedia,
    withInsights,
  };
  try {
    return await readLight(send, request);
  } catch (error) {
    // Insights inside an expansion are unconfirmed at Meta; the same by separate calls.
    if (problemOf(error).reason === 'bad-request') return readLightApart(send, request);
    throw error;
  }
}

/**
 * The light look: profile, this window and the one before, daily series and the newest posts'
 * counts, in one call where Meta allows. All is kept before anything is announced.
 */
export async function lookLight(
  send: Send,
  account: AccountRow,
  priority: Priority,
  withInsights: boolean,
  now: Instant,
): Promise<void> {
  const answer = await ask(send, account, priority, withInsights, now);
  const span = currentSpan(now);
  const accountId = account.id;
  const windows: WindowRow[] = [];
  for (const [which, key] of [
    [span, 'now'],
    [earlierSpan(span, 1), 'before'],
  ] as const) {
    for (const metric of totalMetrics) {
      const value = valueOf(answer.totals[key][metric], withInsights);
      windows.push({ accountId, metric, ...which, value, fetchedAt: now });
    }
    const value: Value = withInsights
      ? followersOf(answer, which, answer.profile.followers)
      : { kind: 'not-allowed' };
    windows.push({ accountId, metric: 'followers', ...which, value, fetchedAt: now });
  }
  const days: DayRow[] = answer.days.map((day) => ({ ...day, accountId, fetchedAt: now }));
  await keepFigures(windows, days);
  await keepMediaSeen(answer.media.map((media) => ({ ...media, accountId, fetchedAt: now })));
  // Broken items could be any post, so only a clean answer may tell that one is gone.
  if (answer.dropped === 0) {
    const oldest = answer.media.map((media) => media.timestamp).sort((a, b) => a - b)[0];
    const from = answer.after === null ? 0 : (oldest ?? Infinity);
    await forgetGone(accountId, new Set(answer.media.map((media) => media.id)), from);
  }
  const { name, ...profile } = answer.profile;
  await changeAccount(accountId, { ...profile, name: name ?? account.name });
}
