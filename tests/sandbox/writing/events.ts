import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { listOf } from '../fields.ts';
import { instantOf } from '../moments.ts';
import { allow } from '../permissions.ts';
import type { UpcomingEvent } from '../world/beside.ts';
import type { Account } from '../world/things.ts';

const reminders = [
  ...['15MIN', '1HOUR', '1DAY', '2DAY'].map((long) => `BEFORE_EVENT_${long}`),
  ...['EVENT_START', 'RESCHEDULED'],
  ...[1, 2, 3, 4, 5, 6, 7].map((days) => `AFTER_EVENT_${days}DAY`),
];

type Given = Partial<Pick<UpcomingEvent, 'title' | 'starts' | 'ends' | 'reminders' | 'reminded'>>;

/** `POST /{ig-user}/upcoming_events`: announces something. Source: fact sheet §2.3. */
export function announceEvent(account: Account, call: Call): unknown {
  allow(call, account, 'events');
  const { title, starts, ...rest } = givenIn(call);
  if (!title) throw badParameter('The parameter title is required');
  if (starts === undefined) throw badParameter('The parameter start_time is required');
  const event: UpcomingEvent = {
    ...{ kind: 'event', id: call.world.id('178', 17), account, title, starts },
    ...{ reminders: [], reminded: 'EVENT_START', ...rest },
  };
  inOrder(event);
  (account.events ??= []).push(event);
  call.world.things.set(event.id, event);
  return { id: event.id };
}

/** `POST /{event}`: only what is said of it changes. */
export function changeEvent(event: UpcomingEvent, call: Call): unknown {
  const changed = { ...event, ...givenIn(call) };
  inOrder(changed);
  Object.assign(event, changed);
  return { success: true };
}

function givenIn({ params, now }: Call): Given {
  const starts = instantOf(params['start_time'], now)?.at;
  const ends = instantOf(params['end_time'], now)?.at;
  const kinds = params['notification_subtypes'];
  const target = params['notification_target_time'];
  if (target !== undefined && target !== 'EVENT_START' && target !== 'EVENT_END')
    throw badParameter('notification_target_time must be EVENT_START or EVENT_END');
  const wrong = listOf(kinds).find((one) => !reminders.includes(one));
  if (wrong !== undefined) throw badParameter(`notification_subtypes has no value ${wrong}`);
  return {
    ...(params['title'] ? { title: params['title'] } : {}),
    ...(starts === undefined ? {} : { starts }),
    ...(ends === undefined ? {} : { ends }),
    ...(kinds === undefined ? {} : { reminders: listOf(kinds) }),
    ...(target === undefined ? {} : { reminded: target }),
  };
}

function inOrder({ starts, ends }: UpcomingEvent): void {
  if (ends !== undefined && ends <= starts)
    throw badParameter('end_time must be later than start_time');
}
