import type { Code, Reason } from '../shared/problem.ts';

/** What a code of Meta's means to Loupe. */
export type Meaning = {
  code: Code;
  reason?: Reason;
  /** Set where a write may have been done all the same. */
  doubt?: true;
  /** Set where the whole account has to wait, not this act alone. */
  limit?: true;
};

const bad = (reason?: Reason): Meaning => ({ code: 'bad-media', ...(reason ? { reason } : {}) });
const gone: Meaning = { code: 'not-found' };
const later: Meaning = { code: 'temporary' };
const unsure: Meaning = { code: 'temporary', doubt: true };
const limit: Meaning = { code: 'rate-limited', limit: true };
const quota: Meaning = { code: 'rate-limited' };
const refused = (reason?: Reason): Meaning => ({
  code: 'not-allowed',
  ...(reason ? { reason } : {}),
});
const wrong: Meaning = { code: 'unexpected', reason: 'bad-request' };
const signedOut = (reason?: Reason): Meaning => ({
  code: 'signed-out',
  ...(reason ? { reason } : {}),
});

/**
 * Meta's codes, one line each: `code`, `code/subcode`, or a star for either code. Sources: Graph
 * API "Handle Errors" and "Rate Limits"; Instagram Platform "Error Codes"; lines marked (seen)
 * are known from live answers only.
 */
export const meanings: Readonly<Record<string, Meaning>> = {
  '-2': later,
  '-2/2207003': later, // Meta's download of our file timed out
  '-2/2207020': gone, // container expired
  '-1': unsure,
  '-1/2207001': unsure,
  '-1/2207032': later, // container not created
  '-1/2207053': later, // upload failed, a new container may do
  '-1/2207073': refused('delete-in-app'),
  '1': unsure,
  '1/99': unsure,
  '1/2207057': bad('cover-unfit'), // frame outside the video
  '2': unsure,
  '3': refused(), // the app lacks the capability
  '4': limit,
  // Posts went live in spite of this answer (seen).
  '4/2207051': { ...refused('action-blocked'), doubt: true },
  '9': quota,
  '9/2207042': { ...quota, reason: 'day-full' }, // posts a day
  '10': refused('permission-missing'),
  '10/9053': refused(),
  '10/2534022': refused('window-closed'),
  '17': limit,
  '18': quota,
  '18/2207034': quota, // hashtags a week
  '24': gone,
  '24/2207006': gone,
  '24/2207008': gone, // container gone, or not there yet
  '24/2207024': gone,
  '25': refused('account-restricted'),
  '25/2207050': refused('account-restricted'),
  '32': limit,
  '100': wrong,
  '100/33': gone,
  '100/9050': wrong,
  '100/9052': wrong,
  '100/9054': wrong,
  '100/9055': bad(),
  '100/9056': wrong,
  '100/9057': wrong,
  '100/9058': wrong,
  '100/9060': wrong,
  '100/9062': bad(),
  '100/9063': wrong,
  '100/9064': wrong,
  '100/2108006': { code: 'not-found', reason: 'before-professional' },
  '100/2207023': bad(),
  '100/2207028': bad('carousel-size'),
  '100/2207035': bad('tags-unfit'), // spots on a video
  '100/2207036': bad('tags-unfit'), // no spots on a photo
  '100/2207037': bad('tags-unfit'), // products
  '100/2207040': bad('too-many-tags'),
  '100/2534014': { code: 'not-found', reason: 'person-unreachable' },
  '102': signedOut(),
  '110': gone,
  '110/2207013': gone, // no such professional account
  '190': signedOut(),
  '190/458': signedOut('app-removed'),
  '190/459': signedOut('checkpoint'),
  '190/460': signedOut('password-changed'),
  '190/463': signedOut('session-expired'),
  '190/464': signedOut('unconfirmed-person'),
  '190/467': signedOut('logged-out'),
  '190/492': signedOut('page-role-lost'),
  '341': limit,
  '352': bad('video-unfit'),
  '352/2207026': bad('video-unfit'),
  '368': refused('account-restricted'),
  '368/1404006': refused('checkpoint'), // Facebook's security check
  '506': refused('same-text'),
  '551': refused('person-unreachable'),
  '613': limit,
  '613/1996': limit,
  '803': gone,
  '2500': wrong,
  '2635': { code: 'unexpected', reason: 'version-too-old' },
  '9004': bad('address-unreachable'),
  '9004/2207052': bad('address-unreachable'),
  '9007': later,
  '9007/2207027': later, // container not ready
  '10900': refused('replied-privately'), // a comment's one private reply (seen)
  '36000': bad('picture-unfit'),
  '36000/2207004': bad('picture-unfit'),
  '36001': bad('picture-unfit'),
  '36001/2207005': bad('picture-unfit'),
  '36002': bad('picture-unfit'),
  '36003': bad('picture-shape'),
  '36003/2207009': bad('picture-shape'),
  '36004': bad('text-too-long'),
  '36004/2207010': bad('text-too-long'),
  '1609005': bad('address-unreachable'),
  '*/2207076': bad(), // (seen)
  '*/2207077': bad('address-unreachable'), // (seen)
  '*/2207078': quota, // trial reels (seen)
  '*/2207081': refused('no-trial-reels'), // (seen)
  '*/2207082': later, // (seen)
  '*/2207085': bad('video-unfit'), // (seen)
};

/**
 * Refusals Meta names by a word in its developer text, whatever their code. Source: Instagram
 * Platform, "Error Codes".
 */
const named: Readonly<Record<string, Meaning>> = {
  PERMISSION: refused('permission-missing'),
  INVALID_PARAM: wrong,
  INVALID_LOCATION_ID: bad('place-unfit'),
};

/** The meaning of a refusal that is named in its text. */
export function meaningNamed(message: string): Meaning | undefined {
  const name = /\bINSTAGRAM_PLATFORM_API__([A-Z_]+)/.exec(message)?.[1];
  return name !== undefined && Object.hasOwn(named, name) ? named[name] : undefined;
}

/** The meaning of a code with its subcode, by the most exact line there is. */
export function meaningOf(code: number, subcode: number | undefined): Meaning | undefined {
  const exact = subcode === undefined ? undefined : meanings[`${code}/${subcode}`];
  if (exact) return exact;
  const any = subcode === undefined ? undefined : meanings[`*/${subcode}`];
  if (any) return any;
  if (code >= 200 && code <= 299) return meanings['10'];
  // The family of limits by business use case.
  if (code >= 80_000 && code <= 80_014) return limit;
  return meanings[String(code)];
}
