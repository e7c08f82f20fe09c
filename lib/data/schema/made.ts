import * as v from 'valibot';
import type { DraftRow, SavedRow } from '../../store/studio/rows.ts';
import { id, key, moment, some, text, whole } from './basics.ts';

const named = () => v.object({ id: text(64), name: text(500) });
const share = () => v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const pinned = { x: share(), y: share() };

const item = () =>
  v.object({
    ...{ id: key(), assetId: key(), altText: text(), coverMs: v.nullable(moment()) },
    edit: v.object({
      ratio: v.picklist(['own', '4:5', '1:1', '1.91:1']),
      fill: v.picklist(['crop', 'pad', 'blur']),
      box: v.nullable(v.object({ ...pinned, width: share(), height: share() })),
    }),
    pins: some(v.object({ username: text(200), ...pinned }), 100),
    products: some(v.object({ productId: text(64), name: text(500), ...pinned }), 100),
  });

/** What is told of a post, each part by itself: a template has some of them. */
const told = () => ({
  surface: v.picklist(['feed', 'reel', 'story']),
  caption: text(),
  collaborators: some(text(200), 50),
  place: v.nullable(named()),
  firstComment: text(),
  shareToFeed: v.boolean(),
  trial: v.nullable(v.picklist(['MANUAL', 'SS_PERFORMANCE'])),
  sound: v.nullable(
    v.object({
      ...{ audioId: text(64), title: text(500), audioVolume: moment() },
      ...{ videoVolume: moment(), loop: v.boolean() },
    }),
  ),
  soundName: text(500),
  ai: v.boolean(),
  paid: v.boolean(),
  sponsors: some(named(), 50),
  when: v.variant('kind', [
    v.object({ kind: v.literal('now') }),
    v.object({ kind: v.literal('at'), wall: text(32), zone: text(64) }),
  ]),
  remind: v.boolean(),
});

export const draft = (): v.GenericSchema<unknown, DraftRow> =>
  v.object({
    ...told(),
    ...{ id: key(), accountId: id(), items: some(item(), 20) },
    ...{ createdAt: moment(), changedAt: moment(), version: whole(), jobId: v.nullable(key()) },
  });

const kept = () => ({ id: key(), accountId: id(), name: text(500), usedAt: moment() });

export const saved = (): v.GenericSchema<unknown, SavedRow> => {
  const some_ = v.partial(v.object(told()));
  return v.variant('kind', [
    v.object({ ...kept(), kind: v.literal('template'), value: some_ }),
    v.object({ ...kept(), kind: v.literal('choices'), value: some_ }),
    v.object({ ...kept(), kind: v.literal('hashtags'), value: v.object({ text: text() }) }),
    v.object({ ...kept(), kind: v.literal('place'), value: v.object({ placeId: text(64) }) }),
    v.object({
      ...{ ...kept(), kind: v.literal('reply') },
      value: v.object({ variants: some(text(), 100), uses: whole(), last: whole() }),
    }),
  ]) as v.GenericSchema<unknown, SavedRow>;
};
