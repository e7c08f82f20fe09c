import { stamp } from '../clock.ts';
import type { UpcomingEvent } from '../world/beside.ts';
import { changeEvent } from '../writing/events.ts';
import type { Kind } from './read.ts';

export const eventKind: Kind<UpcomingEvent> = {
  type: 'IGUpcomingEvent',
  shown: ['id', 'title', 'start_time', 'end_time', 'notification_subtypes'],
  fields: {
    id: (event) => event.id,
    title: (event) => event.title,
    start_time: (event) => stamp(event.starts),
    end_time: (event) => (event.ends === undefined ? undefined : stamp(event.ends)),
    notification_subtypes: (event) => event.reminders,
    notification_target_time: (event) => event.reminded,
  },
  edges: {},
  acts: { POST: changeEvent },
};
