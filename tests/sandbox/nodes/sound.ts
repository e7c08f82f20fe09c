import type { Call } from '../call.ts';
import { pictureUrl, videoUrl } from '../images/address.ts';
import type { Sound } from '../world/beside.ts';
import type { Kind } from './read.ts';

/** A sound that lends itself to reels. What label music cannot give is null, not left out. */
export const soundKind: Kind<Sound> = {
  type: 'IGAudio',
  bare: true,
  shown: [
    ...['audio_id', 'cover_artwork_thumbnail_uri', 'display_artist', 'duration_in_ms'],
    ...['audio_type', 'title', 'download_url', 'ig_username', 'profile_picture_url'],
  ],
  fields: {
    audio_id: (sound) => sound.id,
    title: (sound) => sound.title,
    display_artist: (sound) => sound.artist,
    duration_in_ms: (sound) => sound.seconds * 1000,
    audio_type: (sound) => sound.type,
    cover_artwork_thumbnail_uri: music((sound, call) => pictureUrl(sound.cover, call)),
    download_url: (sound, call) =>
      sound.label ? null : videoUrl(sound.cover, { ...call, switches: lent(call) }),
    ig_username: (sound) => sound.username,
    profile_picture_url: (sound, call) =>
      sound.type === 'original_sound' ? pictureUrl(sound.cover, call) : undefined,
  },
  edges: {},
};

function music<V>(tell: (sound: Sound, call: Call) => V) {
  return (sound: Sound, call: Call): V | undefined =>
    sound.type === 'music' ? tell(sound, call) : undefined;
}

/** Downloads are lent for a day and a half. */
const lent = ({ switches }: Call): Call['switches'] => ({ ...switches, pictureDays: 1.5 });
