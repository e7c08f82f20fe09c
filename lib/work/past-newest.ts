import type { Instant } from '../shared/ids.ts';
import { readMedia } from '../store/read/media.ts';
import { wideMedia, youngFor } from './freshness.ts';
import type { Client } from './graph.ts';

/** Where the posts end that the light look lists; null where it lists them all. */
export async function pastNewest({ account, memory }: Client): Promise<Instant | null> {
  // Where a hundred at once were too much, the light look lists fewer.
  const size = memory.recall('size light');
  const listed = typeof size === 'number' ? Math.min(size, wideMedia) : wideMedia;
  const newest = await readMedia(account.id, listed);
  return newest.length < listed ? null : (newest.at(-1)?.timestamp ?? null);
}

/** The same, if the posts that follow are to have their counts read once an hour. */
export async function pastNewestYoung(client: Client, now: Instant): Promise<Instant | null> {
  const until = await pastNewest(client);
  return until !== null && until > now - youngFor ? until : null;
}
