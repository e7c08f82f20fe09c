import type { Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { soundKind } from '../nodes/sound.ts';
import { readNode } from '../nodes/read.ts';
import { parseFields } from '../fields.ts';
import { allow, has } from '../permissions.ts';
import type { Sound } from '../world/beside.ts';

/**
 * `GET /ig_audio?audio_type&user_id` and `GET /{audio-id}?user_id`. Permissions
 * instagram_basic and instagram_content_publish. Source: fact sheet §2.4, codes of §3.6.
 */
export function searchAudio(call: Call): unknown {
  mayHear(call);
  const { audio_type: type, search_query: words = '' } = call.params;
  if (call.params['product'] === 'ADS') throw forAds(call);
  if (type !== 'music' && type !== 'original_sound')
    throw badParameter('audio_type must be one of the following values: music, original_sound');
  const sounds = call.world.sounds.filter((sound) => sound.type === type && fits(sound, words));
  const fields = parseFields(call.params['fields'] ?? '');
  return { audio: sounds.map((sound) => readNode(soundKind, sound, fields, call)) };
}

const fits = ({ title, artist, username }: Sound, words: string): boolean =>
  [title, artist, username].some((text) => text?.toLowerCase().includes(words.toLowerCase()));

/** Refuses whoever does not ask in the name of an account that may publish. */
export function mayHear(call: Call): void {
  const { user_id: user, ig_user_id: other } = call.params;
  if (user && other) throw audioError(9050);
  const id = user ?? other;
  if (!id) throw badParameter('The parameter user_id is required');
  const account = call.world.things.get(id);
  if (account?.kind !== 'account') throw badParameter('Invalid user id');
  if (!has(call, 'instagram_content_publish')) throw audioError(9053);
  allow(call, account, 'audio');
}

/** The advertisers' side, which nobody has yet: only its complaints are there. */
function forAds({ params, world }: Call): GraphError {
  const { purpose, ig_media_id: id, audio_replacement_mode: mode, search_query: words } = params;
  if (purpose !== 'audio_replacement') return audioError(9052);
  if (!id) return audioError(9054);
  if (!mode) return audioError(9056);
  if (!['search', 'recommended'].includes(mode)) return audioError(9057);
  if (mode === 'search' && !words) return audioError(9058);
  if (mode !== 'search' && words) return audioError(9060);
  const post = world.things.get(id);
  if (post?.kind !== 'post' || post.shape !== 'reel') return audioError(9062);
  if (post.sound?.type !== 'music') return audioError(9055);
  return audioError(params['partnership_ad_code'] ? 9063 : 9053);
}

const words: Record<number, string> = {
  9050: 'Provide either user_id or ig_user_id, not both.',
  9052: 'Missing or invalid purpose for product=ADS.',
  9053: 'Ads audio swap discovery is not yet available.',
  9054: 'The ig_media_id parameter is required.',
  9055: 'This media does not contain copyrighted licensed music.',
  9056: 'Missing required parameter audio_replacement_mode.',
  9057: 'Invalid audio_replacement_mode value.',
  9058: 'Missing required parameter search_query.',
  9060: 'The search_query parameter is only valid when audio_replacement_mode=search.',
  9062: 'The supplied ig_media_id refers to a non-Reel media.',
  9063: 'The supplied partnership_ad_code is invalid or expired.',
};

function audioError(subcode: number): GraphError {
  const [code, http] = subcode === 9053 ? [10, 403] : [100, 400];
  const said = words[subcode] ?? '';
  return new GraphError({ message: `(#${code}) ${said}`, code, subcode, http, said });
}
