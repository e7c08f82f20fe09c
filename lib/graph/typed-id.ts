import { badRequest } from './errors.ts';

/** An id as a person may have typed it: digits alone. */
export function numericId(given: string): string {
  if (!/^\d{5,25}$/.test(given)) throw badRequest('an id has digits alone');
  return given;
}
