import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { readNode, readEdge } from '../parse/edge.ts';
import { address, count, id, text, word } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /ig_audio, /{audio}
 * Permission: instagram_basic, instagram_content_publish. Task: CREATE_CONTENT.
 * Units: milliseconds. Sounds a reel may carry. Addresses to listen at live about a day and a
 * half; music of a label has none. The answer is a list of its own kind, without pages.
 * Errors: 100/9050 to 100/9064; 10/9053 where the account may use no audio.
 * Source: Instagram Platform, "Audio API".
 */

const reading = {
  permissions: ['instagram_basic', 'instagram_content_publish'],
  part: 'publishing',
  speaker: 'either',
  lane: 'reads',
  source: 'Audio API',
} as const;

export const endpoints = describe({
  search: { ...reading, call: 'GET /ig_audio' },
  audio: { ...reading, call: 'GET /{audio}' },
});

export type AudioSeen = {
  id: string;
  kind: 'music' | 'original' | 'other' | null;
  title: string | null;
  /** The artist of music; an original sound has its maker's username instead. */
  artist: string | null;
  username: string | null;
  milliseconds: number | null;
  coverUrl: string | null;
  listenUrl: string | null;
  pictureUrl: string | null;
};

const audio = v.pipe(
  v.object({
    ...{ audio_id: id, title: text, display_artist: text, duration_in_ms: count },
    audio_type: word({ music: 'music', original_sound: 'original' }),
    ...{ cover_artwork_thumbnail_uri: address, download_url: address },
    ...{ ig_username: text, profile_picture_url: address },
  }),
  v.transform((seen): AudioSeen => ({
    id: seen.audio_id,
    kind: seen.audio_type,
    title: seen.title,
    artist: seen.display_artist,
    username: seen.ig_username,
    milliseconds: seen.duration_in_ms,
    coverUrl: seen.cover_artwork_thumbnail_uri,
    listenUrl: seen.download_url,
    pictureUrl: seen.profile_picture_url,
  })),
);

const list = v.object({ audio: v.array(v.unknown()) });

/** Sounds for words; without words those Meta suggests. A broken one costs itself alone. */
export async function searchAudio(
  send: Send,
  ask: Asking & { kind: 'music' | 'original_sound'; words?: string },
): Promise<AudioSeen[]> {
  const { accountId, kind, words = '' } = ask;
  const query = {
    audio_type: kind,
    user_id: accountId,
    ...(words === '' ? {} : { search_query: words }),
  };
  const body = await answerTo(send, endpoints.search, ask, [], { query });
  return readEdge({ data: readNode(body, list).audio }, audio).items;
}

/** One sound by its id. */
export async function readAudio(send: Send, ask: Asking & { audioId: string }): Promise<AudioSeen> {
  const query = { user_id: ask.accountId };
  return readNode(await answerTo(send, endpoints.audio, ask, [ask.audioId], { query }), audio);
}
