import type { PagePart } from '../tasks.ts';

/** Roles on classic Pages, the least of them first. */
export const classicRoles = ['analyst', 'advertiser', 'moderator', 'editor', 'admin'] as const;
export type ClassicRole = (typeof classicRoles)[number];

/** Access on new Pages, the least of it first. */
export const newAccess = [
  'insights',
  'ads',
  'messages-and-community',
  'content',
  'facebook-access',
] as const;
export type NewAccess = (typeof newAccess)[number];

const plus = (...names: string[]): string[] => names.map((name) => `PROFILE_PLUS_${name}`);

/**
 * Meta's tasks behind the words of its screens. Source: Instagram Platform, "Overview", Referring
 * to tasks. UNCONFIRMED: the tasks of each classic role. The overview lists for an editor what
 * publishes and no comments, while by its table of tasks whoever creates content has both; the
 * tasks are what Meta tells, so they decide.
 */
export const tasksOfRole: Readonly<Record<ClassicRole, readonly string[]>> = {
  analyst: ['ANALYZE'],
  advertiser: ['ADVERTISE', 'ANALYZE'],
  moderator: ['MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'],
  editor: ['CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'],
  admin: ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'],
};

export const tasksOfAccess: Readonly<Record<NewAccess, readonly string[]>> = {
  insights: plus('ANALYZE'),
  ads: plus('ADVERTISE'),
  'messages-and-community': plus('MESSAGING', 'MODERATE'),
  content: plus('CREATE_CONTENT'),
  'facebook-access': plus('FACEBOOK_ACCESS'),
};

/** What to ask an admin of the Page for: the least that brings a part, in both kinds of words. */
export const adminAsk = {
  insights: { classic: 'analyst', newer: 'insights' },
  comments: { classic: 'moderator', newer: 'messages-and-community' },
  messages: { classic: 'moderator', newer: 'messages-and-community' },
  liking: { classic: 'moderator', newer: 'messages-and-community' },
  publishing: { classic: 'editor', newer: 'content' },
  contents: { classic: 'editor', newer: 'content' },
} as const satisfies Record<PagePart, { classic: ClassicRole; newer: NewAccess }>;
