import type { FilmFacts, Unreadable } from '../../shared/media/facts.ts';
import { part, type Part, type Source } from './part.ts';

/** One element of Matroska; `length` is null where it goes on until its end comes. */
type Element = { id: number; at: number; length: number | null };

/** Heads stand before the first frames; what is not told within this is not told. */
const looked = 1024 * 1024;
const mostElements = 4096;

const id = {
  kind: 0x4282,
  segment: 0x18538067,
  cluster: 0x1f43b675,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackKind: 0x83,
  codec: 0x86,
  frame: 0x23e383,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  audio: 0xe1,
  rate: 0xb5,
  channels: 0x9f,
};

const codecs: Record<string, string> = {
  V_VP8: 'vp08',
  V_VP9: 'vp09',
  V_AV1: 'av01',
  'V_MPEG4/ISO/AVC': 'avc1',
  'V_MPEGH/ISO/HEVC': 'hvc1',
  A_AAC: 'mp4a',
  A_OPUS: 'opus',
  A_VORBIS: 'vorbis',
};

const none = part(new Uint8Array());

/** Bytes of a number that tells its own width by its leading zeros. */
const widthOf = (first: number): number => Math.clz32(first) - 23;

function number(bytes: Part, at = 0, width = bytes.length): number {
  let value = 0;
  for (let i = 0; i < Math.min(width, 8); i += 1) value = value * 256 + bytes.u8(at + i);
  return value;
}

function float(bytes: Part): number {
  const view = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < 8; i += 1) view.setUint8(i, bytes.u8(i));
  return bytes.length === 4 ? view.getFloat32(0) : bytes.length === 8 ? view.getFloat64(0) : 0;
}

function elementsIn(bytes: Part): (Element & { body: Part })[] {
  const found: (Element & { body: Part })[] = [];
  let at = 0;
  while (at + 2 <= bytes.length && found.length < mostElements) {
    const idWidth = widthOf(bytes.u8(at));
    const start = at + idWidth;
    const width = widthOf(bytes.u8(start));
    if (idWidth > 4 || width > 8) break;
    // The first byte's leading bit is the width and no part of the number.
    const high = bytes.u8(start) - (256 >> width);
    const told = high * 2 ** (8 * (width - 1)) + number(bytes, start + 1, width - 1);
    const length = told >= 2 ** (7 * width) - 1 ? null : told;
    const body = start + width;
    const name = number(bytes, at, idWidth);
    const end = length === null ? bytes.length : body + length;
    found.push({ id: name, at: body, length, body: bytes.cut(body, end) });
    if (name === id.cluster) break;
    at = end;
  }
  return found;
}

const inside = (bytes: Part | undefined, name: number): Part | undefined =>
  bytes && elementsIn(bytes).find((one) => one.id === name)?.body;

const codecOf = (track: Part | undefined): string | null => {
  if (!track) return null;
  const name = (inside(track, id.codec)?.text(0, 64) ?? '').replace(/\0+$/, '');
  return codecs[name] ?? name;
};

/** What a WebM or Matroska file is, as far as Instagram's refusal of all of them needs it. */
export async function probeWebm(source: Source): Promise<FilmFacts | Unreadable> {
  const outer = elementsIn(await source.read(0, looked));
  const segment = outer.find((one) => one.id === id.segment);
  const parts = segment ? elementsIn(segment.body) : [];
  const listed = elementsIn(parts.find((one) => one.id === id.tracks)?.body ?? none);
  const tracks = listed.filter((one) => one.id === id.track);
  if (!segment || tracks.length === 0) return { kind: 'unreadable', why: 'broken' };
  const info = parts.find((one) => one.id === id.info)?.body;
  const of = (kind: number): Part | undefined =>
    tracks.find(({ body }) => number(inside(body, id.trackKind) ?? none) === kind)?.body;
  const [video, audio] = [of(1), of(2)];
  const picture = inside(video, id.video);
  const sound = inside(audio, id.audio);
  const told = (bytes: Part | undefined): number => (bytes ? number(bytes) : 0);
  const real = (bytes: Part | undefined): number => (bytes ? float(bytes) : 0);
  const frame = told(inside(video, id.frame));
  const ms = (real(inside(info, id.duration)) * (told(inside(info, id.scale)) || 1e6)) / 1e6;
  const kind = inside(outer[0]?.body, id.kind)?.text(0, 4);
  return {
    kind: 'film',
    container: kind === 'webm' ? 'webm' : 'other',
    video: codecOf(video),
    audio: codecOf(audio),
    width: told(inside(picture, id.width)),
    height: told(inside(picture, id.height)),
    rotation: 0,
    durationMs: ms > 0 && Number.isFinite(ms) ? Math.round(ms) : 0,
    fps: frame ? Math.round(1e12 / frame) / 1000 : null,
    variableRate: false,
    bytes: source.size,
    moovFirst: true,
    fragmented: false,
    editList: false,
    is420: null,
    interlaced: null,
    audioRate: sound ? real(inside(sound, id.rate)) || 8000 : null,
    audioChannels: sound ? told(inside(sound, id.channels)) || 1 : null,
    otherTracks: tracks.length - (video ? 1 : 0) - (audio ? 1 : 0),
    ai: false,
    truncated: segment.length !== null && segment.at + segment.length > source.size,
  };
}
