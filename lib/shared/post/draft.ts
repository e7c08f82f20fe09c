import type { Graduation } from '../container/kinds.ts';
import type { AccountId, Instant } from '../ids.ts';

/** Where a post is to stand. One item in the feed is a photo, several are a carousel. */
export type Surface = 'feed' | 'reel' | 'story';

/** Width to height; `own` keeps the picture's, as far as Instagram takes it. */
export type Ratio = 'own' | '4:5' | '1:1' | '1.91:1';

/** How a picture comes to its ratio: cut, or whole on a ground of one colour or of its own blur. */
export type Fill = 'crop' | 'pad' | 'blur';

/** A part of the upright picture, in shares of its width and height from the upper left. */
export type Box = { x: number; y: number; width: number; height: number };

/** What is done to one picture; a `box` of null is the largest one in the middle. */
export type Edit = { ratio: Ratio; fill: Fill; box: Box | null };

/** A person on a picture, in shares of what is published, from its upper left. */
export type Pin = { username: string; x: number; y: number };
export type ProductPin = { productId: string; name: string; x: number; y: number };

/** One picture or film of a post. */
export type Item = {
  id: string;
  assetId: string;
  edit: Edit;
  altText: string;
  pins: Pin[];
  products: ProductPin[];
  /** The film's frame that stands for it, in milliseconds. */
  coverMs: number | null;
};

export type Place = { id: string; name: string };
export type Sponsor = { id: string; name: string };
export type Sound = {
  audioId: string;
  title: string;
  audioVolume: number;
  videoVolume: number;
  loop: boolean;
};

/** Now, or at a minute on the wall of a zone: `2026-11-24T18:00`, `Europe/Stockholm`. */
export type When = { kind: 'now' } | { kind: 'at'; wall: string; zone: string };

/** What a person writes; every part that a surface has no place for is kept and not sent. */
export type Told = {
  surface: Surface;
  caption: string;
  collaborators: string[];
  place: Place | null;
  firstComment: string;
  shareToFeed: boolean;
  trial: Graduation | null;
  sound: Sound | null;
  /** Names the film's own sound. */
  soundName: string;
  ai: boolean;
  paid: boolean;
  sponsors: Sponsor[];
  when: When;
  /** Loupe only reminds; the person posts in Instagram's app. */
  remind: boolean;
};

/** A post being composed. Kept as it is typed; whoever writes it raises `version` by one. */
export type Draft = Told & {
  id: string;
  accountId: AccountId;
  items: Item[];
  createdAt: Instant;
  changedAt: Instant;
  version: number;
  /** The job it was sent as; a draft with one is shown in the queue and not among the drafts. */
  jobId: string | null;
};

/** The most films and pictures a post can have. */
export const mostItems = 10;

export const plainEdit: Edit = { ratio: 'own', fill: 'crop', box: null };

/** An empty draft of an account. */
export function newDraft(id: string, accountId: AccountId, now: Instant): Draft {
  return {
    id,
    accountId,
    surface: 'feed',
    caption: '',
    collaborators: [],
    place: null,
    firstComment: '',
    shareToFeed: true,
    trial: null,
    sound: null,
    soundName: '',
    ai: false,
    paid: false,
    sponsors: [],
    when: { kind: 'now' },
    remind: false,
    items: [],
    createdAt: now,
    changedAt: now,
    version: 0,
    jobId: null,
  };
}

export const newItem = (id: string, assetId: string): Item => ({
  id,
  assetId,
  edit: plainEdit,
  altText: '',
  pins: [],
  products: [],
  coverMs: null,
});
