import { say, sayCount } from '../../../words/say.ts';
import { mostItems, type Draft } from '../../../shared/post/draft.ts';
import { findingWords, unreadableWords } from '../finding-words.ts';
import type { Check } from '../models.ts';
import { blocks, clear, wants } from './row.ts';
import { isFilm, isPicture, type Seen } from './seen.ts';

/** Whether a surface can hold these items at all. */
export function checkCount({ surface, items }: Draft, seen: Seen[]): Check[] {
  const films = seen.filter(isFilm).length;
  const add = say('preflight_empty');
  if (items.length === 0) return [blocks('items', add, say('preflight_empty_detail'), null)];
  if (surface === 'reel' && (items.length > 1 || seen.some(isPicture))) {
    return [blocks('items', say('preflight_reel_one'), say('preflight_reel_one_detail'), null)];
  }
  if (surface === 'story' && items.length > 1) {
    return [blocks('items', say('preflight_story_one'), say('preflight_story_one_detail'), null)];
  }
  if (surface === 'feed' && items.length === 1 && films === 1) {
    return [blocks('items', say('preflight_film_alone'), say('preflight_film_alone_detail'), null)];
  }
  if (items.length > mostItems) return [blocks('items', say('preflight_too_many'), null, null)];
  return [];
}

/** What is wrong with one item, each finding a row of its own. */
export function checkItem(seen: Seen): Check[] {
  const { item, number, known, facts, findings } = seen;
  const id = `item:${item.id}`;
  if (known?.unreadable) {
    const { fact, detail } = unreadableWords(known.unreadable, number);
    const act = { kind: 'choose-file', itemId: item.id } as const;
    return [blocks(id, fact, detail, { label: say('preflight_choose'), act })];
  }
  return findings.flatMap((finding): Check[] => {
    const { fact, detail } = findingWords(finding, number, facts?.kind ?? 'picture');
    const row = `${id}:${finding.rule}`;
    if (finding.grade === 'blocks') {
      const act = { kind: 'choose-file', itemId: item.id } as const;
      return [blocks(row, fact, detail, { label: say('preflight_choose'), act })];
    }
    return finding.grade === 'warns' ? [wants(row, fact, detail, null)] : [];
  });
}

/** The lines that say what Loupe does to the pictures. */
export function checkPictures(seen: Seen[]): Check[] {
  const pictures = seen.filter(isPicture);
  if (pictures.length === 0) return [];
  const whole = pictures.every(({ findings }) => findings.every((f) => f.grade !== 'blocks'));
  if (!whole) return [];
  const made = pictures.filter(({ asIs }) => !asIs);
  const odd = made.filter(({ facts }) => facts.format !== 'jpeg');
  const count = pictures.length;
  const rows: Check[] = [];
  const detail =
    odd.length > 0
      ? sayCount('preflight_converted', odd.length, String(odd.length))
      : made.length > 0
        ? say('preflight_made_here')
        : say('preflight_as_it_is');
  rows.push(clear('pictures', sayCount('preflight_jpeg', count, String(count)), detail));
  const located = pictures.filter(({ facts }) => facts.located).length;
  if (located > 0) {
    rows.push(clear('gps', sayCount('preflight_gps', located, String(located))));
  }
  return rows;
}

/** The one shape of a carousel's pictures, or that of the only one. */
export function checkShape({ surface, items }: Draft, seen: Seen[]): Check[] {
  const pictures = seen.filter(isPicture);
  const first = items[0];
  if (surface !== 'feed' || pictures.length === 0 || !first) return [];
  const { ratio } = first.edit;
  const own = pictures.length > 1 ? 'preflight_shape_first' : 'preflight_shape_own';
  const words = ratio === 'own' ? say(own) : ratio;
  const count = pictures.length;
  return [clear('shape', sayCount('preflight_shape', count, String(count), words))];
}
