import type { Instant } from '../../../lib/shared/ids.ts';
import type { ProductTag, Sound } from './beside.ts';
import type { Account, Page, Picture } from './things.ts';

/** Somebody tagged in a picture, or in a film, where there is no spot. */
export interface UserTag {
  username: string;
  x?: number;
  y?: number;
}

/** What was said of a post while its container was made. */
export interface Told {
  caption?: string;
  altText?: string;
  userTags?: UserTag[];
  productTags?: ProductTag[];
  /** The place's id. */
  location?: string;
  /** Usernames. */
  collaborators?: string[];
  /** Milliseconds into the film. */
  thumbOffset?: number;
  inFeed?: boolean;
  sound?: Sound;
  trial?: string;
  generated?: boolean;
}

/** The way a film takes into its container. */
export interface Film {
  /** Whether its bytes are sent by whoever publishes, and not fetched from an address. */
  sent: boolean;
  /** How long it is to become, once that was said. */
  size?: number;
  parts: Buffer[];
  arrived: number;
  /** The fetching of an address, while it goes on. */
  fetching?: Promise<void>;
}

/** A post in the making. */
export interface Container {
  kind: 'container';
  id: string;
  account: Account;
  made: Instant;
  shape: 'photo' | 'carousel' | 'reel' | 'story' | 'child';
  told: Told;
  /** How it looks; of a film, its cover. */
  picture: Picture;
  film?: Film;
  children: Container[];
  /** When it can be published; not known as long as something is missing. */
  ready?: Instant;
  /** The subcode by which it came to nothing. */
  failed?: number;
  /** What became of it. */
  published?: string;
  /** A fate it was given from outside, from a moment on. */
  fate?: { status: ContainerStatus; subcode?: number; from: Instant };
}

export const containerStatuses = [
  ...(['IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED'] as const),
] as const;
export type ContainerStatus = (typeof containerStatuses)[number];

/** A photo on a Page that nobody is shown. */
export interface PagePhoto {
  kind: 'photo';
  id: string;
  page: Page;
  at: Instant;
  picture: Picture;
  /** Temporary photos are gone after a day. */
  temporary: boolean;
}

/** That something was published: one line for each time. */
export interface Publication {
  containerId: string;
  mediaId: string;
  account: string;
  shape: Container['shape'];
  caption?: string;
  at: Instant;
}

/** That something was written to somebody: one line for each time. */
export interface Sent {
  kind: 'comment' | 'reply' | 'mention' | 'message' | 'private-reply';
  id: string;
  /** The post, comment or person it went to. */
  to: string;
  text: string;
  at: Instant;
}

export type Made = Container | PagePhoto;
