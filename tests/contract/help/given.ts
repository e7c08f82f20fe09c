import type { Ground } from './ground.ts';

/**
 * What a sentence needs the account to have. The sandbox must have it; an account at Meta may not,
 * and then there is nothing to show there.
 */
export function given<T>({ sandbox }: Ground, thing: T | null | undefined): T | null {
  if (thing !== null && thing !== undefined) return thing;
  if (sandbox) throw new Error('the sandbox lacks what this is about');
  return null;
}
