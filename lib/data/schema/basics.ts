import * as v from 'valibot';
import { codes, type Problem, reasons } from '../../shared/problem.ts';

/*
 * What rows of an archive are made of. All are functions: a worker that takes nothing in makes none.
 */

type Text = v.GenericSchema<unknown, string>;
type Count = v.GenericSchema<unknown, number>;

export const id = (): Text => v.pipe(v.string(), v.regex(/^\d{1,32}$/));
export const key = (): Text => v.pipe(v.string(), v.regex(/^[\w:-]{1,80}$/));
export const text = (most = 20_000): Text => v.pipe(v.string(), v.maxLength(most));
/** A number that is also a date, and so can be written as one. */
export const moment = (): Count => v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
export const whole = (): Count => v.pipe(v.number(), v.safeInteger());
/** A day that a calendar has. */
export const day = (): Text =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\d$/),
    v.check((text) => new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true),
  );
export const some = <T>(
  of: v.GenericSchema<unknown, T>,
  most = 1_000,
): v.GenericSchema<unknown, T[]> => v.pipe(v.array(of), v.maxLength(most));

export const problem = (): v.GenericSchema<unknown, Problem> =>
  v.object({
    code: v.picklist(codes),
    reason: v.exactOptional(v.picklist(reasons)),
    permission: v.exactOptional(text(100)),
    retryAt: v.exactOptional(moment()),
    traceId: v.exactOptional(text(100)),
    metaCode: v.exactOptional(v.number()),
    metaSubcode: v.exactOptional(v.number()),
  });

/** Anything that JSON can say, of which nobody but its reader knows the shape. */
export const anything = (most: number): v.GenericSchema<unknown, unknown> =>
  v.pipe(
    v.unknown(),
    v.check((value) => value !== undefined && JSON.stringify(value).length <= most),
  );
