import type { Room } from '../room.ts';
import type { Answer } from '../traffic.ts';
import { refusalOf } from './address.ts';
import { jpegOf } from './draw.ts';
import { film } from './film.ts';
import { formatOf } from './jpeg-head.ts';

const named = /^\/v\/t[\d.-]+\/([a-z-]+)_([\w.-]+?)(?:_(\d+)_(\d+))?_n\.(jpg|mp4)$/;

/** The picture behind an address, while its signature holds. */
export async function answerPicture(
  path: string,
  query: URLSearchParams,
  room: Room,
): Promise<Answer> {
  const open = room.switches.picturesForAll ? { 'access-control-allow-origin': '*' } : {};
  const text = { 'content-type': 'text/plain', ...open };
  const [, scene, seed, wide, high, type] = named.exec(path) ?? [];
  if (scene === undefined || seed === undefined)
    return { status: 404, headers: text, body: 'Not Found' };
  const refusal = refusalOf(path, query, room.clock.now());
  if (refusal) return { status: 403, headers: text, body: refusal };
  const headers = { ...open, 'cache-control': 'max-age=1209600, no-transform' };
  const kept = room.world.bytes.get(`${seed}.${type}`);
  if (kept) {
    const kind = type === 'mp4' ? 'video/mp4' : mimeOf(kept);
    return { status: 200, headers: { 'content-type': kind, ...headers }, body: kept };
  }
  if (type === 'mp4')
    return { status: 200, headers: { 'content-type': 'video/mp4', ...headers }, body: film() };
  const body = await jpegOf({ scene, seed, wide: Number(wide), high: Number(high) });
  return { status: 200, headers: { 'content-type': 'image/jpeg', ...headers }, body };
}

const mimeOf = (bytes: Buffer): string => `image/${(formatOf(bytes) ?? 'JPEG').toLowerCase()}`;
