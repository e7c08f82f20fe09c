/** Meta's ids are decimal strings that do not fit a number: never convert them. */
export type AccountId = string;
export type MediaId = string;
export type CommentId = string;
export type PageId = string;
/** A Facebook person, as this app sees them. */
export type UserId = string;

/** Milliseconds since 1970, UTC. */
export type Instant = number;
/** A day in Meta's reporting zone (Pacific time), as `2026-11-20`. */
export type Day = string;

/** Gives the present instant; an argument everywhere, so that tests own time. */
export type Clock = () => Instant;
