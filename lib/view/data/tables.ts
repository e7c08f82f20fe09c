import type { Part } from '../../archive/write.ts';
import { readAllJobs } from '../../store/jobs/read.ts';
import { readCheckups } from '../../store/read/checkups.ts';
import { readAllMarks } from '../../store/read/history.ts';
import { readSettings } from '../../store/read/settings.ts';
import { readLog } from '../../store/read/state.ts';
import { walkAccount, walkComments } from '../../store/read/whole.ts';
import { readAllDrafts } from '../../store/studio/drafts.ts';
import { readAllIntakes, readAllSaved } from '../../store/studio/whole.ts';
import { readTheirActs } from './csv/sheets.ts';
import type { Whose } from './whose.ts';

type Rows = AsyncIterable<readonly unknown[]>;
type Table = Part & { kind: 'table' };

/** Rows that are few, read when their turn comes. */
async function* few(read: () => Promise<readonly unknown[]>): Rows {
  yield await read();
}

async function* each(of: Whose, rows: (id: string) => Rows): Rows {
  for (const id of of.accountIds) yield* rows(id);
}

/** Tables of accounts that are walked in their own order. */
type Plain = 'windows' | 'days' | 'media' | 'rules' | 'audits' | 'hashtags' | 'looks' | 'learnt';

const table = (name: string, rows: Rows): Table => ({ kind: 'table', table: name, rows });

async function* limitsOf({ accountIds, userIds }: Whose): Rows {
  for (const owner of [...accountIds, ...userIds]) yield* walkAccount('limits', owner);
}

/** Post by post, like the comments they stand by. */
async function* marksOf(of: Whose): Rows {
  for (const id of of.accountIds) {
    const marks = await readAllMarks(id);
    yield marks.sort((a, b) => (a.mediaId < b.mediaId ? -1 : a.mediaId > b.mediaId ? 1 : 0));
  }
}

type Owned = { accountId: string | null };
const theirs =
  ({ accountIds }: Whose) =>
  ({ accountId }: Owned): boolean =>
    accountId !== null && accountIds.has(accountId);

/**
 * Every table but the secrets, the sign-in under way, and what is derived from comments. Accounts
 * come before what is theirs, posts before comments, and bytes last.
 */
export function tablesOf(of: Whose): Table[] {
  const mine = theirs(of);
  const whole = (name: string, read: () => Promise<readonly unknown[]>): Table[] =>
    of.whole ? [table(name, few(read))] : [];
  const plain = (names: readonly Plain[]): Table[] =>
    names.map((name) =>
      table(
        name,
        each(of, (id) => walkAccount(name, id)),
      ),
    );
  const checkups = async () => (await readCheckups()).filter((row) => of.userIds.has(row.signInId));
  return [
    table(
      'signIns',
      few(() => Promise.resolve(of.signIns)),
    ),
    table(
      'accounts',
      few(() => Promise.resolve(of.accounts)),
    ),
    ...whole('settings', async () => [await readSettings()]),
    // A sign-in's chain tells of all its accounts.
    ...whole('checkups', checkups),
    ...plain(['windows', 'days', 'media']),
    table('comments', each(of, walkComments)),
    table('marks', marksOf(of)),
    ...plain(['rules', 'audits', 'hashtags', 'looks', 'learnt']),
    table('limits', limitsOf(of)),
    table(
      'acts',
      few(() => readTheirActs(of)),
    ),
    ...whole('log', async () => (await readLog()).reverse()),
    table(
      'saved',
      few(async () => (await readAllSaved()).filter(mine)),
    ),
    table(
      'drafts',
      few(async () => (await readAllDrafts()).filter(mine)),
    ),
    table(
      'jobs',
      few(async () => (await readAllJobs()).filter(mine)),
    ),
    ...whole('intakes', readAllIntakes),
  ];
}
