/**
 * Who may do what: permissions, tasks on the Page and kind of token, as rows.
 * Sources are sections of the fact sheet the sandbox was built from (graph-api), and Meta's
 * overview of the platform.
 */
export type Capability =
  | 'read'
  | 'stories'
  | 'insights'
  | 'comments'
  | 'publish'
  | 'messages'
  | 'private-replies'
  | 'contents'
  | 'engagement'
  | 'tags'
  | 'mentions'
  | 'discovery'
  | 'hashtags'
  | 'invites'
  | 'collaborations'
  | 'audio'
  | 'catalogs'
  | 'events'
  | 'locations'
  | 'page-photo'
  | 'page-webhooks'
  | 'pages'
  | 'businesses';

export interface Rule {
  /** All of them; of a list inside the list, one is enough. */
  permissions: readonly (string | readonly string[])[];
  /** Whose token: `either` is a person's or the Page's. */
  token: 'page' | 'user' | 'either';
  /** What the app must have been reviewed for. */
  feature?: string;
  source: string;
}

const basic = 'instagram_basic';
const engaged = 'pages_read_engagement';
const shop = ['catalog_management', 'instagram_shopping_tag_products'];

export const rules: Readonly<Record<Capability, Rule>> = {
  read: {
    permissions: [basic, [engaged, 'pages_show_list']],
    token: 'either',
    source: '§10 profile, media list, media fields, children',
  },
  stories: {
    permissions: [basic, engaged, 'instagram_manage_insights'],
    token: 'either',
    source: '§10 stories list',
  },
  insights: {
    permissions: [basic, engaged, 'instagram_manage_insights'],
    token: 'either',
    source: '§10 insights',
  },
  comments: {
    permissions: [basic, engaged, 'instagram_manage_comments'],
    token: 'either',
    source: '§10 comments read, write, hide, delete, toggle',
  },
  publish: {
    permissions: [basic, engaged, 'instagram_content_publish'],
    token: 'either',
    source: '§10 publish, publish limit, container',
  },
  messages: {
    permissions: [basic, 'instagram_manage_messages', 'pages_manage_metadata'],
    token: 'page',
    source: '§10 DMs',
  },
  'private-replies': {
    permissions: [basic, engaged, 'instagram_manage_comments'],
    token: 'page',
    source: '§2.13 private reply (30 Jun 2026)',
  },
  contents: {
    permissions: [basic, 'instagram_manage_contents'],
    token: 'either',
    source: '§10 delete media',
  },
  engagement: {
    permissions: [basic, 'instagram_manage_engagement'],
    token: 'either',
    source: '§10 like, unlike',
  },
  tags: {
    permissions: [basic, engaged, 'instagram_manage_comments'],
    token: 'either',
    source: '§10 tags',
  },
  mentions: {
    permissions: [basic, engaged, 'instagram_manage_comments'],
    token: 'either',
    source: '§10 mentions read, reply',
  },
  discovery: {
    permissions: [basic, [engaged, 'pages_show_list'], 'instagram_manage_insights'],
    token: 'either',
    source: '§2.5 business discovery',
  },
  hashtags: {
    permissions: [basic],
    token: 'either',
    feature: 'Instagram Public Content Access',
    source: '§2.11; token by §12, which has both on Instagram nodes',
  },
  invites: { permissions: [basic], token: 'either', source: '§2.2 collaboration_invites' },
  collaborations: { permissions: [basic], token: 'either', source: '§2.2, §2.7' },
  audio: {
    permissions: [basic, 'instagram_content_publish'],
    token: 'either',
    source: '§2.4, §10 audio',
  },
  catalogs: { permissions: [basic, ...shop], token: 'either', source: '§2.2 available_catalogs' },
  events: {
    permissions: ['instagram_manage_upcoming_events'],
    token: 'either',
    source: '§2.2 upcoming_events',
  },
  locations: {
    permissions: [],
    token: 'user',
    feature: 'Page Public Metadata Access',
    source: '§2.14 /pages/search',
  },
  'page-photo': {
    permissions: ['pages_manage_posts', [engaged, 'pages_show_list']],
    token: 'page',
    source: '§10 unpublished Page photo',
  },
  'page-webhooks': {
    permissions: ['pages_manage_metadata'],
    token: 'page',
    source: '§10 webhook enable',
  },
  pages: { permissions: ['pages_show_list'], token: 'user', source: '§1.4' },
  businesses: { permissions: ['business_management'], token: 'user', source: '§1.4 trap' },
};

/** The tasks of which one lets a person grant a permission. */
export interface Unlock {
  tasks: readonly string[] | 'any';
  source: string;
}

export type RuleSet = 'overview' | '2026-09';

const overview = 'overview, Tasks';
const september = '§1.5, overview of 16 Sep 2026';
const plus = (...names: string[]): string[] => names.map((name) => `PROFILE_PLUS_${name}`);

/** What both tables leave open, chosen the same for both. */
const unlisted: Record<string, Unlock> = {
  instagram_manage_contents: { tasks: ['CREATE_CONTENT'], source: '§10 (task UNCONFIRMED)' },
  instagram_manage_engagement: { tasks: ['MODERATE'], source: '§12 likes: MODERATE or MANAGE' },
  pages_manage_posts: { tasks: ['CREATE_CONTENT'], source: '§10 unpublished Page photo' },
};
const both = (table: Record<string, Unlock>): Record<string, Unlock> =>
  Object.fromEntries(
    Object.entries(table).map(([permission, { tasks, source }]) => [
      permission,
      { tasks: tasks === 'any' ? tasks : [...tasks, ...plus(...tasks)], source },
    ]),
  );

/**
 * Permission by permission, which tasks unlock it; who may manage a Page has every task. In the
 * overview the classic names unlock more than the New Pages names, for which it has a table of
 * its own; by September 2026 the two families are one.
 */
export const unlocks: Readonly<Record<RuleSet, Readonly<Record<string, Unlock>>>> = {
  overview: {
    instagram_basic: { tasks: 'any', source: overview },
    instagram_content_publish: {
      tasks: ['CREATE_CONTENT', ...plus('CREATE_CONTENT')],
      source: overview,
    },
    instagram_manage_comments: {
      tasks: ['CREATE_CONTENT', 'MODERATE', ...plus('MODERATE')],
      source: overview,
    },
    instagram_manage_insights: {
      tasks: ['CREATE_CONTENT', 'MODERATE', 'ADVERTISE', 'ANALYZE', ...plus('ANALYZE')],
      source: overview,
    },
    ...both({ instagram_manage_messages: { tasks: ['MESSAGING'], source: '§10 DMs' } }),
    ...both(unlisted),
  },
  '2026-09': both({
    instagram_basic: { tasks: 'any', source: september },
    instagram_content_publish: { tasks: ['CREATE_CONTENT'], source: september },
    instagram_manage_comments: { tasks: ['MODERATE'], source: september },
    instagram_manage_insights: { tasks: ['ANALYZE'], source: september },
    instagram_manage_messages: { tasks: ['MESSAGING'], source: september },
    ...unlisted,
  }),
};

/** Each classic task, and its New Pages name. */
const all = ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'];
const everything = [...all, ...plus(...all)];
const analyst = ['ANALYZE'];
const advertiser = ['ADVERTISE', ...analyst];
const moderator = ['MODERATE', 'MESSAGING', ...advertiser];

/** Names that stand for tasks: roles of classic Pages, access to new ones, and spellings. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  MANAGE: everything,
  PROFILE_PLUS_MANAGE: everything,
  PROFILE_PLUS_FULL_CONTROL: everything,
  PROFILE_PLUS_FACEBOOK_ACCESS: everything,
  'Full control': everything,
  'Facebook Access': everything,
  Admin: everything,
  Editor: ['CREATE_CONTENT', ...moderator],
  Moderator: moderator,
  Advertiser: advertiser,
  Analyst: analyst,
  MESSAGE: ['MESSAGING'],
  MODERATE_COMMUNITY: ['MODERATE'],
  PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY: plus('MODERATE'),
};

/** The tasks behind the names a Page tells. */
export const tasksOf = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => meanings[name] ?? [name]));

/** Whether somebody with these tasks may grant a permission at all. */
export function unlocked(set: RuleSet, permission: string, names: readonly string[]): boolean {
  const tasks = unlocks[set][permission]?.tasks ?? 'any';
  if (tasks === 'any') return names.length > 0;
  const own = tasksOf(names);
  return tasks.some((task) => own.has(task));
}
