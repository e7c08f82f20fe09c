/*
 * The sample account has ids of its own, which Meta gives to nobody: what was done on it is known
 * by them wherever it shows, also where its rows are not at hand.
 */

/** The sign-in of the sample account. No token belongs to it, and nothing is asked for it. */
export const sampleUserId = '90002';

/** The account itself, whose row says `sample` as well. */
export const sampleAccountId = '90001';

/** Whether an account or a sign-in is the sample. */
export const isSample = (id: string | null): boolean =>
  id === sampleAccountId || id === sampleUserId;

/** What an act on the sample account made is called: longer than anything that came with it. */
export const madeHere = (number: string): string => `1${number.padStart(17, '0')}`;

/** Whether a reply, a comment or a post of the sample account was made by the person. */
export const isMadeHere = (id: string): boolean => id.length === 18 && id.startsWith('1');
