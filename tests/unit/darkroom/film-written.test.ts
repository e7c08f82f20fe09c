import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeFilm } from '../../../lib/darkroom/film.ts';
import { box, type Told, writtenFilm } from '../../help/film-boxes.ts';

const probe = (told?: Told) => probeFilm(new Blob([new Uint8Array(writtenFilm(told))]));
const bytesOf = (film: Buffer): Blob => new Blob([new Uint8Array(film)]);

describe('a film by its boxes', () => {
  it('tells its size, length and rate', async () => {
    expect(await probe()).toMatchObject({
      kind: 'film',
      container: 'mp4',
      video: 'avc1',
      audio: null,
      width: 1080,
      height: 1920,
      durationMs: 10_000,
      fps: 25,
      variableRate: false,
      moovFirst: true,
      editList: false,
      otherTracks: 0,
      truncated: false,
    });
  });

  it.each([
    [[1, 0, 0, 1], 0, 1080],
    [[0, 1, -1, 0], 90, 1920],
    [[-1, 0, 0, -1], 180, 1080],
    [[0, -1, 1, 0], 270, 1920],
  ] as const)('is upright after its matrix %j', async (matrix, rotation, width) => {
    expect(await probe({ matrix: [...matrix] })).toMatchObject({ rotation, width });
  });

  it('is a MOV by its brand, whatever tracks a phone adds', async () => {
    const phone = await probe({ brand: 'qt', others: ['meta', 'meta', 'tmcd'], codec: 'hvc1' });
    expect(phone).toMatchObject({ container: 'mov', video: 'hvc1', otherTracks: 3 });
  });

  it.each([
    [[[10_000, 0]], false],
    [[[10_000, 80]], false],
    [
      [
        [20, -1],
        [10_000, 0],
      ],
      false,
    ],
    [[[4000, 0]], true],
    [[[8000, 2000]], true],
    [
      [
        [5000, 0],
        [5000, 5000],
      ],
      true,
    ],
  ] as const)('has an edit list %j that cuts: %s', async (edits, editList) => {
    expect(await probe({ edits: edits.map(([a, b]) => [a, b]) })).toMatchObject({ editList });
  });

  it('has a rate that varies only where frames differ by more than rounding', async () => {
    const steady = await probe({
      runs: [
        [100, 33],
        [100, 34],
        [50, 33],
      ],
    });
    expect(steady).toMatchObject({ variableRate: false });
    expect(
      await probe({
        runs: [
          [100, 33],
          [100, 66],
        ],
      }),
    ).toMatchObject({ variableRate: true });
  });

  it('in fragments is as long as they are', async () => {
    expect(
      await probe({
        fragmented: true,
        runs: [
          [50, 40],
          [25, 40],
        ],
      }),
    ).toMatchObject({
      fragmented: true,
      durationMs: 3000,
      fps: 25,
    });
  });

  it('is known to be cut off', async () => {
    const film = writtenFilm({ media: 5000 });
    expect(await probeFilm(bytesOf(film.subarray(0, 3000)))).toMatchObject({ truncated: true });
    const late = writtenFilm({ media: 5000, moovLast: true });
    expect(await probeFilm(bytesOf(late.subarray(0, 5100)))).toEqual({
      kind: 'unreadable',
      why: 'broken',
    });
  });

  it('was made by a model only where its credentials say so', async () => {
    const signed = (words: string) => box('uuid', Buffer.alloc(24), Buffer.from(words));
    const film = (words: string) =>
      probeFilm(bytesOf(Buffer.concat([writtenFilm(), signed(words)])));
    expect(await film('digitalSourceType/trainedAlgorithmicMedia')).toMatchObject({ ai: true });
    expect(await film('digitalSourceType/digitalCapture')).toMatchObject({ ai: false });
  });

  it('of 300 MB is known after few and small reads', async () => {
    const film = writtenFilm({ moovLast: true });
    const head = film.subarray(0, 16);
    const moov = film.subarray(16 + 72);
    const hole = Buffer.alloc(16);
    hole.writeUInt32BE(1);
    hole.write('mdat', 4);
    const megabyte = new Uint8Array(1_000_000);
    hole.writeBigUInt64BE(300_000_016n, 8);
    const media = Array.from({ length: 300 }, () => megabyte);
    const blob = new Blob([new Uint8Array(head), hole, ...media, new Uint8Array(moov)]);
    let read = 0;
    let times = 0;
    const slice = blob.slice.bind(blob);
    blob.slice = (from, to) => {
      times += 1;
      const piece = slice(from, to);
      read += piece.size;
      return piece;
    };
    expect(await probeFilm(blob)).toMatchObject({ moovFirst: false, durationMs: 10_000 });
    expect(times).toBeLessThan(8);
    expect(read).toBeLessThan(300_000);
  });
});

describe('bytes that are no film', () => {
  it.each([
    ['', 'empty'],
    ['just words\n', 'text'],
    ['\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007', 'unknown-format'],
    ['\0\0\0\u0014ftypheic\0\0\0\0mif1', 'unknown-format'],
    ['\0\0\0\u0014ftypisom\0\0\0\0isom', 'broken'],
  ])('%j', async (text, why) => {
    const blob = new Blob([new Uint8Array(Buffer.from(text, 'latin1'))]);
    expect(await probeFilm(blob)).toEqual({ kind: 'unreadable', why });
  });

  it('never make the reader throw, however a film is damaged', async () => {
    const whole = writtenFilm({ edits: [[10_000, 0]], others: ['soun'], fragmented: true });
    const odd = [0, 1, 7, 8, 0x7fffffff, 0x80000000, 0xffffffff];
    const damage = fc.array(
      fc.tuple(fc.nat(whole.length - 5), fc.oneof(fc.constantFrom(...odd), fc.nat(255))),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const film = Buffer.from(whole);
        for (const [at, value] of changes) film.writeUInt32BE(value, at);
        const facts = await probeFilm(bytesOf(film.subarray(0, Math.max(length, 12))));
        expect(['film', 'unreadable']).toContain(facts.kind);
        if (facts.kind === 'film') expect(Number.isFinite(facts.durationMs)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
