import * as v from 'valibot';
import { parseTime } from './time.ts';

/** Meta's ids: text, or numbers small enough to be exact (larger ones are text by then). */
export const id = v.pipe(
  v.union([
    v.pipe(v.string(), v.nonEmpty()),
    v.pipe(
      v.number(),
      v.safeInteger(),
      v.transform((number) => String(number)),
    ),
  ]),
);

export const time = v.pipe(
  v.string(),
  v.transform(parseTime),
  v.check((at) => at !== null),
  v.transform((at) => at ?? 0),
);

/** Anything, also nothing; the default keeps a missing field from staying missing. */
const optional = v.optional(v.unknown(), null);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** A count, or null for all that is none: missing, negative, text, fractions. */
export const count = v.pipe(
  optional,
  v.transform((value): number | null => (isCount(value) ? value : null)),
);

/** A text, or null where there is none. */
export const text = v.pipe(
  optional,
  v.transform((value): string | null => (typeof value === 'string' ? value : null)),
);

const isWeb = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** A web address, or null: what cannot be opened is as good as missing. */
export const address = v.pipe(
  text,
  v.transform((value) => (value !== null && isWeb(value) ? value : null)),
);

export const flag = v.pipe(
  optional,
  v.transform((value) => value === true),
);

/** An object by a schema, or null where it is missing or broken. */
export const maybe = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> =>
  v.fallback(v.nullish(schema, null), null);
