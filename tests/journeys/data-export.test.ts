import { createHash } from 'node:crypto';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../lib/archive/format.ts';
import { sampleAccountId } from '../../lib/shared/sample.ts';
import { readAllJobs } from '../../lib/store/jobs/read.ts';
import { readAllAssets } from '../../lib/store/studio/whole.ts';
import { exported, opened, rowsIn, textOf } from './help/archive.ts';
import { accountId, loupe } from './help/connected.ts';
import { tables, used } from './help/rich.ts';

const leftOut = ['secrets', 'connect', 'piles', 'packs', 'desks'];

/** The ways in which a token could stand somewhere. */
function writings(token: string): Buffer[] {
  const bytes = Buffer.from(token);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift, 'x'), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [
    ...[bytes, Buffer.from(token, 'utf16le'), Buffer.from(token.slice(8, 40))],
    ...[...base64, bytes.toString('base64url').slice(4, -4), bytes.toString('hex')].map((text) =>
      Buffer.from(text),
    ),
    ...[Buffer.from(encodeURIComponent(token)), Buffer.from([...token].reverse().join(''))],
  ];
}

describe('an archive of everything', () => {
  it('holds every row of every table, as it is kept, but secrets and what is derived', async () => {
    await used();
    const files = await opened(await exported());
    const kept = await tables([...leftOut, 'pictures']);
    for (const [table, rows] of Object.entries(kept)) {
      const sorted = (all: unknown[]): string[] => all.map((row) => JSON.stringify(row)).sort();
      expect(sorted(rowsIn(files, table)), table).toEqual(sorted(rows));
    }
    expect(kept['comments']?.length).toBeGreaterThan(100);
    expect(rowsIn(files, 'jobs')).toHaveLength((await readAllJobs()).length);
    for (const table of leftOut) expect(files[`json/${table}.ndjson`], table).toBeUndefined();
  });

  it('holds the kept pictures and the bytes of drafts and of what is planned', async () => {
    await used();
    const files = await opened(await exported());
    const thumbs = Object.keys(files).filter((name) => name.startsWith(`thumbs/${accountId}/`));
    expect(thumbs).toHaveLength(((await tables())['pictures'] ?? []).length);
    const media = Object.keys(files).filter((name) => name.startsWith('media/'));
    expect(media.length).toBeGreaterThanOrEqual(3);
    for (const { id, bytes } of await readAllAssets()) {
      const name = media.find((one) => one.startsWith(`media/${id}.`));
      if (name) expect(files[name]?.length).toBe(bytes.size);
    }
  });

  it('proves each of its parts', async () => {
    await used();
    const files = await opened(await exported());
    const manifest = JSON.parse(textOf(files['loupe.json'])) as Manifest;
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    for (const { table, lots, rows } of manifest.tables) {
      const bytes = files[`json/${table}.ndjson`] ?? new Uint8Array();
      let from = 0;
      for (const lot of lots) {
        expect(sha(bytes.subarray(from, from + lot.bytes)), table).toBe(lot.sha256);
        from += lot.bytes;
      }
      expect([from, rowsIn(files, table).length]).toEqual([bytes.length, rows]);
    }
    for (const file of manifest.files.filter(({ name }) => name.startsWith('thumbs/'))) {
      expect(sha(files[file.name] ?? new Uint8Array())).toBe(file.sha256);
    }
  });

  it('has a folder of tables for people in which no cell runs', async () => {
    await used();
    const files = await opened(await exported());
    const sheets = Object.keys(files).filter((name) => name.startsWith('csv/'));
    expect(sheets.map((name) => name.split('/').at(-1))).toEqual(
      expect.arrayContaining(['posts.csv', 'comments.csv', 'days.csv', 'queue.csv', 'acts.csv']),
    );
    for (const name of sheets) {
      const text = textOf(files[name]);
      expect(text.startsWith('\uFEFF'), name).toBe(true);
      const [head = [], ...lines] = parse<string[]>(text.slice(1)).data;
      for (const cells of lines) expect(cells.length, name).toBe(head.length);
      const odd = lines.flat().filter((cell) => /^[=+@]|^-[^\d]/.test(cell));
      expect(odd, name).toEqual([]);
    }
    expect(textOf(files['README.txt'])).toContain('No token is in here');
  });

  it('holds no token that Meta ever gave, however it may be written', async () => {
    await used();
    const tokens = loupe.sandbox.tokens.of().map(({ value }) => value);
    expect(tokens.length).toBeGreaterThan(2);
    const archive = await exported();
    const all = Buffer.from(await archive.arrayBuffer());
    const files = Object.values(await opened(archive)).map((bytes) => Buffer.from(bytes));
    for (const writing of tokens.flatMap(writings)) {
      for (const bytes of [all, ...files]) expect(bytes.includes(writing)).toBe(false);
    }
    expect(all.includes(Buffer.from(accountId))).toBe(true);
  });
});

describe('an archive of one account', () => {
  it('holds nothing of another', async () => {
    await used();
    const all = rowsIn(await opened(await exported()), 'accounts') as { id: string }[];
    const others = all.map(({ id }) => id).filter((id) => id !== accountId);
    expect(others.length).toBeGreaterThan(0);
    const text = Buffer.from(await (await exported(accountId)).arrayBuffer());
    expect(text.includes(Buffer.from(accountId))).toBe(true);
    for (const id of others) expect(text.includes(Buffer.from(`"${id}"`)), id).toBe(false);
  });
});

describe('the sample account', () => {
  it('is in no archive', async () => {
    await used();
    await loupe.worker.commands['sample.open']({});
    const files = await opened(await exported());
    const ids = (rowsIn(files, 'accounts') as { id: string }[]).map(({ id }) => id);
    expect(ids).not.toContain(sampleAccountId);
    expect(rowsIn(files, 'saved')).toHaveLength(1);
    expect(rowsIn(files, 'signIns')).toHaveLength(1);
  });
});
