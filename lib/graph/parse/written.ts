import * as v from 'valibot';
import { AppError } from '../../shared/problem.ts';
import { id } from './values.ts';

/**
 * Reads what a write answered. Meta took it without a refusal, so an answer of another shape does
 * not say that nothing happened: the outcome is unknown.
 */
export function readWritten<T>(body: unknown, answer: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(answer, body);
  if (result.success) return result.output;
  throw new AppError({ code: 'unknown-outcome' }, 'a write was answered in an unknown shape');
}

const made = v.object({ id });
const done = v.union([v.object({ success: v.literal(true) }), v.literal(true)]);

/** The id of what a write made. */
export const idMade = (body: unknown): string => readWritten(body, made).id;

/** Takes the answer of a write that makes nothing. */
export const takeDone = (body: unknown): void => void readWritten(body, done);
