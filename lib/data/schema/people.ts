import * as v from 'valibot';
import { isSample } from '../../shared/sample.ts';
import type { CheckupRow } from '../../store/checkup-row.ts';
import type { AccountRow, Settings, SignInRow } from '../../store/rows.ts';
import { id, moment, some, text, whole } from './basics.ts';

/** An id of somebody who is not the sample. */
const real = () =>
  v.pipe(
    id(),
    v.check((value) => !isSample(value)),
  );

type SignedIn = Omit<SignInRow, 'reminded' | 'renewal' | 'ended'>;

export const signIn = (): v.GenericSchema<unknown, SignedIn> =>
  v.object({
    userId: real(),
    name: text(300),
    appId: v.nullable(id()),
    door: v.picklist(['dialog', 'pasted']),
    tokenKind: v.picklist(['user', 'page']),
    permissions: some(
      v.object({
        name: text(100),
        state: v.picklist(['granted', 'declined', 'expired', 'unknown']),
      }),
    ),
    connectedAt: moment(),
    expiresAt: v.nullable(moment()),
    dataAccessExpiresAt: v.nullable(moment()),
    expiryFrom: v.picklist(['checked', 'login', 'unknown']),
    asked: v.exactOptional(some(text(100))),
  });

export const account = (): v.GenericSchema<unknown, AccountRow> =>
  v.object({
    id: real(),
    username: text(200),
    name: text(500),
    signInId: real(),
    pageId: v.nullable(id()),
    pageName: v.nullable(text(500)),
    tasks: some(text(100)),
    followers: v.nullable(whole()),
    mediaCount: v.nullable(whole()),
    pictureUrl: v.nullable(v.pipe(text(4_000), v.regex(/^https:\/\//))),
    colour: v.picklist([1, 2, 3, 4, 5, 6]),
    order: whole(),
    addedAt: moment(),
    sample: v.literal(false),
  });

/** What a person said of their chain; the rest is read anew. */
export const checkup = (): v.GenericSchema<
  unknown,
  Pick<CheckupRow, 'signInId' | 'typed' | 'ignored' | 'removed'>
> =>
  v.object({
    signInId: real(),
    typed: some(id()),
    ignored: some(id()),
    removed: v.exactOptional(some(id())),
  });

const minute = () => v.pipe(whole(), v.minValue(0), v.maxValue(1439));

export const settings = (): v.GenericSchema<unknown, Omit<Settings, 'openAccountId'>> =>
  v.object({
    appId: v.nullable(v.pipe(v.string(), v.regex(/^\d{8,20}$/))),
    configId: v.nullable(v.pipe(v.string(), v.regex(/^\d{5,25}$/))),
    theme: v.picklist(['system', 'light', 'dark']),
    density: v.picklist(['comfortable', 'compact']),
    singleKeys: v.boolean(),
    looks: v.boolean(),
    lookMinutes: v.picklist([15, 30, 60]),
    notifications: v.picklist(['off', 'questions', 'all']),
    quiet: v.nullable(v.object({ from: minute(), to: minute() })),
    checkTokens: v.boolean(),
  });
