import type { Instant, PageId, UserId } from '../../../lib/shared/ids.ts';
import type { UserTag } from './made.ts';
import type { Account, Picture, Post } from './things.ts';

/** A business portfolio, which owns Pages or works on those of others. */
export interface Business {
  kind: 'business';
  id: string;
  name: string;
  people: UserId[];
  owned: PageId[];
  clients: PageId[];
}

export interface Hashtag {
  kind: 'hashtag';
  id: string;
  name: string;
}

/** A Page with an address, as posts are placed at. */
export interface Place {
  id: string;
  name: string;
  city: string;
  country: string;
  latitude: number;
  longitude: number;
}

/** Music or the sound of somebody's reel, which a reel may carry. */
export interface Sound {
  kind: 'sound';
  id: string;
  title: string;
  type: 'music' | 'original_sound';
  artist?: string;
  /** Who made an original sound. */
  username?: string;
  seconds: number;
  cover: Picture;
  /** Label music cannot be downloaded. */
  label: boolean;
}

export interface UpcomingEvent {
  kind: 'event';
  id: string;
  account: Account;
  title: string;
  starts: Instant;
  ends?: Instant;
  /** Of Meta's list: `BEFORE_EVENT_1DAY` and so on. */
  reminders: string[];
  reminded: 'EVENT_START' | 'EVENT_END';
}

/** A post of somebody else's which an account was asked to share the authorship of. */
export interface Invite {
  post: Post;
  answer: 'Pending' | 'Accepted' | 'Declined';
}

export interface Collaborator {
  id: string;
  username: string;
  status: 'Accepted' | 'Declined' | 'Pending';
}

export interface Catalog {
  id: string;
  name: string;
  shop: string;
  products: Product[];
}

export interface Product {
  id: number;
  merchant: number;
  name: string;
  price: string;
  salePrice?: string;
  picture: Picture;
  retailer: string;
  review: 'approved' | 'outdated' | 'pending' | 'rejected' | 'no_review' | '';
  checkout: boolean;
  variants: { id: number; name?: string }[];
  /** Whether a refusal may be argued with. */
  appealable: boolean;
}

export interface ProductTag {
  product: Product;
  x?: number;
  y?: number;
}

/** What only some accounts have or are. */
export interface AccountMore {
  /** Posts that are on air now. */
  live?: Post[];
  invites?: Invite[];
  events?: UpcomingEvent[];
  /** Hashtags it asked for, and when first: thirty in a week and no more. */
  searched?: { hashtag: Hashtag; at: Instant }[];
  catalogs?: Catalog[];
  /** When it published something through the API. */
  published?: Instant[];
  /** Why nobody else can look it up. */
  secluded?: 'personal' | 'private' | 'age-gated';
}

/** What only some posts have. */
export interface PostMore {
  altText?: string;
  collaborators?: Collaborator[];
  productTags?: ProductTag[];
  sound?: Sound;
  /** Whether it stands on Facebook too. */
  crossposted?: boolean;
  generated?: boolean;
  /** Whether its picture is kept back because of somebody's rights. */
  copyrighted?: boolean;
  /** Whether it is a broadcast. */
  onAir?: boolean;
  /** Who and where, as told when it was published. */
  userTags?: UserTag[];
  location?: string;
  /** Whether a reel stands among the posts, too. */
  inFeed?: boolean;
  /** Shown to strangers first, until it graduates by this. */
  trial?: string;
}

export type Beside = Business | Hashtag | Sound | UpcomingEvent;
