import type { Part } from '../../../archive/write.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { readJobs } from '../../../store/jobs/read.ts';
import { readMediaByIds } from '../../../store/read/media.ts';
import { readActs } from '../../../store/read/state.ts';
import { walkAccount, walkComments } from '../../../store/read/whole.ts';
import type { AccountRow, ActRow } from '../../../store/rows.ts';
import { readSaved } from '../../../store/studio/saved.ts';
import { csvHead, csvLines } from '../../desk/export/csv.ts';
import type { Whose } from '../whose.ts';
import { actColumns, auditColumns, queueColumns, ruleColumns, savedColumns } from './acts.ts';
import { dayColumns, postColumns, weekColumns } from './figures.ts';
import { type Column, sheet } from './sheet.ts';

/** A folder that is told by its account's name, and by nothing that leads out of it. */
export function folderOf({ id, username }: Pick<AccountRow, 'id' | 'username'>): string {
  const name = username.replace(/[^\w.-]/g, '').replace(/^\.+/, '');
  return name === '' ? id : `${name}-${id.slice(-4)}`;
}

async function* commentLines(accountId: AccountId): AsyncGenerator<string> {
  yield csvHead();
  for await (const rows of walkComments(accountId)) {
    const posts = await readMediaByIds(accountId, [...new Set(rows.map((row) => row.mediaId))]);
    for (let from = 0; from < rows.length; from += 500) {
      yield csvLines(rows.slice(from, from + 500), posts);
    }
  }
}

async function* few<Row>(read: () => Promise<Row[]>): AsyncGenerator<Row[]> {
  yield await read();
}

function* sheetsOf(account: AccountRow): Generator<Part> {
  const { id } = account;
  const folder = `csv/${folderOf(account)}`;
  const part = <Row>(
    name: string,
    columns: readonly Column<Row>[],
    rows: AsyncIterable<readonly Row[]>,
  ): Part => ({ kind: 'text', name: `${folder}/${name}.csv`, pieces: sheet(columns, rows) });
  yield part('posts', postColumns, walkAccount('media', id));
  yield { kind: 'text', name: `${folder}/comments.csv`, pieces: commentLines(id) };
  yield part('days', dayColumns, walkAccount('days', id));
  yield part('weeks', weekColumns, walkAccount('windows', id));
  yield part(
    'queue',
    queueColumns,
    few(() => readJobs(id)),
  );
  yield part('rules', ruleColumns, walkAccount('rules', id));
  yield part('moderated', auditColumns, walkAccount('audits', id));
  yield part(
    'saved',
    savedColumns,
    few(() => readSaved(id)),
  );
}

/** What Loupe did, as far as it goes into this archive. */
export async function readTheirActs(of: Whose): Promise<ActRow[]> {
  const mine = ({ accountId }: ActRow): boolean =>
    accountId === null ? of.whole : of.accountIds.has(accountId);
  return (await readActs()).filter(mine).reverse();
}

/** The tables that people read, a folder an account. */
export function* sheets(of: Whose): Generator<Part> {
  for (const account of of.accounts) yield* sheetsOf(account);
  const acts = few(() => readTheirActs(of));
  yield { kind: 'text', name: 'csv/acts.csv', pieces: sheet(actColumns, acts) };
}
