/** Permissions Loupe knows by name. Meta's list is longer; nothing else is ever asked for. */
export const permissionNames = [
  'instagram_basic',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_manage_insights',
  'instagram_manage_comments',
] as const;
export type Permission = (typeof permissionNames)[number];

/** A switched-on part of Loupe and what Meta needs for it. */
export type Feature = 'reading' | 'comments';

/** What each feature needs; the first connect asks for `reading` alone. */
export const featurePermissions: Record<Feature, readonly Permission[]> = {
  reading: [
    'instagram_basic',
    'pages_show_list',
    'pages_read_engagement',
    'instagram_manage_insights',
  ],
  comments: ['instagram_manage_comments'],
};
