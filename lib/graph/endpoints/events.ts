import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody } from '../parse/edge.ts';
import { id, moment, text, texts, word } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/upcoming_events
 * Permission: instagram_manage_upcoming_events. Task: not stated. Units: times in UTC.
 * Source: Instagram Platform reference, "IG User Upcoming Events".
 */

export const endpoints = describe({
  events: {
    call: 'GET /{ig-user}/upcoming_events',
    permissions: ['instagram_manage_upcoming_events'],
    part: null,
    speaker: 'either',
    lane: 'reads',
    source: 'IG User Upcoming Events',
  },
});

export type EventSeen = {
  id: string;
  title: string;
  startsAt: Instant | null;
  endsAt: Instant | null;
  /** Meta's names of the reminders. */
  reminders: string[];
  remindBy: 'start' | 'end' | 'other' | null;
};

const event = v.pipe(
  v.object({
    ...{ id, title: text, start_time: moment, end_time: moment, notification_subtypes: texts },
    notification_target_time: word({ EVENT_START: 'start', EVENT_END: 'end' }),
  }),
  v.transform((seen): EventSeen => ({
    id: seen.id,
    title: seen.title ?? '',
    startsAt: seen.start_time,
    endsAt: seen.end_time,
    reminders: seen.notification_subtypes,
    remindBy: seen.notification_target_time,
  })),
);

const fields = 'id,title,start_time,end_time,notification_subtypes,notification_target_time';

/** What the account has announced. */
export async function readEvents(send: Send, ask: Asking & Turn): Promise<Edge<EventSeen>> {
  const query = { fields, ...turnQuery(ask) };
  return readEdgeBody(
    await answerTo(send, endpoints.events, ask, [ask.accountId], { query }),
    event,
  );
}
