import type { AccountId } from './ids.ts';

/** What an announcement says has changed. A missed one is harmless: pages re-read when shown. */
export type Topic =
  | 'jobs'
  | 'drafts'
  | 'accounts'
  | 'sign-ins'
  | 'checkups'
  | 'connect'
  | 'settings'
  | 'acts'
  | 'log'
  | `figures:${AccountId}`
  | `media:${AccountId}`
  | `comments:${AccountId}`
  | `rules:${AccountId}`
  | `looks:${AccountId}`
  | `limits:${AccountId}`
  | `pictures:${AccountId}`;
