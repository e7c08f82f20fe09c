import type { Instant } from '../shared/ids.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits between reads of a container's status; the first is at once, the last goes on. */
const pauses = [3, 6, 12, 30, 60].map((seconds) => seconds * second);

/** The wait after so many reads. */
export const pauseAfter = (reads: number): number =>
  pauses[Math.min(Math.max(reads, 1), pauses.length) - 1] ?? minute;

/** How long a send of unknown outcome is watched before the person is asked: twice the longest
 * time after which Meta may plausibly still carry it out. */
export const quarantine = 15 * minute;

/** Where no look is ever answered, the person is asked all the same after this long. */
export const longestLook = 24 * hour;

/** Containers live a day; one that is never told to be gone is taken for gone a little later. */
export const containerLife = 25 * hour;

/** A container that waits for its minute has to be younger than this by then. */
export const containerFresh = 23 * hour;

/** The wait after a limit that does not say when it ends. */
export const unstatedLimit = hour;

/** No limit of Meta's that tells its end lasts longer: the day's posts are counted over 24 hours. */
export const longestLimit = 24 * hour;

/** Longest wait between tries of what may be repeated. */
export const longestPause = hour;

/** The pause before what may be tried again for long: ever longer, up to an hour. */
export const pauseBefore = (tries: number): number =>
  tries < pauses.length
    ? pauseAfter(tries)
    : Math.min(longestPause, pauseAfter(tries) * 2 ** (tries - pauses.length));

/** What was never once let on, through no fault that is told, comes to its end after this long. */
export const longestTry = 24 * hour;

export const mostAttempts = 3;

/** Whether a kept moment has come. One further ahead than it can be was kept by a wrong clock. */
export const due = (at: Instant, now: Instant, longest: number): boolean =>
  at <= now || at - now > longest;

/** What was to go at once, and has begun, goes on by itself for so long: a day's posts are a day. */
export const longestBegun = 24 * hour;
