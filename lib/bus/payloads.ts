import * as v from 'valibot';
import type { CommandName, Commands } from './contract.ts';

const id = v.pipe(v.string(), v.regex(/^\d{1,32}$/));
const nothing = v.strictObject({});
const appId = v.nullable(v.pipe(v.string(), v.regex(/^\d{8,20}$/)));

/** What each command takes, checked again on arrival; unknown keys are refused. */
export const payloads: {
  [N in CommandName]: v.GenericSchema<unknown, Commands[N]['takes']>;
} = {
  'connect.start': v.strictObject({
    feature: v.picklist(['reading', 'comments']),
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
};
