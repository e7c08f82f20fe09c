import {
  lightMetrics,
  readLight,
  readLightApart,
  type LightAnswer,
  type LightAsk,
} from '../graph/endpoints/light.ts';
import { switchField } from '../graph/parse/media.ts';
import { unlessRefused } from '../graph/shape/doubtful-field.ts';
import { halving } from '../graph/shape/halving.ts';
import { isAskedWrongly, leavingOut, refuse } from '../graph/shape/refused-metrics.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant } from '../shared/ids.ts';
import { dayOf, daysBetween } from '../shared/pacific.ts';
import { currentSpan, earlierSpan, instantsOf, type Span } from '../shared/windows.ts';
import { keepFigures } from '../store/keep/figures.ts';
import { changeAccount } from '../store/keep/people.ts';
import { readMedia } from '../store/read/media.ts';
import { readWindows } from '../store/read/figures.ts';
import { readLook } from '../store/read/state.ts';
import type { DayRow, Metric, Value, WindowRow } from '../store/rows.ts';
import { deepMedia, wideMedia, youngFor } from './freshness.ts';
import { forgetUnlisted } from './gone.ts';
import type { Client } from './graph.ts';
import { pastNewestYoung } from './past-newest.ts';
import { keepSeen } from './seen.ts';

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

/** Whether this day's totals of the window before are kept; they move once a day. */
async function isKept(accountId: string, before: Span, now: Instant): Promise<boolean> {
  return (await readWindows(accountId)).some(
    ({ from, to, value, fetchedAt, metric }) =>
      metric !== 'followers' &&
      from === before.from &&
      to === before.to &&
      value.kind === 'count' &&
      dayOf(fetchedAt) === dayOf(now),
  );
}

/** Asks in one call where Meta allows it, which is unconfirmed, and remembers where it does not. */
function ask(client: Client, request: Omit<LightAsk, 'metrics'>): Promise<LightAnswer> {
  const { send, memory } = client;
  return leavingOut(memory, 'account', lightMetrics, async (metrics) => {
    const full = { ...request, metrics };
    const apart = (): Promise<LightAnswer> =>
      readLightApart(send, full, (metric) => refuse(memory, 'account', [metric]));
    if (memory.recall('insights apart') === true) return apart();
    try {
      return await readLight(send, full);
    } catch (error) {
      if (!request.withInsights || !isAskedWrongly(error)) throw error;
      const answer = await apart();
      await memory.keep('insights apart', true);
      return answer;
    }
  });
}

/** The hundred newest posts' counts once an hour; the first look is kept short. */
async function mediaLimitFor({ account, memory }: Client): Promise<number> {
  if (memory.recall('wide') === true) return deepMedia;
  return (await readMedia(account.id, 1)).length === 0 ? deepMedia : wideMedia;
}

/** Keeps the posts after the newest; where they reach back far enough, the month has been read. */
async function keepOlder(
  client: Client,
  { media, older }: LightAnswer,
  until: Instant,
  lastLook: Instant | null,
  now: Instant,
): Promise<void> {
  if (!older) return;
  await keepSeen(client, older.media, lastLook, now);
  await forgetUnlisted(client.account.id, older, null, until - 1);
  // Fewer of the newest than were reckoned with leave a space between the two.
  const joins = (media.at(-1)?.timestamp ?? Infinity) <= until;
  const last = older.media.at(-1)?.timestamp ?? Infinity;
  if (joins && (older.after === null || last <= now - youngFor)) {
    await client.memory.keep('month', true);
  }
}

/**
 * The light look: profile, this window and the one before, daily series and the newest posts'
 * counts, in one call where Meta allows. All is kept before anything is announced.
 */
export async function lookLight(
  client: Client,
  priority: Priority,
  withInsights: boolean,
  now: Instant,
): Promise<void> {
  const { account } = client;
  const accountId = account.id;
  const span = currentSpan(now);
  const earlier = earlierSpan(span, 1);
  const wanted = await mediaLimitFor(client);
  const request = {
    accountId,
    priority,
    now: instantsOf(span),
    before: (await isKept(accountId, earlier, now)) ? null : instantsOf(earlier),
    series: instantsOf({ from: earlier.from, to: span.to }),
    withInsights,
  };
  const lastLook = (await readLook(accountId, 'light'))?.fetchedAt ?? null;
  const older = wanted === wideMedia ? await pastNewestYoung(client, now) : null;
  const { memory } = client;
  const whole = (until: Instant | null): Promise<LightAnswer> =>
    unlessRefused(memory, switchField, (commentsOpen) =>
      halving(memory, 'light', wanted, (mediaLimit) =>
        ask(client, { ...request, mediaLimit, older: until, commentsOpen }),
      ),
    );
  const answer =
    older === null
      ? await whole(null)
      : await unlessRefused(memory, 'older posts', (asked) => whole(asked ? older : null));
  const windows: WindowRow[] = [];
  for (const [which, key] of [
    [span, 'now'],
    [earlier, 'before'],
  ] as const) {
    const totals = answer.totals[key];
    for (const metric of totals ? totalMetrics : []) {
      const value = valueOf(totals?.[metric], withInsights);
      windows.push({ accountId, metric, ...which, value, fetchedAt: now });
    }
    const value: Value = withInsights
      ? followersOf(answer, which, answer.profile.followers)
      : { kind: 'not-allowed' };
    windows.push({ accountId, metric: 'followers', ...which, value, fetchedAt: now });
  }
  const days: DayRow[] = answer.days.map((day) => ({ ...day, accountId, fetchedAt: now }));
  await keepFigures(windows, days);
  await keepSeen(client, answer.media, lastLook, now);
  if (answer.listed) await forgetUnlisted(accountId, answer, answer.profile.mediaCount);
  if (answer.older && older !== null) await keepOlder(client, answer, older, lastLook, now);
  if (wanted === wideMedia) await client.memory.keep('wide', true);
  const { name, ...profile } = answer.profile;
  await changeAccount(accountId, { ...profile, name: name ?? account.name });
}
