import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { toSeconds } from '../parse/time.ts';
import { idMade, takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-user}/upcoming_events, /{event}
 * Permission: instagram_manage_upcoming_events. Task: not stated by Meta; CREATE_CONTENT taken.
 * Units: seconds since 1970. Making one cannot be repeated, changing one can. The shape of the
 * answer is unconfirmed.
 * Source: Instagram Platform reference, "IG User Upcoming Events".
 */

const planning = {
  permissions: ['instagram_manage_upcoming_events'],
  part: 'publishing',
  speaker: 'either',
  lane: 'writes',
  source: 'IG User Upcoming Events',
} as const;

export const endpoints = describe({
  make: { ...planning, call: 'POST /{ig-user}/upcoming_events' },
  change: { ...planning, call: 'POST /{event}' },
});

/** When those who asked to be reminded are. */
export type Reminder =
  | `BEFORE_EVENT_${'15MIN' | '1HOUR' | '1DAY' | '2DAY'}`
  | 'EVENT_START'
  | `AFTER_EVENT_${1 | 2 | 3 | 4 | 5 | 6 | 7}DAY`
  | 'RESCHEDULED';

export type Event = { title: string; startsAt: Instant; endsAt?: Instant; reminders?: Reminder[] };

function formOf({ title, startsAt, endsAt, reminders = [] }: Event): Record<string, string> {
  if (title.trim() === '') throw badRequest('an event without a title');
  if (endsAt !== undefined && endsAt <= startsAt) throw badRequest('an event that ends first');
  return {
    title,
    start_time: String(toSeconds(startsAt)),
    ...(endsAt === undefined ? {} : { end_time: String(toSeconds(endsAt)) }),
    ...(reminders.length === 0 ? {} : { notification_subtypes: JSON.stringify(reminders) }),
  };
}

/** Announces an event, once; the answer is its id. */
export async function makeEvent(send: Send, ask: Asking & { event: Event }): Promise<string> {
  const body = formOf(ask.event);
  return idMade(await answerTo(send, endpoints.make, ask, [ask.accountId], { body }));
}

/** Changes an announced event; reminders go out by its start or its end. */
export async function changeEvent(
  send: Send,
  ask: Asking & { eventId: string; event: Event; remindBy?: 'EVENT_START' | 'EVENT_END' },
): Promise<void> {
  const { event, eventId, remindBy } = ask;
  const by = remindBy === undefined ? {} : { notification_target_time: remindBy };
  const body = { ...formOf(event), ...by };
  takeDone(await answerTo(send, endpoints.change, ask, [eventId], { body }));
}
