import * as v from 'valibot';
import type { DeskOrder } from '../../shared/comment/act.ts';
import type { Order } from '../../shared/post/order.ts';
import { isWall, zoneKnown } from '../../shared/post/zone.ts';
import { id, key, moment, some, text } from './basics.ts';

/*
 * What goes with the steps of a job, each by its name (`lib/shared/post/order.ts`,
 * `lib/shared/comment/act.ts`). Whoever reads a job believes it; so nothing comes in unread.
 */

const nth = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100));
const share = () => v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const place = () => ({ x: share(), y: share() });

/** When a post is to leave: a minute that a known zone has. */
const when = () =>
  v.variant('kind', [
    v.object({ kind: v.literal('now') }),
    v.object({
      kind: v.literal('at'),
      wall: v.pipe(text(32), v.check(isWall)),
      zone: v.pipe(text(64), v.check(zoneKnown)),
    }),
  ]);

const marked = () => ({
  pins: some(v.object({ username: text(200), ...place() }), 100),
  products: some(v.object({ productId: text(64), name: text(500), ...place() }), 100),
});

const part = () =>
  v.variant('kind', [
    v.object({
      kind: v.literal('picture'),
      from: v.variant('kind', [
        v.object({
          kind: v.literal('address'),
          url: v.pipe(text(4_000), v.regex(/^https?:\/\//)),
        }),
        v.object({ kind: v.literal('lent'), step: nth() }),
      ]),
      ...{ altText: text(), ...marked() },
    }),
    v.object({
      ...{ kind: v.literal('film'), assetId: key(), bytes: moment() },
      ...{ coverMs: v.nullable(moment()), ...marked() },
    }),
  ]);

const posts = () => [
  v.object({ name: v.literal('lend'), assetId: key() }),
  v.object({
    ...{ name: v.picklist(['post', 'build']), draftId: key() },
    surface: v.picklist(['feed', 'reel', 'story']),
    ...{ parts: some(part(), 20), caption: text(), collaborators: some(text(200), 50) },
    ...{ placeId: v.nullable(text(64)), shareToFeed: v.boolean() },
    trial: v.nullable(v.picklist(['MANUAL', 'SS_PERFORMANCE'])),
    sound: v.nullable(
      v.object({
        ...{ audioId: text(64), title: text(500), audioVolume: moment() },
        ...{ videoVolume: moment(), loop: v.boolean() },
      }),
    ),
    ...{ soundName: text(500), ai: v.boolean(), paid: v.boolean(), sponsorIds: some(text(64), 50) },
    ...{ when: when(), thumbId: v.nullable(key()) },
  }),
  v.object({ name: v.literal('comment'), text: text() }),
  v.object({ name: v.literal('tidy'), step: nth() }),
  v.object({
    ...{ name: v.literal('remind'), draftId: key(), caption: text(), when: when() },
    ...{ thumbId: v.nullable(key()), assetIds: some(key(), 20) },
  }),
];

const onComment = () => ({ mediaId: id(), commentId: id() });
const toSomebody = () => ({ ...onComment(), username: v.nullable(text(500)) });

const acts = () => [
  v.object({
    ...{ name: v.literal('reply'), ...toSomebody(), parentId: id(), text: text() },
    seen: some(id(), 10_000),
  }),
  v.object({ name: v.literal('private'), ...toSomebody(), text: text() }),
  v.object({
    ...{ name: v.picklist(['hide', 'show', 'delete']), ...toSomebody() },
    ruleId: v.nullable(key()),
  }),
  v.object({ name: v.picklist(['like', 'unlike']), ...onComment() }),
  v.object({ name: v.picklist(['open-comments', 'close-comments']), mediaId: id() }),
];

/** What goes with a step, whatever it is. */
export const order = (): v.GenericSchema<unknown, Order | DeskOrder> =>
  v.variant('name', [...posts(), ...acts()]) as v.GenericSchema<unknown, Order | DeskOrder>;
