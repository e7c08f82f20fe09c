import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsScreen } from '../../components/screens/OptionsScreen.tsx';
import type { DataActions, Imported, Proof } from '../../lib/view/data/models.ts';
import { full, now, still, stillData } from '../gallery/options/models.ts';

function open(over: Partial<DataActions> = {}): void {
  const data: DataActions = { ...stillData, ...over };
  const model = signal(full);
  render(<OptionsScreen model={model} actions={still} data={data} now={signal(now)} />);
}
const part = (): HTMLElement => screen.getByRole('region', { name: 'Your data' });
const press = (name: string | RegExp): void => {
  fireEvent.click(within(part()).getByRole('button', { name }));
};

afterEach(cleanup);

describe('the export', () => {
  it('is of everything or of one account, and says where it is', async () => {
    const exportAll = vi.fn(stillData.exportAll);
    open({ exportAll });
    press('Export everything');
    await screen.findByText(/loupe-2026-11-25\.zip is in your downloads/);
    press('Only @maren.makes');
    await waitFor(() => expect(exportAll).toHaveBeenCalledTimes(2));
    expect(exportAll.mock.calls.map(([id]) => id)).toEqual([null, '17841400000000001']);
  });

  it('shows how far it is, and can be stopped', async () => {
    open({
      exportAll: (_id, told, signal) =>
        new Promise((done) => {
          told({ done: 30, of: 120 });
          signal.addEventListener('abort', () => done({ kind: 'cancelled' }));
        }),
    });
    press('Export everything');
    const bar = await screen.findByRole('progressbar');
    await waitFor(() => expect(bar.getAttribute('value')).toBe('0.25'));
    press('Cancel');
    await screen.findByText('You stopped it.');
  });
});

describe('the import', () => {
  const taken: Imported = {
    ...{ madeAt: now, accounts: ['maren.makes'], asking: 1 },
    tables: [
      { table: 'comments', taken: 1200, here: 3, orphan: 0, unfit: 1 },
      { table: 'media', taken: 4, here: 0, orphan: 2, unfit: 0 },
    ],
  };
  const choose = (): void => {
    const input = part().querySelector('input[type=file]');
    if (!input) throw new Error('no way to choose a file');
    fireEvent.change(input, { target: { files: [new File(['x'], 'loupe.zip')] } });
  };

  it('says what came, what was left out and why, and what asks', async () => {
    open({ importFrom: async () => ({ kind: 'done', value: taken }) });
    choose();
    await screen.findByText('1,204 rows taken in.');
    expect(screen.getByText(/@maren\.makes came with it, signed out/)).toBeTruthy();
    expect(screen.getByText('3 rows were here already, as new or newer.')).toBeTruthy();
    expect(screen.getByText(/^2 rows were left out: their account/)).toBeTruthy();
    expect(screen.getByText(/^1 row was left out: it is not what Loupe keeps/)).toBeTruthy();
    expect(screen.getByText(/^1 post or answer was still open/)).toBeTruthy();
  });

  it.each([
    ['not-an-archive', /not an archive of Loupe/],
    ['newer', /A newer Loupe made/],
    ['damaged', /is damaged/],
    ['odd', /does not take this file in/],
    ['too-large', /unpack without end/],
  ] as const)('says what is wrong with a file: %s', async (fault, words) => {
    open({ importFrom: async () => ({ kind: 'fault', fault }) });
    choose();
    await screen.findByText(words);
  });
});

describe('deleting everything', () => {
  const proof: Proof = {
    at: now,
    places: [
      { name: 'loupe/comments', before: 1200, now: 0 },
      { name: 'loupe/rules', before: 0, now: 0 },
    ],
    people: [
      { name: 'Maren Holt', revoked: true },
      { name: 'Jo Tide', revoked: false },
    ],
  };

  it('takes two presses, and the question has the focus', async () => {
    const wipe = vi.fn(async () => ({ kind: 'done', value: proof }) as const);
    open({ wipe });
    press('Delete everything');
    expect(document.activeElement?.textContent).toBe('Delete everything Loupe keeps?');
    expect(wipe).not.toHaveBeenCalled();
    press('Delete everything now');
    await screen.findByText('Nothing is left.');
    expect(wipe).toHaveBeenCalledTimes(1);
  });

  it('proves what was there and is gone, and whom Meta did not confirm', async () => {
    const save = vi.fn();
    open({ save, wipe: async () => ({ kind: 'done', value: proof }) });
    press('Delete everything');
    press('Delete everything now');
    await screen.findByText('1,200 → 0');
    expect(screen.queryByText('loupe/rules')).toBeNull();
    expect(screen.getByText('Jo Tide: not confirmed by Meta.')).toBeTruthy();
    expect(screen.getByText(/Business integrations/)).toBeTruthy();
    press('Save the list');
    const [text, name] = save.mock.calls[0] as [string, string];
    expect(name).toBe('loupe-deleted.txt');
    expect(text).toContain('Maren Holt: Meta took Loupe’s rights back.');
    expect(text).toContain('loupe/comments: 1,200 → 0');
  });

  it('says so where something is there again', async () => {
    const places = [{ name: 'loupe/log', before: 5, now: 2 }];
    open({ wipe: async () => ({ kind: 'done', value: { ...proof, places } }) });
    press('Delete everything');
    press('Delete everything now');
    await screen.findByText('Deleted, but 2 entries are there again.');
  });
});
