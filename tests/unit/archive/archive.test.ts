import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../lib/archive/format.ts';
import { hostileNames, hostileTexts, longTexts } from '../../help/hostile.ts';
import { archiveOf, forged, later, readAll, rowsPart, sha } from './help.ts';

const fault = (name: string): object => expect.objectContaining({ fault: name }) as object;

describe('an archive', () => {
  it('gives back every text that was written, whatever is odd about it', async () => {
    const rows = [...hostileTexts, ...longTexts].map(({ text }) => ({ text }));
    const names = hostileNames.map((username) => ({ username }));
    const file = await archiveOf(rowsPart('comments', rows), rowsPart('media', names));
    expect(await readAll(file)).toEqual({ comments: rows, media: names });
  });

  it('gives back any JSON, in any number of rows', async () => {
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 1_200, size: 'large' }), async (rows) => {
        const file = await archiveOf(rowsPart('days', rows));
        expect((await readAll(file))['days']).toEqual(rows);
      }),
      { numRuns: 15 },
    );
  });

  it('is read by others, and read again after others packed it', async () => {
    expect(await readAll(forged('{"a":1}\n{"a":2}\n'))).toEqual({ days: [{ a: 1 }, { a: 2 }] });
    expect(await readAll(forged('{"a":1}\n', {}, {}, 0))).toEqual({ days: [{ a: 1 }] });
  });

  it('stops being written when it is called off', async () => {
    const { writeArchive } = await import('../../../lib/archive/write.ts');
    const off = new AbortController();
    const about = { version: 1, madeAt: 1, loupe: '0', accounts: [] };
    const parts = later(rowsPart('days', [{ a: 1 }]), rowsPart('media', [{ b: 1 }]));
    const wrote = (): void => off.abort();
    const stream = writeArchive({ about, parts, wrote, signal: off.signal });
    await expect(
      new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob(),
    ).rejects.toThrow();
  });
});

describe('a file that is no archive of Loupe’s', () => {
  it.each([
    ['nothing', new Blob([])],
    ['a text', new Blob(['hello'])],
    ['the mark of an end alone', new Blob([Uint8Array.of(0x50, 0x4b, 5, 6)])],
  ])('is told as such: %s', async (_, file) => {
    await expect(readAll(file)).rejects.toEqual(fault('not-an-archive'));
  });

  it.each([
    ['another program’s', { format: 'other' as 'loupe-archive' }, 'not-an-archive'],
    ['a newer Loupe’s', { version: 2 }, 'newer'],
    ['one without a time', { madeAt: null as never }, 'odd'],
    ['one of a day that no calendar has', { madeAt: 1e300 }, 'odd'],
    ['an older one', { version: 0 }, 'odd'],
    ['one whose rows are more than those of its parts', tooMany(), 'odd'],
    ['one with no list of tables', { tables: 'all' as never }, 'odd'],
    ['one of another length than it says', tooLong(), 'damaged'],
    ['one whose parts are larger than a part may be', huge(), 'odd'],
    ['one that names files elsewhere', elsewhere('../../evil.sh'), 'odd'],
    ['one that names files of another kind', elsewhere('thumbs/1/2.jpg/../x'), 'odd'],
    ['one whose pictures are missing', elsewhere('thumbs/1/2.jpg'), 'damaged'],
  ])('is refused: %s', async (_, over, name) => {
    await expect(readAll(forged('{"a":1}\n', over))).rejects.toEqual(fault(name));
  });

  it.each(['../x', '/x', 'a/../../x', 'C:/x', 'a\\b', 'nul\0'])(
    'is refused where a name leads elsewhere: %j',
    async (name) => {
      const more = { [name]: Uint8Array.of(1) };
      await expect(readAll(forged('{"a":1}\n', {}, more))).rejects.toEqual(fault('odd'));
    },
  );

  it('is refused where it swells', async () => {
    const file = forged(`${JSON.stringify({ a: 'a'.repeat(3_000_000) })}\n`);
    expect(file.size).toBeLessThan(20_000);
    await expect(readAll(file)).rejects.toEqual(fault('too-large'));
  });

  it('is told as damaged where a zip was cut off', async () => {
    const whole = await forged('{"a":1}\n').arrayBuffer();
    for (let part = 1; part < 50; part += 1) {
      const cut = whole.slice(0, Math.ceil((whole.byteLength * part) / 50));
      await expect(readAll(new Blob([cut]))).rejects.toEqual(fault('damaged'));
    }
  });

  it('is read where its note looks like an end', async () => {
    const whole = new Uint8Array(await forged('{"a":1}\n').arrayBuffer());
    const note = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(40).fill(0x7a));
    whole[whole.length - 2] = note.length;
    expect(await readAll(new Blob([whole, note]))).toEqual({ days: [{ a: 1 }] });
  });

  it('never fails in another way, wherever it is cut or changed', async () => {
    const whole = new Uint8Array(
      await (await archiveOf(rowsPart('days', [{ a: 1 }]))).arrayBuffer(),
    );
    const known = ['not-an-archive', 'newer', 'damaged', 'odd', 'too-large'];
    const faultOf = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      readAll(new Blob([bytes])).then(
        (rows) => (JSON.stringify(rows) === '{"days":[{"a":1}]}' ? 'same' : 'other rows'),
        (error: { fault?: string }) => error.fault ?? 'another failure',
      );
    for (let at = 0; at < whole.length; at += 1) {
      expect(known, `cut at ${at}`).toContain(await faultOf(whole.slice(0, at)));
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      expect([...known, 'same'], `changed at ${at}`).toContain(await faultOf(changed));
    }
  });
});

function tooLong(): Partial<Manifest> {
  const lots = [{ rows: 1, bytes: 9, sha256: sha(new Uint8Array(9)) }];
  return { tables: [{ table: 'days', rows: 1, lots }] };
}

function tooMany(): Partial<Manifest> {
  return { tables: [{ table: 'days', rows: 2, lots: [] }] };
}

function huge(): Partial<Manifest> {
  const lots = [{ rows: 1, bytes: 9e9, sha256: sha(new Uint8Array(9)) }];
  return { tables: [{ table: 'days', rows: 1, lots }] };
}

function elsewhere(name: string): Partial<Manifest> {
  return { files: [{ name, bytes: 1, sha256: sha(Uint8Array.of(1)) }] };
}
