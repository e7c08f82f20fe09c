/** Permissions and reviewed features Loupe's calls may need. Only `featurePermissions` are asked. */
export type Permission =
  | 'instagram_basic'
  | 'pages_show_list'
  | 'pages_read_engagement'
  | 'instagram_manage_insights'
  | 'instagram_manage_comments'
  | 'instagram_content_publish'
  | 'instagram_manage_messages'
  | 'instagram_manage_contents'
  | 'instagram_manage_engagement'
  | 'instagram_shopping_tag_products'
  | 'catalog_management'
  | 'business_management'
  | 'pages_manage_metadata'
  | 'pages_manage_posts'
  | 'instagram_manage_upcoming_events'
  // Features of an app, which Meta grants by review and nobody ticks.
  | 'Instagram Public Content Access'
  | 'Page Public Metadata Access';

/** A switched-on part of Loupe and what Meta needs for it. */
export type Feature =
  | 'reading'
  | 'desk-alone'
  | 'insights'
  | 'comments'
  | 'publishing'
  | 'lending'
  | 'contents'
  | 'products'
  | 'liking'
  | 'portfolio';

/** What it takes to find an account and read its posts; whoever signs in is asked for these. */
export const basePermissions: readonly Permission[] = [
  'instagram_basic',
  'pages_show_list',
  'pages_read_engagement',
];

/**
 * What is asked for together. A first connect asks for `reading`, or for `desk-alone` where a person
 * wants the comment desk and nothing else; every other one is asked for where it is first wanted.
 */
export const featurePermissions: Record<Feature, readonly Permission[]> = {
  reading: [...basePermissions, 'instagram_manage_insights'],
  'desk-alone': [...basePermissions, 'instagram_manage_comments'],
  insights: ['instagram_manage_insights'],
  comments: ['instagram_manage_comments'],
  publishing: ['instagram_content_publish'],
  /** Unpublished photos on the linked Page, for pictures that have no public address. */
  lending: ['pages_manage_posts'],
  /** Deleting a post. */
  contents: ['instagram_manage_contents'],
  products: ['instagram_shopping_tag_products', 'catalog_management'],
  /** Liking comments. */
  liking: ['instagram_manage_engagement'],
  /** Pages that a business portfolio holds, which Meta lists for nobody without it. */
  portfolio: ['business_management'],
};

export const features = Object.keys(featurePermissions) as Feature[];

/** The narrowest asking that brings a permission. */
export function featureFor(permission: string): Feature {
  const bringing = features.filter((one) =>
    featurePermissions[one].some((name) => name === permission),
  );
  const narrow = (a: Feature, b: Feature): number =>
    featurePermissions[a].length - featurePermissions[b].length;
  return bringing.sort(narrow)[0] ?? 'reading';
}

/** What a person was asked for first, who is to sign in again: the desk alone, or reading. */
export const firstFeature = (asked: readonly string[]): 'reading' | 'desk-alone' =>
  asked.includes('instagram_manage_comments') && !asked.includes('instagram_manage_insights')
    ? 'desk-alone'
    : 'reading';
