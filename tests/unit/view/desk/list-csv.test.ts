import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { CommentRow } from '../../../../lib/store/rows.ts';
import { csvHead, csvLines } from '../../../../lib/view/desk/export/csv.ts';
import { safeCell } from '../../../../lib/view/desk/export/safe-cell.ts';
import { hostileNames, hostileTexts, longTexts } from '../../../help/hostile.ts';
import { commentRow, mediaRow } from '../../../help/rows.ts';

const posts = new Map([['1', mediaRow({ caption: '=1+1\nsecond line' })]]);
const fileOf = (rows: CommentRow[]): string => csvHead() + csvLines(rows, posts);
const cellsOf = (file: string, delimiter = ','): string[][] =>
  parse<string[]>(file.slice(1), { delimiter }).data;

const rowOf = (text: string, username = 'ilka'): CommentRow => commentRow({ text, username });
/** What a spreadsheet would take for the beginning of a formula. */
const runs = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const bare = (text: string): string => text.toWellFormed().replaceAll("'", '');

describe('a file for spreadsheets', () => {
  it('begins with the mark of UTF-8 and a line of names, and ends lines as RFC 4180 has it', () => {
    const row = commentRow({ likes: 3, tongue: 'sv', why: 'question', parentId: '8' });
    const file = fileOf([row, row]);
    expect(file.startsWith('\uFEFFPost address,Post,Comment ID,')).toBe(true);
    expect(file.split('\r\n')).toHaveLength(3);
    expect(cellsOf(file)[1]).toEqual([
      'https://www.instagram.com/p/a/',
      "'=1+1",
      '9',
      '8',
      'ilka.brandt',
      'Is this glaze food safe?',
      '2026-11-23T12:05:00.000Z',
      '3',
      '0',
      '1',
      'question',
      'sv',
    ]);
  });

  it('is whole without posts, names, moments or comments', () => {
    expect(csvLines([], posts)).toBe('');
    const odd = commentRow({ mediaId: '2', username: null, timestamp: NaN });
    const [, cells = []] = cellsOf(fileOf([odd]));
    expect([cells[0], cells[1], cells[4], cells[6]]).toEqual(['', '', '', '']);
    expect(cells).toHaveLength(12);
  });

  it.each(hostileTexts)('gives back what was written: $name', ({ text }) => {
    const rows = cellsOf(fileOf([rowOf(text)]));
    expect(rows).toHaveLength(2);
    expect(bare(rows[1]?.[5] ?? '')).toBe(bare(text));
  });

  it('gives back names that are names of other things', () => {
    const rows = cellsOf(fileOf(hostileNames.map((name) => rowOf('Hello', name))));
    expect(rows.slice(1).map((cells) => bare(cells[4] ?? ''))).toEqual(hostileNames.map(bare));
  });

  it.each([',', ';', '\t', '|'])('runs nothing, also where it is split at %j', (delimiter) => {
    const texts = [...hostileTexts.map(({ text }) => text), ' "=1', 'a;=1+1', 'a\n@SUM(A1)', '＋1'];
    const rows = [
      ...texts.map((text) => rowOf(text)),
      ...hostileNames.map((name) => rowOf('a', name)),
    ];
    const cells = cellsOf(fileOf(rows), delimiter).flat();
    expect(cells.filter((cell) => runs.test(cell))).toEqual([]);
  });

  it('leaves alone what begins no formula', () => {
    for (const text of ['Safe at 5-6 = fine', 'me@example.com', 'a, @tom', '1+1', '"no"; yes']) {
      expect(safeCell(text)).toBe(text);
    }
  });

  it.each(longTexts)('takes no longer for more of the same: $name', ({ text }) => {
    const since = performance.now();
    safeCell(text);
    safeCell(text.replaceAll('a', ';'));
    expect(performance.now() - since).toBeLessThan(2000);
  });
});
