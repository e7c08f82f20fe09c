import * as v from 'valibot';
import { features } from '../shared/permissions.ts';
import type { CommandName, Commands } from './contract.ts';

const id = v.pipe(v.string(), v.regex(/^\d{1,32}$/));
const nothing = v.strictObject({});
const key = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const search = v.strictObject({ accountId: id, text: v.pipe(v.string(), v.maxLength(200)) });
const submission = v.strictObject({
  draftId: key,
  version: v.pipe(v.number(), v.safeInteger()),
  sources: v.pipe(
    v.array(v.strictObject({ itemId: key, assetId: key, by: v.picklist(['address', 'bytes']) })),
    v.maxLength(10),
  ),
  thumbId: v.nullable(key),
});
const appId = v.nullable(v.pipe(v.string(), v.regex(/^\d{8,20}$/)));

/** What each command takes, checked again on arrival; unknown keys are refused. */
export const payloads: {
  [N in CommandName]: v.GenericSchema<unknown, Commands[N]['takes']>;
} = {
  'connect.start': v.strictObject({
    feature: v.picklist(features),
    signInId: v.nullable(id),
  }),
  'connect.paste': v.strictObject({ token: v.pipe(v.string(), v.maxLength(8192)) }),
  'connect.dismiss': nothing,
  'connect.resume': nothing,
  'account.open': v.strictObject({ accountId: id }),
  'account.remove': v.strictObject({ accountId: id }),
  'signin.disconnect': v.strictObject({ userId: id }),
  'look.wanted': v.strictObject({ accountId: id }),
  'look.now': v.strictObject({ accountId: id }),
  'settings.change': v.pipe(
    v.strictObject({
      appId: v.optional(appId),
      configId: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{5,25}$/)))),
      theme: v.optional(v.picklist(['system', 'light', 'dark'])),
      density: v.optional(v.picklist(['comfortable', 'compact'])),
      singleKeys: v.optional(v.boolean()),
      looks: v.optional(v.boolean()),
      lookMinutes: v.optional(v.picklist([15, 30, 60])),
      notifications: v.optional(v.picklist(['off', 'questions', 'all'])),
      checkTokens: v.optional(v.boolean()),
    }),
    v.transform((patch) => patch as Commands['settings.change']['takes']),
  ),
  'publish.submit': submission,
  'publish.try': submission,
  'publish.say': v.strictObject({
    jobId: key,
    word: v.picklist(['cancel', 'now', 'again', 'done', 'discard']),
  }),
  'publish.hold': v.strictObject({ jobId: key }),
  'publish.move': v.strictObject({
    jobId: key,
    wall: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)),
    zone: v.pipe(v.string(), v.maxLength(64)),
  }),
  'publish.edit': v.strictObject({ jobId: key }),
  'publish.quota': v.strictObject({ accountId: id }),
  'publish.delete': v.strictObject({ accountId: id, mediaId: id }),
  'publish.places': search,
  'publish.audio': search,
  'publish.products': search,
  'intake.retry': v.strictObject({ id: key }),
};
