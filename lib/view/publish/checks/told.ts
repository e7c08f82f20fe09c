import { advisedHashtags, captionMost, countCaption } from '../../../shared/caption.ts';
import { containerMost, isName } from '../../../shared/container/rules.ts';
import type { Draft } from '../../../shared/post/draft.ts';
import { full } from '../../../words/numbers.ts';
import { say } from '../../../words/say.ts';
import type { Check, Offers } from '../models.ts';
import { blocks, wants } from './row.ts';
import { isPicture, type Seen } from './seen.ts';

/** What Instagram says of the words. */
export function checkCaption({ caption }: Draft, offers: Offers): Check[] {
  if (!offers.caption) return [];
  const { characters, hashtags, mentions } = countCaption(caption);
  const fix = { label: say('preflight_edit'), act: { kind: 'focus', field: 'caption' } } as const;
  const rows: Check[] = [];
  if (characters > captionMost.characters) {
    const [is, most] = [full(characters), full(captionMost.characters)];
    rows.push(blocks('caption', say('preflight_long', is, most), null, fix));
  }
  if (hashtags > captionMost.hashtags) {
    const detail = say('preflight_hashtags_most', full(captionMost.hashtags));
    rows.push(blocks('hashtags', say('preflight_hashtags', full(hashtags)), detail, fix));
  } else if (hashtags > advisedHashtags) {
    const detail = say('preflight_hashtags_advice', full(advisedHashtags));
    rows.push(wants('hashtags', say('preflight_hashtags', full(hashtags)), detail, fix));
  }
  if (mentions > captionMost.mentions) {
    const detail = say('preflight_mentions_most', full(captionMost.mentions));
    rows.push(blocks('mentions', say('preflight_mentions', full(mentions)), detail, fix));
  }
  return rows;
}

/** Pictures without words for those who cannot see them: a gentle stop. */
export function checkAlt(seen: Seen[], offers: Offers): Check[] {
  if (!offers.altText) return [];
  return seen.filter(isPicture).flatMap(({ item, number }): Check[] => {
    const most = containerMost.altText;
    const act = { kind: 'show', itemId: item.id, field: 'alt' } as const;
    if ([...item.altText].length > most) {
      const fix = { label: say('preflight_edit'), act };
      const fact = say('preflight_alt_long', String(number), full(most));
      return [blocks(`alt:${item.id}`, fact, null, fix)];
    }
    if (item.altText.trim() !== '') return [];
    const fix = { label: say('preflight_add'), act };
    return [wants(`alt:${item.id}`, say('preflight_alt', String(number)), null, fix)];
  });
}

/** People, places and other accounts that are named. */
export function checkNames(draft: Draft, seen: Seen[], offers: Offers): Check[] {
  const rows: Check[] = [];
  const { collaborators, firstComment } = draft;
  if (offers.collaborators && collaborators.length > containerMost.collaborators) {
    const fix = {
      label: say('preflight_edit'),
      act: { kind: 'focus', field: 'collaborators' },
    } as const;
    const fact = say('preflight_collaborators', full(containerMost.collaborators));
    rows.push(blocks('collaborators', fact, null, fix));
  }
  const odd = offers.collaborators ? collaborators.find((name) => !isName(name)) : undefined;
  if (odd !== undefined) {
    const fix = {
      label: say('preflight_edit'),
      act: { kind: 'focus', field: 'collaborators' },
    } as const;
    rows.push(blocks('collaborator', say('preflight_name', odd), null, fix));
  }
  for (const { item, number } of seen) {
    if (!offers.pins || item.pins.length <= containerMost.userTags) continue;
    const act = { kind: 'show', itemId: item.id, field: 'pins' } as const;
    const fact = say('preflight_pins', String(number), full(containerMost.userTags));
    rows.push(blocks(`pins:${item.id}`, fact, null, { label: say('preflight_edit'), act }));
  }
  if (offers.firstComment && [...firstComment].length > captionMost.characters) {
    rows.push(blocks('comment', say('preflight_comment'), null, null));
  }
  return rows;
}
