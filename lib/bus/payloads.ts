import * as v from 'valibot';
import { features } from '../shared/permissions.ts';
import type { CommandName, Commands } from './contract.ts';

const id = v.pipe(v.string(), v.regex(/^\d{1,32}$/));
const nothing = v.strictObject({});
const key = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const search = () => v.strictObject({ accountId: id, text: v.pipe(v.string(), v.maxLength(200)) });
const submission = () =>
  v.strictObject({
    draftId: key,
    version: v.pipe(v.number(), v.safeInteger()),
    sources: v.pipe(
      v.array(v.strictObject({ itemId: key, assetId: key, by: v.picklist(['address', 'bytes']) })),
      v.maxLength(10),
    ),
    thumbId: v.nullable(key),
  });
const accountId = id;
const commentId = id;
const comments = v.pipe(v.array(id), v.minLength(1), v.maxLength(500));
const ruleId = key;
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const moment = v.pipe(v.number(), v.finite());
const tests = () =>
  v.pipe(
    v.array(
      v.variant('kind', [
        v.strictObject({
          kind: v.literal('words'),
          words: v.pipe(v.array(word), v.maxLength(500)),
        }),
        v.strictObject({ kind: v.literal('pattern'), pattern: word }),
        v.strictObject({ kind: v.literal('links') }),
        v.strictObject({ kind: v.literal('flood'), count: count(2, 100), minutes: count(1, 1440) }),
        v.strictObject({ kind: v.literal('repeat'), count: count(2, 100), hours: count(1, 720) }),
        v.strictObject({ kind: v.literal('follow-for-follow') }),
        v.strictObject({ kind: v.literal('emoji-wall'), count: count(3, 200) }),
        v.strictObject({ kind: v.literal('new-commenter') }),
        v.strictObject({
          kind: v.literal('language'),
          tongues: v.pipe(v.array(v.pipe(v.string(), v.maxLength(12))), v.maxLength(50)),
          only: v.boolean(),
        }),
        v.strictObject({
          kind: v.literal('learnt'),
          at: v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)),
        }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(20),
  );
const hits = count(0, Number.MAX_SAFE_INTEGER);
const tried = () =>
  v.strictObject({
    ...{ at: moment, hash: v.pipe(v.string(), v.maxLength(64)) },
    ...{ looked: hits, hits, agreed: hits, against: hits },
  });
const configId = v.nullable(v.pipe(v.string(), v.regex(/^\d{5,25}$/)));
const appId = v.nullable(v.pipe(v.string(), v.regex(/^\d{8,20}$/)));

/**
 * What each command takes, checked again on arrival; unknown keys are refused. Each is made when its
 * command comes: all of them took a worker's start longer than its answer.
 */
export const payloads: {
  [N in CommandName]: () => v.GenericSchema<unknown, Commands[N]['takes']>;
} = {
  'connect.start': () =>
    v.strictObject({
      feature: v.picklist(features),
      signInId: v.nullable(id),
      other: v.optional(v.boolean(), false),
    }),
  'connect.probe': () =>
    v.strictObject({ appId: v.pipe(v.string(), v.regex(/^\d{8,20}$/)), configId }),
  'connect.paste': () => v.strictObject({ token: v.pipe(v.string(), v.maxLength(8192)) }),
  'connect.dismiss': () => nothing,
  'connect.resume': () => nothing,
  'account.open': () => v.strictObject({ accountId: id }),
  'account.remove': () => v.strictObject({ accountId: id }),
  'signin.disconnect': () => v.strictObject({ userId: id }),
  'account.order': () =>
    v.strictObject({ accountIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)) }),
  'signin.renew': () => v.strictObject({ userId: id }),
  'signin.seen': () => v.strictObject({ userId: id }),
  'doctor.check': () => v.strictObject({ userId: id }),
  'doctor.add': () => v.strictObject({ userId: id, id: v.pipe(v.string(), v.regex(/^\d{5,25}$/)) }),
  'doctor.ignore': () => v.strictObject({ userId: id, pageId: id, ignored: v.boolean() }),
  'sample.open': () => nothing,
  'sample.leave': () => nothing,
  'archive.begin': () => nothing,
  'archive.put': () =>
    v.strictObject({
      importId: key,
      table: v.pipe(v.string(), v.regex(/^[a-z-]{1,32}$/i)),
      rows: v.pipe(v.array(v.unknown()), v.maxLength(1_000)),
    }),
  'archive.end': () => v.strictObject({ importId: key }),
  'data.wipe': () => nothing,
  'look.wanted': () => v.strictObject({ accountId: id }),
  'look.now': () => v.strictObject({ accountId: id }),
  'settings.change': () =>
    v.pipe(
      v.strictObject({
        appId: v.optional(appId),
        configId: v.optional(configId),
        theme: v.optional(v.picklist(['system', 'light', 'dark'])),
        density: v.optional(v.picklist(['comfortable', 'compact'])),
        singleKeys: v.optional(v.boolean()),
        looks: v.optional(v.boolean()),
        lookMinutes: v.optional(v.picklist([15, 30, 60])),
        notifications: v.optional(v.picklist(['off', 'questions', 'all'])),
        quiet: v.optional(v.nullable(v.strictObject({ from: count(0, 1439), to: count(0, 1439) }))),
        checkTokens: v.optional(v.boolean()),
      }),
      v.transform((patch) => patch as Commands['settings.change']['takes']),
    ),
  'publish.submit': () => submission(),
  'publish.try': () => submission(),
  'publish.say': () =>
    v.strictObject({
      jobId: key,
      word: v.picklist(['cancel', 'now', 'again', 'done', 'discard']),
    }),
  'publish.hold': () => v.strictObject({ jobId: key }),
  'publish.move': () =>
    v.strictObject({
      jobId: key,
      wall: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)),
      zone: v.pipe(v.string(), v.maxLength(64)),
    }),
  'publish.edit': () => v.strictObject({ jobId: key }),
  'publish.quota': () => v.strictObject({ accountId: id }),
  'publish.delete': () => v.strictObject({ accountId: id, mediaId: id }),
  'publish.places': () => search(),
  'publish.audio': () => search(),
  'publish.products': () => search(),
  'intake.retry': () => v.strictObject({ id: key }),
  'desk.open': () => v.strictObject({ accountId }),
  'desk.thread': () => v.strictObject({ accountId, commentId }),
  'desk.reply': () =>
    v.strictObject({
      ...{ accountId, commentId, privately: v.boolean() },
      text: v.pipe(v.string(), v.maxLength(8_800)),
      seen: v.pipe(v.array(id), v.maxLength(5_000)),
    }),
  'desk.act': () =>
    v.strictObject({
      ...{ accountId, commentIds: comments, act: v.picklist(['hide', 'show', 'delete']) },
    }),
  'desk.mark': () =>
    v.strictObject({
      ...{ accountId, commentIds: comments },
      mark: v.nullable(
        v.variant('kind', [
          v.strictObject({ kind: v.literal('done') }),
          v.strictObject({ kind: v.literal('snoozed'), until: moment }),
        ]),
      ),
    }),
  'desk.like': () => v.strictObject({ accountId, commentId, liked: v.boolean() }),
  'desk.switch': () => v.strictObject({ accountId, mediaId: id, open: v.boolean() }),
  'desk.undo': () => v.strictObject({ jobIds: v.pipe(v.array(key), v.maxLength(500)) }),
  'rules.keep': () =>
    v.strictObject({
      ...{
        accountId,
        ruleId: v.nullable(ruleId),
        name: v.pipe(v.string(), v.maxLength(80)),
        tests: tests(),
      },
      except: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(1_000)),
    }),
  'rules.tried': () => v.strictObject({ accountId, ruleId, tried: tried() }),
  'rules.arm': () => v.strictObject({ accountId, ruleId, armed: v.boolean() }),
  'rules.drop': () => v.strictObject({ accountId, ruleId }),
  'rules.undo': () => v.strictObject({ accountId, ruleId, auditId: v.nullable(key) }),
};
