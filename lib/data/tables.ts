import type { GenericSchema } from 'valibot';
import type { AccountId, Instant } from '../shared/ids.ts';
import { type Apart, type Merged, mergeRows } from '../store/keep/merge.ts';
import { mergeAccounts, mergeActs } from '../store/keep/merge-people.ts';
import { mergeCheckups, mergeSignIns } from '../store/keep/merge-people.ts';
import { mergeComments, mergeMarks } from '../store/keep/merge-talk.ts';
import { changeSettings } from '../store/keep/settings.ts';
import { readSettings } from '../store/read/settings.ts';
import type { MediaRow } from '../store/rows.ts';
import { mergeDrafts, mergeSaved } from '../store/studio/merge.ts';
import { takeJobs } from './jobs.ts';
import { dayRow, media, picture, window } from './schema/figures.ts';
import { job } from './schema/job.ts';
import { draft, saved } from './schema/made.ts';
import { account, checkup, settings, signIn } from './schema/people.ts';
import { act, hashtag, learnt, limits, look } from './schema/state.ts';
import { audit, comment, mark, rule } from './schema/talk.ts';

/** What taking in knows of itself. */
export type Taking = {
  now: Instant;
  /** Nobody was signed in here when it began: their settings come with them. */
  fresh: boolean;
  /** All accounts that are here by now. */
  known: ReadonlySet<AccountId>;
};

export type Took = Merged & { added?: AccountId[] };

/** How rows of a table are checked, and how they are taken in once they fit. */
export type Table = {
  schema: () => GenericSchema;
  take: (rows: never[], taking: Taking) => Promise<Took>;
};

const table = <Row>(
  schema: () => GenericSchema<unknown, Row>,
  take: (rows: Row[], taking: Taking) => Promise<Took>,
): Table => ({ schema, take });

type Timed = Parameters<typeof mergeRows>[2];

/** A table whose rows stand each for itself. */
const apart = (name: Apart, schema: () => GenericSchema, time: string): Table => ({
  schema,
  take: (rows) =>
    mergeRows(
      name,
      rows,
      ((row: Record<string, number | null>) => row[time] ?? 0) as never as Timed,
    ),
});

const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** The newer counts, with whatever either reading knows of figures and comments. */
const mergeMedia = (row: MediaRow, kept: MediaRow): MediaRow => ({
  ...row,
  figures:
    (kept.figures?.fetchedAt ?? 0) > (row.figures?.fetchedAt ?? 0) ? kept.figures : row.figures,
  commentsReadAt: later(row.commentsReadAt, kept.commentsReadAt),
  commentsSeen: row.commentsSeen ?? kept.commentsSeen,
});

const ended = (now: Instant) =>
  ({ at: now, problem: { code: 'signed-out', reason: 'from-archive' } }) as const;

/** Every table that an archive brings; what is not named here is left where it is. */
export const tables: Readonly<Record<string, Table>> = {
  signIns: table(signIn, (rows, { now }) =>
    mergeSignIns(rows.map((row) => ({ ...row, ended: ended(now) }))),
  ),
  accounts: table(account, (rows) => mergeAccounts(rows)),
  settings: table(settings, async ([row], { fresh }) => {
    if (!row || !fresh) return { taken: 0, here: 1, orphan: 0 };
    const here = await readSettings();
    // An app whose id was typed in here is the one that a sign-in here asks for.
    const app = here.appId === null ? {} : { appId: here.appId, configId: here.configId };
    await changeSettings({ ...row, ...app });
    return { taken: 1, here: 0, orphan: 0 };
  }),
  checkups: table(checkup, (rows) =>
    mergeCheckups(
      rows.map((row) => ({
        ...{ checkedAt: null, startedAt: null, calls: 0, facts: null, problem: null },
        ...row,
      })),
    ),
  ),
  windows: apart('windows', window, 'fetchedAt'),
  days: apart('days', dayRow, 'fetchedAt'),
  media: table(media, (rows) => mergeRows('media', rows, (row) => row.fetchedAt, mergeMedia)),
  comments: table(comment, (rows, { now }) => mergeComments(rows, now)),
  marks: table(mark, (rows, { now }) => mergeMarks(rows, now)),
  rules: apart('rules', rule, 'changedAt'),
  audits: apart('audits', audit, 'at'),
  hashtags: apart('hashtags', hashtag, 'countedAt'),
  looks: apart('looks', look, 'fetchedAt'),
  learnt: apart('learnt', learnt, 'at'),
  limits: apart('limits', limits, 'readAt'),
  acts: table(act, (rows) => mergeActs(rows)),
  saved: table(saved, (rows, { known }) => mergeSaved(rows, known)),
  drafts: table(draft, (rows, { known }) => mergeDrafts(rows, known)),
  jobs: table(job, (rows, { known, now }) => takeJobs(rows, known, now)),
  pictures: apart('pictures', picture, 'fetchedAt'),
};
