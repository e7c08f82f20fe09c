import { bitsOf } from './bits.ts';
import { find } from './boxes.ts';
import type { Part } from './part.ts';

/** A film's sound by its description. */
export type Sound = { codec: string; rate: number | null; channels: number | null };

const rates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000,
  7350,
];
const channelsOf = [null, 1, 2, 3, 4, 5, 6, 8];

/** The inside of the descriptor with this tag, after `skip` bytes of its own. */
function descriptor(bytes: Part, tag: number): Part | null {
  if (bytes.u8(0) !== tag) return null;
  let at = 1;
  let length = 0;
  for (; at < 5; at += 1) {
    length = length * 128 + (bytes.u8(at) & 127);
    if (bytes.u8(at) < 128) break;
  }
  return bytes.cut(at + 1, at + 1 + length);
}

/** AAC's own words: the rate, the one its second layer doubles it to, and the channels. */
function specific(bytes: Part): { rate: number | null; channels: number | null } {
  const bits = bitsOf(bytes);
  const kindOf = (): number => {
    const kind = bits.take(5);
    return kind === 31 ? 32 + bits.take(6) : kind;
  };
  const rateOf = (): number | null => {
    const index = bits.take(4);
    return index === 15 ? bits.take(24) : (rates[index] ?? null);
  };
  const kind = kindOf();
  const rate = rateOf();
  const channels = channelsOf[bits.take(4)] ?? null;
  const layered = kind === 5 || kind === 29;
  // One channel with parametric stereo is heard as two.
  return { rate: layered ? (rateOf() ?? rate) : rate, channels: kind === 29 ? 2 : channels };
}

/** Kinds of MPEG-4 sound streams that are AAC; the rest stand under the same four letters. */
const aac = [0x40, 0x66, 0x67, 0x68];
const mp3 = [0x69, 0x6b];

/** The sound by the description of its track (`stsd`'s first entry). */
export function soundOf(name: string, entry: Part): Sound {
  const version = entry.u16(8);
  const boxes = entry.cut(version === 1 ? 44 : version === 2 ? 64 : 28);
  const plain: Sound = {
    codec: name,
    rate: version === 2 ? null : entry.u16(24) || null,
    channels: version === 2 ? entry.u32(40) || null : entry.u16(16) || null,
  };
  const esds = find(boxes, 'esds') ?? find(boxes, 'wave', 'esds');
  const stream = esds && descriptor(esds.cut(4), 3);
  if (!stream) return plain;
  const flags = stream.u8(2);
  const skip =
    3 + (flags & 128 ? 2 : 0) + (flags & 64 ? 1 + stream.u8(3 + (flags & 128 ? 2 : 0)) : 0);
  const config = descriptor(stream.cut(skip + (flags & 32 ? 2 : 0)), 4);
  if (!config) return plain;
  const kind = config.u8(0);
  if (mp3.includes(kind)) return { ...plain, codec: 'mp3' };
  if (!aac.includes(kind)) return { ...plain, codec: `mp4a.${kind.toString(16)}` };
  const own = descriptor(config.cut(13), 5);
  const told = own && own.length > 1 ? specific(own) : null;
  return {
    codec: name,
    rate: told?.rate ?? plain.rate,
    channels: told?.channels ?? plain.channels,
  };
}
