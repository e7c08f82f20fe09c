import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { MediaRow } from '../../../lib/store/rows.ts';
import { postColumns } from '../../../lib/view/data/csv/figures.ts';
import { sheet } from '../../../lib/view/data/csv/sheet.ts';
import { folderOf } from '../../../lib/view/data/csv/sheets.ts';
import { hostileNames, hostileTexts } from '../../help/hostile.ts';
import { mediaRow } from '../../help/rows.ts';

async function written(rows: MediaRow[]): Promise<string> {
  async function* batches(): AsyncGenerator<MediaRow[]> {
    yield await Promise.resolve(rows.slice(0, 7));
    yield [];
    yield rows.slice(7);
  }
  let text = '';
  for await (const piece of sheet(postColumns, batches())) text += piece;
  return text;
}

const bare = (text: string): string => text.toWellFormed().replaceAll("'", '');

describe('a sheet of an archive', () => {
  it('gives back every caption, and begins no cell with what a spreadsheet runs', async () => {
    const rows = hostileTexts.map(({ text }, nth) => mediaRow({ id: String(nth), caption: text }));
    const [head, ...lines] = parse<string[]>((await written(rows)).slice(1)).data;
    expect(head?.[4]).toBe('Caption');
    expect(lines.map((cells) => bare(cells[4] ?? ''))).toEqual(
      hostileTexts.map(({ text }) => bare(text)),
    );
    expect(lines.flat().filter((cell) => /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell))).toEqual(
      [],
    );
  });

  it('is its line of names where there are no rows', async () => {
    expect((await written([])).split('\r\n')).toHaveLength(1);
  });

  it.each([...hostileNames, '..', '../../x', '.hidden', 'a/b', 'a\\b'])(
    'stands in a folder that leads nowhere else: %j',
    (username) => {
      const folder = folderOf({ id: '17841400000000001', username });
      expect(folder).toMatch(/^[\w-][\w.-]*$/);
    },
  );
});
