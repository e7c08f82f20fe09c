import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { parseExact } from '../exact-json.ts';
import type { Container } from '../world/made.ts';
import { refusals } from './refusals.ts';

/** A container's kind, as far as its parameters tell. */
export interface Wanted {
  shape: Container['shape'];
  film: boolean;
}

/** A yes or no in any of the ways libraries write it; no when it is left out. */
export function isTrue(params: Record<string, string>, name: string): boolean {
  const text = params[name] ?? '';
  if (/^(true|1)$/i.test(text)) return true;
  if (/^(false|0|)$/i.test(text)) return false;
  throw badParameter(`Param ${name} must be a boolean`);
}

const types = ['IMAGE', 'VIDEO', 'REELS', 'STORIES', 'CAROUSEL'];

/** What kind of container is asked for, or why there is none of the kind. */
export function wantedIn({ params }: Call): Wanted {
  const type = (params['media_type'] ?? '').toUpperCase();
  if (type !== '' && !types.includes(type)) throw refusals.unknownType(params['media_type'] ?? '');
  const part = isTrue(params, 'is_carousel_item');
  if (type === 'CAROUSEL') {
    if (part) throw badParameter('A carousel cannot be an item of a carousel');
    return { shape: 'carousel', film: false };
  }
  if (type === 'REELS' && part)
    throw badParameter('Reels cannot be items of a carousel. Use media_type=VIDEO instead.');
  const [image, film] = [has(params['image_url']), givesFilm(params)];
  if (image && film) throw badParameter('Only one of image_url and video_url can be specified');
  if (type === 'REELS') return { shape: 'reel', film: needed(film, 'video_url') };
  if (type === 'VIDEO') return { shape: 'child', film: needed(film, 'video_url') };
  if (type === 'STORIES') return { shape: 'story', film: !image && needed(film, 'image_url') };
  needed(image, 'image_url');
  return { shape: part ? 'child' : 'photo', film: false };
}

const has = (text: string | undefined): boolean => text !== undefined && text !== '';

function givesFilm(params: Record<string, string>): boolean {
  const way = params['upload_type'];
  if (has(way) && way !== 'resumable') throw badParameter('upload_type must be resumable');
  return has(way) || has(params['video_url']);
}

function needed(there: boolean, name: string): true {
  if (there) return true;
  throw badParameter(`The parameter ${name} is required`);
}

/** What Meta refuses where it does not belong; all else out of place is ignored. */
const misplaced: Partial<Record<Container['shape'], readonly string[]>> = {
  child: ['caption', 'location_id', 'collaborators', 'is_ai_generated'],
  story: ['collaborators', 'product_tags'],
};
const names: Partial<Record<Container['shape'], string>> = {
  child: 'carousel child',
  story: 'stories',
};

export function refuseMisplaced({ params }: Call, { shape, film }: Wanted): void {
  for (const name of misplaced[shape] ?? [])
    if (has(params[name]))
      throw badParameter(`The param ${name} is not allowed for ${names[shape] ?? shape}`);
  if (shape === 'child' && film && has(params['user_tags']))
    throw badParameter('The param user_tags is not allowed for video carousel child');
}

/** A list or an object that came as JSON. */
export function jsonOf(text: string, name: string): unknown {
  try {
    return parseExact(text);
  } catch {
    throw badParameter(`Param ${name} must be valid JSON`);
  }
}

/** An object that came as JSON. */
export function objectOf(text: string, name: string): Record<string, unknown> {
  const whole = jsonOf(text, name);
  if (typeof whole === 'object' && whole !== null) return whole as Record<string, unknown>;
  throw badParameter(`Param ${name} must be an object`);
}

/** A list of objects that came as JSON. */
export function rowsOf(text: string | undefined, name: string): Record<string, unknown>[] {
  if (!has(text)) return [];
  const rows = jsonOf(text ?? '', name);
  const whole = Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null);
  if (!whole) throw badParameter(`Param ${name} must be an array of objects`);
  return rows as Record<string, unknown>[];
}

/** A text or number of such an object, as text; nothing else counts. */
export function textIn(row: Record<string, unknown>, name: string): string {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
