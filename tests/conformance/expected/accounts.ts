import { leaving, refused, type Rows, value } from './row.ts';

/*
 * Sources: Graph API, "Access Tokens", "User Accounts", "User Permissions", "Debug Token";
 * Instagram Platform reference, "IG User", "Business Discovery".
 */

const pages = [
  'data[].id -> [].id',
  'data[].name -> [].name',
  'data[].access_token -> [].token',
  'data[].tasks[] -> [].tasks[]',
];
const categories = 'categories, which no screen shows';

export const accounts: Rows = {
  'me-accounts-tasks': leaving(value('pages', ...pages), categories),
  'me-accounts-paged-summary': leaving(value('pages', ...pages), categories),
  'me-accounts-system-user-v25': leaving(value('pages', ...pages), categories),
  'me-accounts-profile-plus-tasks': leaving(value('pages', ...pages), 'categories and perms'),
  'me-accounts-doc': leaving(value('pages', ...pages), categories),
  'page-instagram-accounts': leaving(
    value('page', 'id -> id', 'instagram_business_account.id -> instagram.id'),
    'the account that is connected without being professional',
  ),
  'me-system-user': value('me', 'id -> id', 'name -> name'),
  'me-permissions': value(
    'permissions',
    'data[].permission -> [].name',
    'data[].status -> [].state',
  ),
  'debug-token': leaving(
    value(
      'token',
      'data.app_id -> appId',
      'data.type -> kind | word',
      'data.expires_at -> expiresAt | seconds',
      'data.data_access_expires_at -> dataAccessExpiresAt | seconds',
      'data.scopes[] -> scopes[]',
      'data.granular_scopes[].scope -> grants[].scope',
      '?data.granular_scopes[].target_ids[] -> grants[].targetIds[]',
    ),
    'the person’s id, which /me tells, and the app’s name',
  ),
  'ig-user-fields': value(
    'profile',
    'id -> id',
    'username -> username',
    'name -> name',
    'biography -> biography',
    'profile_picture_url -> pictureUrl',
    'followers_count -> followers',
    'media_count -> mediaCount',
  ),
  'ig-user-counts-v25': value(
    'profile',
    'id -> id',
    'followers_count -> followers',
    'follows_count -> follows',
    'media_count -> mediaCount',
  ),
  'ig-user-full': value(
    'profile',
    'id -> id',
    'ig_id -> legacyId',
    'username -> username',
    'name -> name',
    'biography -> biography',
    'website -> website',
    'profile_picture_url -> pictureUrl',
    'followers_count -> followers',
    'follows_count -> follows',
    'media_count -> mediaCount',
  ),
  'business-discovery-user': value(
    'discovered',
    'business_discovery.id -> profile.id',
    'business_discovery.username -> profile.username',
    'business_discovery.name -> profile.name',
    'business_discovery.biography -> profile.biography',
    'business_discovery.profile_picture_url -> profile.pictureUrl',
    'business_discovery.followers_count -> profile.followers',
    'business_discovery.media_count -> profile.mediaCount',
  ),
  'business-discovery-minimal': value(
    'discovered',
    'business_discovery.id -> profile.id',
    'business_discovery.ig_id -> profile.legacyId',
    'business_discovery.username -> profile.username',
    'business_discovery.name -> profile.name',
    'business_discovery.followers_count -> profile.followers',
    'business_discovery.follows_count -> profile.follows',
  ),
  'oauth-long-lived-token': refused(
    'me',
    'an exchange needs the app’s secret, which no extension has: tokens come by the dialog alone',
  ),
  'ig-login-token-response': refused(
    'me',
    'Instagram Login is the other flavour, at a host Loupe has no right to',
  ),
  'batch-first-error': refused('me', 'calls go out one by one, each in its lane, never as a batch'),
  'batch-second-error': refused(
    'me',
    'calls go out one by one, each in its lane, never as a batch',
  ),
};
