import type { Instant } from '../shared/ids.ts';
import { addDays } from '../shared/pacific.ts';
import { likeWindows, windowDays } from '../shared/windows.ts';
import { readCheckups } from '../store/read/checkups.ts';
import { readDesk, readWaiting } from '../store/read/comments.ts';
import { readDays, readNewestWindows, readWindows } from '../store/read/figures.ts';
import { readMedia, readMediaByIds } from '../store/read/media.ts';
import { readAccounts, readSignIns } from '../store/read/people.ts';
import { readConnect, readSettings } from '../store/read/settings.ts';
import { readLimits, readLooks } from '../store/read/state.ts';
import type { AccountRow, DayRow, Metric, SignInRow } from '../store/rows.ts';
import type { ChoiceRows } from './account-choices.ts';
import type { AccountRows } from './account-model.ts';
import { periodOf } from './figures.ts';
import { pictureAddresses } from './pictures.ts';

/** How much a screen needs; it reads no more. */
export type Need = { posts: number; waiting: number };

const dayMetrics = ['views', 'reach', 'followers'] as const satisfies Metric[];

/** With one account there is nothing to choose, and nothing more is read of it. */
async function readChoice(
  row: AccountRow,
  signIn: SignInRow | null,
  several: boolean,
): Promise<ChoiceRows> {
  if (!several) return { row, signIn, desk: null, views: [null, null], followers: null };
  const [desk, views, [followers]] = await Promise.all([
    readDesk(row.id),
    readNewestWindows(row.id, 'views', windowDays),
    readNewestWindows(row.id, 'followers', windowDays),
  ]);
  return { row, signIn, desk, views, followers };
}

/** Reads the open account's rows, or null when there is no account. */
export async function readAccountRows(need: Need, now: Instant): Promise<AccountRows | null> {
  const [settings, connect, everyone, signIns] = await Promise.all([
    readSettings(),
    readConnect(),
    readAccounts(),
    readSignIns(),
  ]);
  const account = everyone.find((row) => row.id === settings.openAccountId) ?? everyone[0];
  if (!account) return null;
  const byId = new Map(signIns.map((row) => [row.userId, row]));
  const id = account.id;
  const [windows, media, desk, waiting, limits, looks, accounts, checkups] = await Promise.all([
    readWindows(id),
    readMedia(id, need.posts),
    readDesk(id),
    readWaiting(id, need.waiting),
    readLimits(id, 'account'),
    readLooks(id),
    Promise.all(
      everyone.map((row) => readChoice(row, byId.get(row.signInId) ?? null, everyone.length > 1)),
    ),
    readCheckups(),
  ]);
  const period = periodOf(windows, now);
  const earliest = addDays(period.from, -likeWindows * windowDays);
  const days: Partial<Record<Metric, DayRow[]>> = {};
  await Promise.all(
    dayMetrics.map(async (metric) => {
      const from = metric === 'followers' ? earliest : period.beforeFrom;
      days[metric] = await readDays(id, metric, from, period.to);
    }),
  );
  const shown = new Set(media.map((row) => row.id));
  const others = [
    ...waiting.map((row) => row.mediaId),
    ...(desk?.oldest ? [desk.oldest.mediaId] : []),
  ];
  const more = await readMediaByIds(
    id,
    [...new Set(others)].filter((one) => !shown.has(one)),
  );
  const pictures = await pictureAddresses([
    ...everyone.map((row) => ({ accountId: row.id, id: row.id })),
    ...[...shown, ...more.keys()].map((one) => ({ accountId: id, id: one })),
  ]);
  return {
    settings,
    connect,
    account,
    signIn: byId.get(account.signInId) ?? null,
    accounts,
    checkups,
    windows,
    days,
    media,
    desk,
    waiting,
    elsewhere: [...more.values()],
    limits,
    looks,
    pictures,
  };
}
