import { instantOf, isWall, zoneKnown } from '../../../shared/post/zone.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { When } from '../../../shared/post/draft.ts';
import { furthest } from '../../../shared/post/order.ts';
import { locale, say } from '../../../words/say.ts';
import { clock, date } from '../../../words/times.ts';
import type { Check } from '../models.ts';
import { blocks } from './row.ts';

/** When a post leaves, and what to say of an hour that the clocks skip or have twice. */
export function plannedOf(when: When): { at: Instant | null; note: string | null } {
  if (when.kind === 'now') return { at: null, note: null };
  if (!isWall(when.wall) || !zoneKnown(when.zone)) return { at: null, note: null };
  const { at, note } = instantOf(when.wall, when.zone);
  if (note === 'skipped') return { at, note: say('preflight_hour_skipped', clock(at, at)) };
  return { at, note: note === 'repeated' ? say('preflight_hour_twice') : null };
}

export function checkWhen(when: When, now: Instant): Check[] {
  if (when.kind === 'now') return [];
  const fix = { label: say('preflight_edit'), act: { kind: 'focus', field: 'when' } } as const;
  const { at } = plannedOf(when);
  if (at === null) return [blocks('when', say('preflight_when_unread'), null, fix)];
  if (at <= now) return [blocks('when', say('preflight_when_past', date(at, now)), null, fix)];
  if (at - now > furthest) return [blocks('when', say('preflight_when_far'), null, fix)];
  return [];
}

/** `Tue 24 Nov, 18:00 Stockholm`: the minute on the wall, and whose wall. */
export function plannedWords(when: When, at: Instant): string {
  if (when.kind === 'now') return '';
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const { zone } = when;
  const day = new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone }).format(at);
  const minute = new Intl.DateTimeFormat(locale(), { ...time, timeZone: zone }).format(at);
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return say('preflight_planned', day, minute, place);
}
