import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
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

/** A yes or a no, or null where neither was said. */
export const answer = v.pipe(
  optional,
  v.transform((value): boolean | null => (typeof value === 'boolean' ? value : null)),
);

/** Any number, also one with a fraction, or null. */
export const number = v.pipe(
  optional,
  v.transform((value): number | null => (typeof value === 'number' ? value : null)),
);

/** A moment, or null where it is missing or none. */
export const moment = v.pipe(
  text,
  v.transform((value): Instant | null => (value === null ? null : parseTime(value))),
);

/** A word of Meta's under our own name for it. One that is not known yet comes as `other`. */
export const word = <const T extends string>(
  names: Readonly<Record<string, T>>,
): v.GenericSchema<unknown, T | 'other' | null> =>
  v.pipe(
    text,
    v.transform((value) => {
      if (value === null) return null;
      return Object.hasOwn(names, value) ? (names[value] ?? 'other') : 'other';
    }),
  );

/** The texts of a list; what is none is left out. */
export const texts = v.pipe(
  optional,
  v.transform((value): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [],
  ),
);

/** An object by a schema, or null where it is missing or broken. */
export const maybe = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> =>
  v.fallback(v.nullish(schema, null), null);
