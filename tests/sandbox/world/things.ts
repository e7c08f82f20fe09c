import type {
  AccountId,
  CommentId,
  Instant,
  MediaId,
  PageId,
  UserId,
} from '../../../lib/shared/ids.ts';
import type { AccountMore, Beside, Business, PostMore } from './beside.ts';
import type { Made } from './made.ts';
import type { Conversation, Guest, Message } from './talks.ts';

export type Grant = 'granted' | 'declined' | 'expired';

export interface App {
  id: string;
  name: string;
  /** What the app may be granted at all; everything when left out. */
  allowed?: string[];
  /** The features it was reviewed for; everything when left out. */
  features?: string[];
  /** Whether only people with a role on the app take part in anything. */
  inDevelopment?: boolean;
  /** What people without a role may grant, by App Review; everything when left out. */
  reviewed?: string[];
  /** Whether the business behind it still has to prove who it is. */
  unverified?: boolean;
  /** What its login configuration asks for; the usual where left out. */
  configured?: string[];
  /** Whether its settings want something before anybody can sign in. */
  unfinished?: boolean;
  /** Whether account reads do without the Page permissions. */
  lean: boolean;
  /** Whether refusals name the permission that is missing. */
  namesPermission: boolean;
}

/** What a person lets the app do. */
export interface Consent {
  grants: Map<string, Grant>;
  /** Pages ticked; all of them when never asked, or when those to come were ticked, too. */
  ticked?: Set<PageId>;
  /** The same for Instagram accounts. */
  accounts?: Set<AccountId>;
  /** Whether the person was shown what there is to tick. */
  picked?: boolean;
}

export interface Person {
  id: UserId;
  name: string;
  /** What was said in the login dialog; nothing yet at the start. */
  consent: Consent;
  /** What the tokens handed out at the start carry, as if made in a developer's tool. */
  handed: Consent;
  hasRole: boolean;
  /** Permissions they will not grant. */
  unwilling?: Set<string>;
  /** Pages and accounts they leave unticked, by id. */
  leaves?: Set<string>;
  /** Whether they tick all there are and all to come, where nothing is left unticked. */
  optsIn?: boolean;
  /** Why Facebook lets none of their sessions pass until they have dealt with it. */
  held?: 459 | 464;
  /** Goes up when the app is removed, so that earlier Page tokens stay dead. */
  generation: number;
}

export interface Page {
  kind: 'page';
  id: PageId;
  name: string;
  category: string;
  tasks: string[];
  people: UserId[];
  newExperience: boolean;
  account?: Account;
  /** The portfolio it belongs to, without whose permission it is in no list. */
  business?: Business;
  /** What of its changes the app is sent word of. */
  subscribed?: string[];
  /** Whether Facebook keeps it back from everybody, as an unpublished one. */
  withheld?: boolean;
  /** Whether it has yet to be authorized to publish, or wants a second factor. */
  unauthorized?: boolean;
}

export interface Account extends AccountMore {
  kind: 'account';
  id: AccountId;
  username: string;
  name: string;
  biography: string;
  website?: string;
  followers: number;
  follows: number;
  picture: Picture;
  posts: Post[];
  stories: Post[];
  tagged: Post[];
  /** When it became professional; earlier posts have no insights. */
  professionalSince?: Instant;
  /** Whether it is a personal one, of which nobody is told anything. */
  personal?: boolean;
  /** Whether Instagram keeps it from publishing. */
  restricted?: boolean;
}

export interface Picture {
  scene: string;
  seed: string;
  wide: number;
  high: number;
}

export interface Post extends PostMore {
  kind: 'post';
  id: MediaId;
  shape: 'photo' | 'carousel' | 'reel' | 'story' | 'child';
  owner: Account;
  at: Instant;
  caption?: string;
  picture: Picture;
  video: boolean;
  children: Post[];
  comments: Comment[];
  /** Comments counted but never shown. */
  unseen: number;
  commentsOn: boolean;
  likesHidden: boolean;
  counts: Counts;
}

export interface Counts {
  likes: number;
  views: number;
  reach: number;
  saved: number;
  shares: number;
  reposts: number;
  follows: number;
  visits: number;
}

export interface Someone {
  id: UserId;
  username?: string;
}

export interface Comment {
  kind: 'comment';
  id: CommentId;
  from: Someone;
  text: string;
  at: Instant;
  likes: number;
  hidden: boolean;
  post: Post;
  parent?: Comment;
  replies: Comment[];
}

export type Thing =
  Page | Account | Post | Comment | Beside | Conversation | Guest | Message | Made;
