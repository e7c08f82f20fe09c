import * as v from 'valibot';
import type { DayRow, MediaRow, PictureRow, WindowRow } from '../../store/rows.ts';
import { day, id, moment, text } from './basics.ts';

const metric = () =>
  v.picklist(['views', 'reach', 'followers', 'linkTaps', 'interactions', 'engaged', 'saves']);

export const window = (): v.GenericSchema<unknown, WindowRow> =>
  v.object({
    accountId: id(),
    metric: metric(),
    from: day(),
    to: day(),
    value: v.variant('kind', [
      v.object({ kind: v.literal('count'), value: moment() }),
      v.object({ kind: v.picklist(['not-yet', 'too-few', 'not-allowed']) }),
    ]),
    fetchedAt: moment(),
  });

export const dayRow = (): v.GenericSchema<unknown, DayRow> =>
  v.object({
    ...{ accountId: id(), metric: metric(), day: day() },
    ...{ value: moment(), fetchedAt: moment() },
  });

const figure = () => v.nullable(moment());

export const media = (): v.GenericSchema<unknown, MediaRow> =>
  v.object({
    accountId: id(),
    id: id(),
    kind: v.picklist(['photo', 'carousel', 'reel', 'video', 'story']),
    caption: text(),
    permalink: v.nullable(v.pipe(text(2_000), v.regex(/^https:\/\//))),
    timestamp: moment(),
    likes: figure(),
    comments: moment(),
    thumbUrl: v.nullable(v.pipe(text(4_000), v.regex(/^https:\/\//))),
    figures: v.nullable(
      v.object({
        ...{ reach: figure(), views: figure(), saved: figure() },
        ...{ shares: figure(), interactions: figure(), fetchedAt: moment() },
        missing: v.nullable(v.picklist(['before-professional', 'too-few', 'refused'])),
      }),
    ),
    commentsReadAt: figure(),
    commentsSeen: figure(),
    commentsOpen: v.exactOptional(v.nullable(v.boolean())),
    switchedAt: v.exactOptional(moment()),
    fetchedAt: moment(),
  });

/** A picture as it crosses the bus: its bytes as base64, and turned into bytes again. */
export const picture = (): v.GenericSchema<unknown, PictureRow> =>
  v.pipe(
    v.object({
      ...{ accountId: id(), id: id(), source: text(4_000), fetchedAt: moment() },
      type: v.picklist(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']),
      base64: v.pipe(v.string(), v.maxLength(3_000_000), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
    }),
    v.check(({ base64 }) => base64.length % 4 === 0),
    v.transform(({ base64, type, ...row }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return { ...row, bytes: new Blob([bytes], { type }) };
    }),
  );
