import * as v from 'valibot';
import type { PermissionSeen } from '../types.ts';
import { address, answer, count, id, maybe, text } from './values.ts';

/** An Instagram professional account as its own node tells it. */
export type InstagramSeen = {
  id: string;
  username: string;
  name: string | null;
  pictureUrl: string | null;
  followers: number | null;
  mediaCount: number | null;
};

/** A Facebook Page the person has a part in. */
export type PageSeen = {
  id: string;
  name: string;
  token: string | null;
  /** The person's tasks on it; null where they are not told. */
  tasks: string[] | null;
  /** Whether its own settings name an Instagram account, professional or not. */
  linked: boolean;
  /** Whether it is one of the newer Pages, whose tasks have names of their own; null if not told. */
  newExperience: boolean | null;
  instagram: InstagramSeen | null;
};

export const instagramFields = [
  'id',
  'username',
  'name',
  'profile_picture_url',
  'followers_count',
  'media_count',
] as const;

const profileEntries = {
  username: text,
  name: text,
  profile_picture_url: address,
  followers_count: count,
  media_count: count,
};

export const instagram = v.pipe(
  v.object({ id, ...profileEntries }),
  v.transform((seen): InstagramSeen => ({
    id: seen.id,
    // Without the right to read it the name is missing, but the account is there.
    username: seen.username ?? seen.id,
    name: seen.name,
    pictureUrl: seen.profile_picture_url,
    followers: seen.followers_count,
    mediaCount: seen.media_count,
  })),
);

const tasks = v.fallback(v.nullish(v.array(v.string()), null), null);
const linked = maybe(v.object({ id }));

export const page = v.pipe(
  v.object({
    id,
    name: text,
    access_token: text,
    tasks,
    has_transitioned_to_new_page_experience: answer,
    instagram_business_account: maybe(instagram),
    connected_instagram_account: linked,
  }),
  v.transform((seen): PageSeen => ({
    id: seen.id,
    name: seen.name ?? seen.id,
    token: seen.access_token,
    tasks: seen.tasks,
    linked: seen.connected_instagram_account !== null,
    newExperience: seen.has_transitioned_to_new_page_experience,
    instagram: seen.instagram_business_account,
  })),
);

export const person = v.pipe(
  v.object({ id, name: text }),
  v.transform((seen) => ({ id: seen.id, name: seen.name ?? seen.id })),
);

export const permission = v.pipe(
  v.object({
    permission: v.string(),
    status: v.fallback(v.picklist(['granted', 'declined', 'expired', 'unknown']), 'unknown'),
  }),
  v.transform((seen): PermissionSeen => ({ name: seen.permission, state: seen.status })),
);
