import type { Instant } from '../../../lib/shared/ids.ts';
import { between, digits, hash } from '../random.ts';
import type { Business, Hashtag, Place, Sound } from './beside.ts';
import type { Publication, Sent } from './made.ts';
import type { WorldEvent } from './events.ts';
import type { Breakage } from './links.ts';
import type { Conversation } from './talks.ts';
import type {
  Account,
  App,
  Comment,
  Counts,
  Page,
  Person,
  Picture,
  Post,
  Thing,
} from './things.ts';

/** Everything that exists, told in domain words and found again by id. */
export class World {
  readonly name: string;
  readonly began: Instant;
  readonly app: App;
  readonly people: Person[] = [];
  readonly pages: Page[] = [];
  readonly accounts: Account[] = [];
  /** Hashtags by name, without the mark. */
  readonly hashtags = new Map<string, Hashtag>();
  readonly businesses: Business[] = [];
  readonly sounds: Sound[] = [];
  readonly places: Place[] = [];
  readonly conversations: Conversation[] = [];
  readonly things = new Map<string, Thing>();
  /** Pictures and films that came from outside, by the end of their address. */
  readonly bytes = new Map<string, Buffer>();
  readonly published: Publication[] = [];
  readonly sent: Sent[] = [];
  /** What is wrong in it, by the names of `broken.ts`, and where. */
  readonly broken: Breakage[] = [];
  /** Hears of what happens from now on. */
  onEvent?: (event: WorldEvent) => void;
  #made = 0;

  constructor(name: string, began: Instant, app: Partial<App> = {}) {
    this.name = name;
    this.began = began;
    const own = { id: '1029384756102938', name: 'Loupe for me', lean: false };
    this.app = { ...own, namesPermission: false, ...app };
  }

  /** An id nothing else has; the same at every start. */
  id(prefix: string, length: number): string {
    this.#made += 1;
    const serial = String(this.#made).padStart(5, '0');
    return prefix + digits(`${this.name}/${this.#made}`, length - prefix.length - 5) + serial;
  }

  /** A person; the token handed out for them at the start carries these permissions. */
  person(name: string, granted: readonly string[] = everyPermission): Person {
    const all = ['public_profile', ...granted];
    const grants = new Map(all.map((permission) => [permission, 'granted' as const]));
    const id = this.id('10', 17);
    const person: Person = {
      ...{ id, name, hasRole: true, generation: 0 },
      consent: { grants: new Map() },
      handed: { grants },
    };
    this.people.push(person);
    return person;
  }

  page(name: string, person: Person, tasks: string[], category = 'Artist'): Page {
    const newExperience = tasks.some((task) => task.startsWith('PROFILE_PLUS'));
    const page: Page = {
      kind: 'page',
      id: this.id('1', 15),
      name,
      category,
      tasks,
      people: [person.id],
      newExperience,
    };
    this.pages.push(page);
    this.things.set(page.id, page);
    return page;
  }

  account(username: string, page: Page, more: Partial<Account> = {}): Account {
    const account: Account = {
      kind: 'account',
      id: this.id('17841', 17),
      username,
      name: page.name,
      biography: '',
      followers: 0,
      follows: 0,
      picture: { scene: 'bowl', seed: username, wide: 320, high: 320 },
      posts: [],
      stories: [],
      tagged: [],
      ...more,
    };
    page.account = account;
    this.accounts.push(account);
    this.things.set(account.id, account);
    return account;
  }

  /** A post of an account, placed among the others by its time. */
  posted(owner: Account, at: Instant, more: Partial<Post> & { scene?: string } = {}): Post {
    const { scene = 'bowl', ...rest } = more;
    const post: Post = {
      kind: 'post',
      id: this.id('18', 17),
      shape: 'photo',
      owner,
      at: Math.floor(at / 1000) * 1000,
      picture: picture(scene, `${this.name}/${this.#made}`),
      video: false,
      children: [],
      comments: [],
      unseen: 0,
      commentsOn: true,
      likesHidden: false,
      counts: countsFor(owner, `${this.name}/${this.#made}`),
      ...rest,
    };
    this.things.set(post.id, post);
    if (post.shape === 'story') place(owner.stories, post);
    else if (post.shape !== 'child') place(owner.posts, post);
    this.onEvent?.({ kind: 'posted', post });
    return post;
  }

  /** A comment under a post, or a reply to one. */
  commented(
    post: Post,
    username: string | undefined,
    text: string,
    at: Instant,
    parent?: Comment,
  ): Comment {
    const known = this.accounts.find((account) => account.username === username);
    const id = known?.id ?? `17841${digits(`person/${username ?? this.#made}`, 12)}`;
    const comment: Comment = {
      kind: 'comment',
      id: this.id('17', 17),
      from: username === undefined ? { id } : { id, username },
      text,
      at: Math.floor(at / 1000) * 1000,
      likes: between(`likes/${text}/${this.#made}`, 0, 4),
      hidden: false,
      post,
      replies: [],
      ...(parent ? { parent } : {}),
    };
    this.things.set(comment.id, comment);
    if (parent) parent.replies.push(comment);
    else place(post.comments, comment);
    this.onEvent?.({ kind: 'commented', comment });
    return comment;
  }

  /** Takes a comment and its replies away. */
  forget(comment: Comment): void {
    const among = comment.parent ? comment.parent.replies : comment.post.comments;
    among.splice(among.indexOf(comment), 1);
    for (const gone of [comment, ...comment.replies]) this.things.delete(gone.id);
  }

  pageOf(account: Account): Page | undefined {
    return this.pages.find((page) => page.account === account);
  }
}

/** Whatever the sandbox has a use for. */
export const everyPermission = [
  'instagram_basic',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_manage_insights',
  'instagram_manage_comments',
  'instagram_content_publish',
  'instagram_manage_messages',
  'instagram_manage_contents',
  'instagram_manage_engagement',
  'instagram_manage_upcoming_events',
  'instagram_shopping_tag_products',
  'catalog_management',
  'pages_manage_metadata',
  'pages_manage_posts',
  'pages_messaging',
  'business_management',
];

export const picture = (scene: string, seed: string, wide = 320, high = 400): Picture => ({
  scene,
  seed: String(hash(seed)),
  wide,
  high,
});

/** All comments and replies that can be seen, plus those that never show. */
export const commentCount = (post: Post): number =>
  post.unseen + post.comments.reduce((sum, comment) => sum + 1 + comment.replies.length, 0);

/** Newest first, as every list of Meta's. */
function place<T extends { at: Instant }>(among: T[], one: T): void {
  const before = among.findIndex((other) => other.at <= one.at);
  among.splice(before < 0 ? among.length : before, 0, one);
}

function countsFor(owner: Account, seed: string): Counts {
  const reach = Math.round(owner.followers * (0.16 + between(`${seed}/reach`, 0, 100) / 500));
  const part = (name: string, low: number, high: number) =>
    Math.round((reach * between(`${seed}/${name}`, low, high)) / 1000);
  return {
    reach,
    views: part('views', 1250, 1700),
    likes: part('likes', 60, 110),
    saved: part('saved', 6, 22),
    shares: part('shares', 3, 14),
    reposts: part('reposts', 0, 4),
    follows: part('follows', 0, 4),
    visits: part('visits', 8, 24),
  };
}
