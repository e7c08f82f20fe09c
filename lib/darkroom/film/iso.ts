import type { FilmFacts, Unreadable } from '../../shared/media/facts.ts';
import { boxesIn, find, type Outer, outerBoxes } from './boxes.ts';
import { framesOf, indexed } from './fragments.ts';
import { madeByModel } from './origin.ts';
import type { Part, Source } from './part.ts';
import { pictureOf } from './picture.ts';
import { soundOf } from './sound.ts';
import { cuts, rateOf, type Run, ticksIn, varies } from './timing.ts';
import { clockOf, type Track, trackOf } from './track.ts';

const broken: Unreadable = { kind: 'unreadable', why: 'broken' };

/** A quarter of an hour needs less than two; a head beyond this is a trap. */
const mostHead = 32 * 1024 * 1024;

/** Sound often ends a frame later than the picture; Meta counts what is seen. */
const tail = 0.1;

type Film = {
  source: Source;
  outer: Outer[];
  moov: Part;
  video: Track | undefined;
  audio: Track | undefined;
  frames: Map<number, Run[]>;
};

const runsIn = ({ frames }: Film, track: Track): Run[] => [
  ...track.runs,
  ...(frames.get(track.id) ?? []),
];

/** Milliseconds, by whichever of its clocks can be trusted. */
async function lengthOf(film: Film, editList: boolean): Promise<number> {
  const { source, outer, moov, video, audio } = film;
  const whole = clockOf(find(moov, 'mvhd'));
  const promised = find(moov, 'mvex', 'mehd');
  const extended = promised ? (promised.u8(0) === 1 ? promised.u64(4) : promised.u32(4)) : 0;
  const said = whole.scale ? Math.max(whole.ticks, extended) / whole.scale : 0;
  const ofTrack = (track: Track | undefined): number => {
    if (!track?.scale) return 0;
    if (editList && track.shown && whole.scale) return track.shown / whole.scale;
    const behind = ticksIn(film.frames.get(track.id) ?? []);
    return (Math.max(track.ticks, ticksIn(track.runs)) + behind) / track.scale;
  };
  const seen = ofTrack(video);
  const longest = Math.max(said, ofTrack(audio), await indexed(source, outer));
  return Math.round((seen > 0 && longest - seen <= tail ? seen : longest) * 1000);
}

function shape(
  video: Track | undefined,
): Pick<FilmFacts, 'width' | 'height' | 'is420' | 'interlaced'> {
  const empty = { width: 0, height: 0, is420: null, interlaced: null };
  const { width, height, ...coding } = video?.entry ? pictureOf(video.entry) : empty;
  const wide = width || (video?.width ?? 0);
  const high = height || (video?.height ?? 0);
  const lying = video && video.rotation % 180 !== 0;
  return { width: lying ? high : wide, height: lying ? wide : high, ...coding };
}

const cut = ({ video, audio, moov }: Film): boolean => {
  const { scale } = clockOf(find(moov, 'mvhd'));
  return [video, audio].some((one) => one && cuts(one.edits, scale, one.scale, one.ticks));
};

/** What an MP4 or MOV is. Its media is jumped over; only its heads are read. */
export async function probeIso(source: Source): Promise<FilmFacts | Unreadable> {
  const outer = await outerBoxes(source);
  const head = outer.find(({ name }) => name === 'moov');
  if (!head || head.end > source.size) return broken;
  if (head.end - head.body > mostHead) return { kind: 'unreadable', why: 'too-large' };
  const moov = await source.read(head.body, head.end - head.body);
  const tracks = boxesIn(moov).flatMap(({ name, body }) => {
    const track = name === 'trak' ? trackOf(body) : null;
    return track ? [track] : [];
  });
  if (tracks.length === 0) return broken;
  const video = tracks.find(({ handler }) => handler === 'vide');
  const audio = tracks.find(({ handler }) => handler === 'soun');
  const frames = await framesOf(source, outer, moov);
  const film: Film = { source, outer, moov, video, audio, frames };
  const runs = video ? runsIn(film, video) : [];
  const sound = audio?.entry ? soundOf(audio.codec ?? '', audio.entry) : null;
  const brand = outer[0]?.name === 'ftyp' ? (await source.read(8, 4)).text(0, 4) : 'qt  ';
  const media = outer.find(({ name }) => name === 'mdat');
  const editList = cut(film);
  return {
    kind: 'film',
    container: brand === 'qt  ' ? 'mov' : 'mp4',
    video: video ? (video.codec ?? '') : null,
    audio: audio ? (sound?.codec ?? '') : null,
    ...shape(video),
    rotation: video?.rotation ?? 0,
    durationMs: await lengthOf(film, editList),
    fps: video ? rateOf(runs, video.scale) : null,
    variableRate: varies(runs),
    bytes: source.size,
    moovFirst: !media || head.at < media.at,
    fragmented: find(moov, 'mvex') !== null || outer.some(({ name }) => name === 'moof'),
    editList,
    audioRate: sound?.rate ?? null,
    audioChannels: sound?.channels ?? null,
    otherTracks: tracks.length - (video ? 1 : 0) - (audio ? 1 : 0),
    ai: await madeByModel(source, outer, moov),
    truncated:
      outer.some(({ end }) => end > source.size) || tracks.some(({ last }) => last >= source.size),
  };
}
