import { signal } from '@preact/signals';
import { parse } from 'papaparse';
import { expect, it, vi } from 'vitest';
import { openList } from '../../lib/view/desk/list/open-list.ts';
import { account, filterOf, keep, said } from '../unit/view/desk/list-help.ts';

it('everything in the list is saved, in its order, and nothing that has left it', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:saved';
  });
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(`${this.href} as ${this.download}`);
  });
  const many = Array.from({ length: 700 }, (_, n) => said(String(1000 + n), 'a', n));
  await keep(many);
  const list = openList({
    accountId: account.id,
    filter: signal(filterOf({ shelf: 'waiting', sort: 'newest' })),
    omit: signal(new Set(['1698'])),
  });
  await list.exportCsv();
  list.close();
  expect(saved).toEqual(['blob:saved as loupe-comments-waiting.csv']);
  const { data } = parse<string[]>((await blobs[0]?.text()) ?? '');
  const ids = data.slice(1).map((cells) => cells[2]);
  expect(ids).toHaveLength(699);
  expect(ids.slice(0, 3)).toEqual(['1699', '1697', '1696']);
});
