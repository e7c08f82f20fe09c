import { unparse } from 'papaparse';
import { type MessageKey, say } from '../../../words/say.ts';
import { safeCell } from '../../desk/export/safe-cell.ts';

type Cell = string | number | boolean | null | undefined;

/** A column of a file for spreadsheets: its name, and what stands in it. */
export type Column<Row> = readonly [name: MessageKey, cell: (row: Row) => Cell];

/** The columns of one kind of row. */
export const columns = <Row>(list: readonly Column<Row>[]): readonly Column<Row>[] => list;

/** Tells spreadsheets that the file is UTF-8. */
const mark = '\uFEFF';
const newline = '\r\n';
const form = { newline, header: false } as const;

/** A moment as ISO 8601; nothing where none is known. */
export function isoOf(at: number | null | undefined): string {
  const date = new Date(at ?? NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function written(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return safeCell((cell ?? '').toWellFormed());
}

/** A file for spreadsheets, in pieces: a line of names, and a line for each row. */
export async function* sheet<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield mark + unparse([columns.map(([name]) => say(name))], form);
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    const lines = rows.map((row) => columns.map(([, cell]) => written(cell(row))));
    yield newline + unparse(lines, form);
  }
}
