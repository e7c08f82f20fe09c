import { describe, expect, it } from 'vitest';
import { probeFilm } from '../../../lib/darkroom/film.ts';
import { encodes, realFilm } from '../../help/films.ts';

// Films by their boxes alone are tested everywhere; these need an encoder.
describe.skipIf(!encodes('libx264'))('an encoded film', () => {
  it.each([
    ['24000/1001', 23.976],
    ['60000/1001', 59.94],
    ['120', 120],
  ])('at %s frames a second', async (rate, fps) => {
    const film = await probeFilm(realFilm('mp4', { rate }));
    expect(film).toMatchObject({ container: 'mp4', fps, variableRate: false, editList: false });
  });

  it('has its sound, colour and order of boxes', async () => {
    const plain = { video: 'avc1', audio: 'mp4a', audioRate: 48_000, audioChannels: 2 };
    const coded = { is420: true, interlaced: false, width: 72, height: 128, durationMs: 3000 };
    expect(await probeFilm(realFilm('mp4'))).toMatchObject({
      ...plain,
      ...coded,
      moovFirst: false,
    });
    const fast = realFilm('mov', { options: ['-movflags', 'faststart'] });
    expect(await probeFilm(fast)).toMatchObject({ ...coded, container: 'mov', moovFirst: true });
    const full = realFilm('mp4', { sound: false, options: ['-pix_fmt', 'yuv444p'] });
    expect(await probeFilm(full)).toMatchObject({ audio: null, is420: false });
  });

  it('is in fragments, or indexed by track', async () => {
    const fragments = realFilm('mp4', { options: ['-movflags', 'frag_keyframe+empty_moov'] });
    expect(await probeFilm(fragments)).toMatchObject({
      fragmented: true,
      durationMs: 3000,
      fps: 30,
    });
    const dash = realFilm('mp4', { options: ['-movflags', 'dash+global_sidx+frag_keyframe'] });
    expect(await probeFilm(dash)).toMatchObject({ fragmented: true, durationMs: 3000 });
  });

  it('is interlaced', async () => {
    const film = realFilm('mp4', { options: ['-flags', '+ildct+ilme'] });
    expect(await probeFilm(film)).toMatchObject({ interlaced: true });
  });

  it('has frames of differing lengths', async () => {
    const filter = ",select='lt(n,30)+not(mod(n,3))'";
    const film = realFilm('mp4', { filter, options: ['-vsync', 'vfr'] });
    expect(await probeFilm(film)).toMatchObject({ variableRate: true });
  });
});

describe.skipIf(!encodes('libx265'))('a film in HEVC', () => {
  it('names its codec and its colour', async () => {
    const film = realFilm('mp4', { options: ['-c:v', 'libx265', '-tag:v', 'hvc1'] });
    expect(await probeFilm(film)).toMatchObject({ video: 'hvc1', is420: true });
  });
});

describe.skipIf(!encodes('libvpx-vp9'))('a film in WebM', () => {
  it('tells codecs, size and length', async () => {
    const film = realFilm('webm', { options: ['-c:v', 'libvpx-vp9', '-cpu-used', '8'] });
    expect(await probeFilm(film)).toMatchObject({
      container: 'webm',
      video: 'vp09',
      audio: 'opus',
      width: 72,
      height: 128,
      fps: 30,
      truncated: false,
    });
  });
});
