import { describe, expect, it } from 'vitest';
import { probeFilm } from '../../../lib/darkroom/film.ts';
import { coding, type Told } from '../../help/film-boxes.ts';
import { film } from '../../help/films.ts';

/** Three seconds as the encoder makes them. */
const plain: Told = { wide: 72, high: 128, scale: 30, runs: [[90, 1]], extra: [coding.plain] };
const heard: Told = { ...plain, others: ['soun'] };

/** One element of WebM. */
const element = (id: string, ...inside: Uint8Array[]): Buffer => {
  const body = Buffer.concat(inside);
  const head = Buffer.from(id, 'hex');
  return Buffer.concat([head, Buffer.from([0x40 + (body.length >> 8), body.length & 255]), body]);
};
const bytes = (...values: number[]): Buffer => Buffer.from(values);
const webm = Buffer.concat([
  element('1a45dfa3', element('4282', Buffer.from('webm'))),
  element(
    '18538067',
    element(
      '1654ae6b',
      element(
        'ae',
        element('83', bytes(1)),
        element('86', Buffer.from('V_VP9')),
        element('23e383', bytes(0x01, 0xfc, 0xa0, 0x55)),
        element('e0', element('b0', bytes(72)), element('ba', bytes(128))),
      ),
      element('ae', element('83', bytes(2)), element('86', Buffer.from('A_OPUS')), element('e1')),
    ),
  ),
]);

describe('an encoded film', () => {
  it.each([
    ['24000/1001', 23.976, 24_000, 1001],
    ['60000/1001', 59.94, 60_000, 1001],
    ['120', 120, 120, 1],
  ])('at %s frames a second', async (rate, fps, scale, ticks) => {
    const made = film('libx264', 'mp4', { rate }, { ...plain, scale, runs: [[72, ticks]] });
    const fact = { container: 'mp4', fps, variableRate: false, editList: false };
    expect(await probeFilm(made)).toMatchObject(fact);
  });

  it('has its sound and colour', async () => {
    expect(await probeFilm(film('libx264', 'mp4', {}, heard))).toMatchObject({
      video: 'avc1',
      audio: 'mp4a',
      audioRate: 48_000,
      audioChannels: 2,
      is420: true,
      interlaced: false,
      width: 72,
      height: 128,
      durationMs: 3000,
    });
    const options = ['-pix_fmt', 'yuv444p'];
    const whole = { ...plain, extra: [coding.whole] };
    const full = film('libx264', 'mp4', { sound: false, options }, whole);
    expect(await probeFilm(full)).toMatchObject({ audio: null, is420: false });
  });

  it('has its head first, or last', async () => {
    const last = film('libx264', 'mp4', {}, { ...heard, moovLast: true });
    expect(await probeFilm(last)).toMatchObject({ moovFirst: false });
    const options = ['-movflags', 'faststart'];
    const first = film('libx264', 'mov', { options }, { ...heard, brand: 'qt' });
    expect(await probeFilm(first)).toMatchObject({ container: 'mov', moovFirst: true });
  });

  it.each(['frag_keyframe+empty_moov', 'dash+global_sidx+frag_keyframe'])(
    'is in fragments (%s)',
    async (flags) => {
      const options = ['-movflags', flags];
      const made = film('libx264', 'mp4', { options }, { ...plain, fragmented: true });
      const fact = { fragmented: true, durationMs: 3000, fps: 30 };
      expect(await probeFilm(made)).toMatchObject(fact);
    },
  );

  it('is interlaced', async () => {
    const options = ['-flags', '+ildct+ilme'];
    const told = { ...plain, extra: [coding.interlaced] };
    const made = film('libx264', 'mp4', { options }, told);
    expect(await probeFilm(made)).toMatchObject({ interlaced: true });
  });

  it('has frames of differing lengths', async () => {
    const filter = ",select='lt(n,30)+not(mod(n,3))'";
    const runs: Told['runs'] = [
      [30, 1],
      [20, 3],
    ];
    const options = ['-vsync', 'vfr'];
    const made = film('libx264', 'mp4', { filter, options }, { ...plain, runs });
    expect(await probeFilm(made)).toMatchObject({ variableRate: true });
  });

  it('in HEVC names its codec and its colour', async () => {
    const options = ['-c:v', 'libx265', '-tag:v', 'hvc1'];
    const told = { ...plain, codec: 'hvc1', extra: [coding.hevc] };
    const made = film('libx265', 'mp4', { options }, told);
    expect(await probeFilm(made)).toMatchObject({ video: 'hvc1', is420: true });
  });

  it('in AV1 names its codec', async () => {
    const options = ['-c:v', 'libsvtav1', '-preset', '12'];
    const made = film('libsvtav1', 'mp4', { options }, { ...plain, codec: 'av01' });
    expect(await probeFilm(made)).toMatchObject({ container: 'mp4', video: 'av01' });
  });

  it('in WebM tells codecs and size', async () => {
    const options = ['-c:v', 'libvpx-vp9', '-cpu-used', '8'];
    const made = film('libvpx-vp9', 'webm', { options }, webm);
    const codecs = { container: 'webm', video: 'vp09', audio: 'opus' };
    const fact = { ...codecs, width: 72, height: 128, fps: 30, truncated: false };
    expect(await probeFilm(made)).toMatchObject(fact);
  });
});
