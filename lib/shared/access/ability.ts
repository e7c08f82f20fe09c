import type { Feature, Permission } from '../permissions.ts';
import type { PagePart } from '../tasks.ts';

/** What a person may want to do, each hanging on a chain of its own: "why can't I …?" */
export const abilities = [
  'posts',
  'insights',
  'comments',
  'private-replies',
  'liking',
  'publishing',
  'lending',
  'contents',
  'products',
] as const;
export type Ability = (typeof abilities)[number];

/** All that Meta wants of somebody who does a thing on one account. */
export type Needs = {
  /** All of them; of a list inside the list, one is enough. */
  permissions: readonly (Permission | readonly Permission[])[];
  /** What the person's tasks on the Page must allow; null where any task will do. */
  part: PagePart | null;
  /** The feature whose asking brings what is missing beyond the base. */
  feature: Feature;
};

const basic = 'instagram_basic';
const engaged = 'pages_read_engagement';
const either = [engaged, 'pages_show_list'] as const;

/**
 * Sources: Instagram Platform, "Overview" (permissions, tasks), and the reference of each endpoint.
 * What is asked of Meta stands in `featurePermissions`; this is what Meta then checks.
 */
export const abilityNeeds: Record<Ability, Needs> = {
  posts: { permissions: [basic, either], part: null, feature: 'reading' },
  insights: {
    permissions: [basic, engaged, 'instagram_manage_insights'],
    part: 'insights',
    feature: 'insights',
  },
  comments: {
    permissions: [basic, engaged, 'instagram_manage_comments'],
    part: 'comments',
    feature: 'comments',
  },
  // UNCONFIRMED: Meta's newest page names no task beyond those of the permission, earlier ones want
  // MESSAGING. Whoever moderates may also message, so the permission's own task is taken.
  'private-replies': {
    permissions: [basic, engaged, 'instagram_manage_comments'],
    part: 'comments',
    feature: 'comments',
  },
  liking: {
    permissions: [basic, 'instagram_manage_engagement'],
    part: 'liking',
    feature: 'liking',
  },
  publishing: {
    permissions: [basic, engaged, 'instagram_content_publish'],
    part: 'publishing',
    feature: 'publishing',
  },
  lending: {
    permissions: ['pages_manage_posts', either],
    part: 'publishing',
    feature: 'lending',
  },
  contents: {
    permissions: [basic, 'instagram_manage_contents'],
    part: 'contents',
    feature: 'contents',
  },
  products: {
    permissions: [basic, 'catalog_management', 'instagram_shopping_tag_products'],
    part: null,
    feature: 'products',
  },
};
