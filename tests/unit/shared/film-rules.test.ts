import { describe, expect, it } from 'vitest';
import type { FilmFacts } from '../../../lib/shared/media/facts.ts';
import { type FilmUse, judgeFilm } from '../../../lib/shared/media/judge-film.ts';

const good: FilmFacts = {
  kind: 'film',
  container: 'mp4',
  video: 'avc1',
  audio: 'mp4a',
  width: 1080,
  height: 1920,
  rotation: 0,
  durationMs: 30_000,
  fps: 30,
  variableRate: false,
  bytes: 8_000_000,
  moovFirst: true,
  fragmented: false,
  editList: false,
  is420: true,
  interlaced: false,
  audioRate: 48_000,
  audioChannels: 2,
  otherTracks: 0,
  ai: false,
  truncated: false,
};

const judged = (part: Partial<FilmFacts>, use: FilmUse = 'reel'): string[] =>
  judgeFilm({ ...good, ...part }, use).map(({ grade, rule }) => `${grade} ${rule}`);
const blocks = (part: Partial<FilmFacts>, use: FilmUse = 'reel'): string[] =>
  judged(part, use).filter((one) => one.startsWith('blocks'));

describe('a film before it is published', () => {
  it('has nothing said of it where all is well', () => {
    expect(judged({})).toEqual([]);
    expect(judged({}, 'story')).toEqual([]);
  });

  it.each([
    ['reel', 2900, ['blocks duration-short']],
    ['reel', 3000, []],
    ['reel', 900_000, []],
    ['reel', 901_000, ['blocks duration-long']],
    ['story', 60_000, []],
    ['story', 60_100, ['blocks duration-long']],
    ['child', 60_000, []],
    ['child', 60_100, ['blocks duration-long']],
  ] as const)('as a %s may last %i ms: %j', (use, durationMs, found) => {
    expect(blocks({ durationMs }, use)).toEqual(found);
  });

  it.each([
    [22.9, ['blocks fps-low']],
    [23, []],
    [23.976, []],
    [59.94, []],
    [60, []],
    [60.02, []],
    [120, ['blocks fps-high']],
    [null, []],
  ])('may have %s frames a second: %j', (fps, found) => {
    expect(blocks({ fps })).toEqual(found);
  });

  it.each([
    ['reel', 300_000_000],
    ['story', 100_000_000],
    ['child', 300_000_000],
  ] as const)('as a %s may weigh %i bytes and not one more', (use, bytes) => {
    expect(blocks({ bytes }, use)).toEqual([]);
    expect(blocks({ bytes: bytes + 1 }, use)).toEqual(['blocks size']);
  });

  it.each([
    [{ container: 'webm', video: 'vp09', audio: 'opus' }, ['blocks container']],
    [{ video: 'av01' }, ['blocks codec-video']],
    [{ video: null }, ['blocks codec-video']],
    [{ audio: 'mp3' }, ['blocks codec-audio']],
    [{ audioRate: 96_000 }, ['blocks audio-rate']],
    [{ audioChannels: 6 }, ['blocks audio-channels']],
    [{ width: 1920 }, ['tells nine-sixteen']],
    [{ width: 1921 }, ['blocks wide', 'tells nine-sixteen']],
    [{ width: 10, height: 1001 }, ['blocks ratio', 'tells nine-sixteen']],
    [{ truncated: true }, ['blocks truncated']],
    [{ moovFirst: false }, ['warns moov-last']],
    [{ fragmented: true }, ['warns fragmented']],
    [{ editList: true }, ['warns edit-list']],
    [{ otherTracks: 2 }, ['warns other-tracks']],
    [{ interlaced: true }, ['warns interlaced']],
    [{ is420: false }, ['warns chroma']],
    [{ variableRate: true }, ['warns variable-rate']],
    [{ bytes: 93_750_001 }, ['warns bitrate']],
    [{ bytes: 93_750_000 }, []],
    [{ durationMs: 0 }, ['warns duration-unknown']],
    [{ audio: null, audioRate: null, audioChannels: null }, ['tells silent']],
    [{ video: 'hvc1' }, ['tells hevc']],
    [{ durationMs: 4999 }, ['tells reels-tab']],
    [{ durationMs: 90_001 }, ['tells reels-tab']],
    [{ ai: true }, ['tells ai']],
  ] as [Partial<FilmFacts>, string[]][])('of %j says %j', (part, found) => {
    expect(judged(part)).toEqual(found);
  });

  it('names the numbers of what fails, gravest first', () => {
    expect(
      judgeFilm({ ...good, durationMs: 2900, moovFirst: false, width: 1921 }, 'story'),
    ).toEqual([
      { rule: 'duration-short', grade: 'blocks', values: ['2.9', '3'] },
      { rule: 'wide', grade: 'blocks', values: ['1921', '1920'] },
      { rule: 'moov-last', grade: 'warns', values: [] },
      { rule: 'nine-sixteen', grade: 'tells', values: ['1921', '1920'] },
    ]);
  });
});
