import { isGranted } from '../shared/access/granted.ts';
import { unseenEnd } from '../shared/ending.ts';
import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { basePermissions, featurePermissions, features } from '../shared/permissions.ts';
import { mayOnPage } from '../shared/tasks.ts';
import type { CheckupRow } from '../store/checkup-row.ts';
import type { DeskRow } from '../store/desk-rows.ts';
import type {
  AccountRow,
  CommentRow,
  ConnectRow,
  DayRow,
  LimitsRow,
  LookRow,
  MediaRow,
  Metric,
  Settings,
  SignInRow,
  WindowRow,
} from '../store/rows.ts';
import { insightsOf } from './insights-access.ts';
import { type ChoiceRows, choicesOf, unlinkedOf } from './account-choices.ts';
import { figureOf, periodOf, shownMetrics } from './figures.ts';
import type {
  AccountModel,
  BudgetModel,
  HeadModel,
  PermissionCount,
  Speaker,
  WaitingModel,
} from './models.ts';
import { bestOf, postsOf, titleOf } from './posts.ts';

/** Every kept row one screen is painted from. */
export type AccountRows = {
  settings: Settings;
  connect: ConnectRow;
  account: AccountRow;
  signIn: SignInRow | null;
  accounts: ChoiceRows[];
  checkups: CheckupRow[];
  windows: WindowRow[];
  days: Partial<Record<Metric, DayRow[]>>;
  media: MediaRow[];
  desk: DeskRow | null;
  waiting: CommentRow[];
  /** Posts that waiting comments stand under, if not among `media`. */
  elsewhere: MediaRow[];
  limits: LimitsRow | null;
  looks: LookRow[];
  /** Kept pictures as addresses a page can show, by account or media id. */
  pictures: ReadonlyMap<string, string>;
};

const minute = 60_000;
/** Meta's percentages fall by themselves; an old reading holds nothing back. */
const usageLife = 60 * minute;
/** After this a declined wish is no longer news. */
const askProblemLife = 10 * minute;
/** A look that has run longer than this was stopped, not slow. */
const longestLook = 2 * minute;

function budgetOf(limits: LimitsRow | null, now: Instant): BudgetModel {
  const until = limits?.blockedUntil && limits.blockedUntil > now ? limits.blockedUntil : null;
  // Once a block has ended its percentage is history, and the next call shows how things are.
  const over = limits?.blockedUntil !== null && until === null;
  const fresh = limits !== null && !over && now - limits.readAt < usageLife;
  const percent = limits?.percent ?? null;
  const weight = fresh ? (percent ?? 0) : 0;
  if (until !== null || weight >= 95) return { percent, holds: 'all', until };
  if (weight >= 80) return { percent, holds: 'clicks-only', until };
  return { percent, holds: weight >= 60 ? 'background' : 'nothing', until };
}

function permissionsOf(signIn: SignInRow | null): PermissionCount {
  // A feature is switched on once it was asked for, whatever the answer was.
  const asked = (names: readonly string[]): boolean =>
    signIn?.permissions.some((p) => names.includes(p.name)) ?? false;
  const wanted = features
    .map((feature) => featurePermissions[feature].filter((name) => !basePermissions.includes(name)))
    .filter(asked)
    .flat();
  const needed = [...new Set([...basePermissions, ...wanted])];
  const missing = needed.filter((name) => !isGranted(signIn, name));
  return { granted: needed.length - missing.length, needed: needed.length, missing };
}

function headOf(rows: AccountRows, light: LookRow | null, now: Instant): HeadModel {
  const { account, settings, signIn } = rows;
  const asOf = light?.fetchedAt ?? null;
  const started = light?.startedAt ?? null;
  const pace = settings.lookMinutes * minute;
  const blocked = rows.limits?.blockedUntil ?? 0;
  let state: HeadModel['state'] = 'fresh';
  if (asOf !== null && now - asOf > 2 * pace && !account.sample) state = 'stale';
  if (blocked > now) state = 'paused';
  if (started !== null && now - started < longestLook) state = 'looking';
  if (!signIn || signIn.ended) state = 'signed-out';
  const nextLook = asOf !== null && settings.looks ? Math.max(asOf + pace, blocked) : null;
  return {
    accountId: account.id,
    username: account.username,
    name: account.name,
    face: rows.pictures.get(account.id) ?? account.pictureUrl,
    colour: account.colour,
    sample: account.sample,
    asOf,
    nextLook: nextLook !== null && nextLook > now ? nextLook : null,
    state,
  };
}

function waitingOf(rows: AccountRows): WaitingModel {
  const permission = 'instagram_manage_comments';
  const { desk, account } = rows;
  if (!isGranted(rows.signIn, permission)) return { kind: 'offer', permission };
  if (!desk?.kept && !mayOnPage(account.tasks, 'comments'))
    return { kind: 'no-task', pageName: account.pageName };
  if (!desk) return { kind: 'not-yet' };
  const posts = new Map([...rows.media, ...rows.elsewhere].map((row) => [row.id, row]));
  const title = (mediaId: string): string => titleOf(posts.get(mediaId)?.caption ?? '');
  const { oldest } = desk;
  return {
    kind: 'count',
    count: desk.waiting,
    whole: rows.looks.some((look) => look.what === 'backfill' && look.fetchedAt !== null),
    oldest: oldest ? { at: oldest.at, postTitle: title(oldest.mediaId) } : null,
    rows: rows.waiting.map((row) => ({
      commentId: row.id,
      username: row.username,
      text: row.text,
      at: row.timestamp,
      postTitle: title(row.mediaId),
      thumb: rows.pictures.get(row.mediaId) ?? posts.get(row.mediaId)?.thumbUrl ?? null,
      permalink: posts.get(row.mediaId)?.permalink ?? null,
    })),
  };
}

const speakerOf = ({ userId, name, appId, door }: SignInRow): Speaker => ({
  ...{ userId, name, appId, door },
});

/** Why the last wish for a further permission came to nothing, said where it was asked. */
function askProblem({ connect, account }: AccountRows, now: Instant): Problem | null {
  const own = connect.phase === 'failed' && connect.signInId === account.signInId;
  return own && now - connect.startedAt < askProblemLife ? connect.problem : null;
}

/** Kept rows as the model both screens are painted from; pure, so that every state is a test. */
export function accountModel(rows: AccountRows, now: Instant): AccountModel {
  const light = rows.looks.find((look) => look.what === 'light') ?? null;
  const history = rows.looks.find((look) => look.what === 'history');
  const insights = insightsOf(rows.account, rows.signIn);
  const figuresCome = rows.signIn?.ended === null && insights.kind === 'on';
  const period = periodOf(rows.windows, now);
  const posts = postsOf(rows.account, rows.media, rows.pictures, insights.kind === 'on');
  return {
    head: headOf(rows, light, now),
    accounts: choicesOf(rows.accounts, rows.account.id, rows.pictures),
    unlinked: unlinkedOf(rows.checkups),
    period,
    figures: shownMetrics.map((metric) =>
      figureOf(metric, rows.windows, rows.days[metric] ?? [], period, now),
    ),
    best: bestOf(posts, now),
    posts,
    waiting: waitingOf(rows),
    budget: budgetOf(rows.limits, now),
    permissions: permissionsOf(rows.signIn),
    signIn: rows.signIn && speakerOf(rows.signIn),
    ending: rows.signIn && unseenEnd(rows.signIn, now),
    problem: askProblem(rows, now) ?? rows.signIn?.ended?.problem ?? light?.problem ?? null,
    daysComing: !history?.fetchedAt && !history?.problem && figuresCome,
    insights,
    nothingKept: rows.windows.length === 0,
  };
}
