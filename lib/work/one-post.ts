import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { keepComments } from '../store/keep/comments.ts';
import { readMediaByIds } from '../store/read/media.ts';
import { lookPost } from './deep.ts';
import type { Deps } from './deps.ts';
import { callsALook, finishComments, ofOnePost } from './finish.ts';
import type { Client } from './graph.ts';

/**
 * The comments of one older post. One that cannot be read is noted as read at its count, so that it
 * neither keeps the others waiting nor is asked about at every look.
 */
export async function lookOnePost(
  deps: Pick<Deps, 'session'>,
  client: Client,
  mediaId: MediaId,
  priority: Priority,
  now: Instant,
): Promise<void> {
  const { account } = client;
  // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
  await deps.session.read('beat');
  try {
    const { unfinished } = await lookPost(client, mediaId, priority, now);
    const ask = { priority, most: callsALook };
    await finishComments(deps, client, unfinished, ask, now);
  } catch (error) {
    if (!ofOnePost(error)) throw error;
    const count = (await readMediaByIds(account.id, [mediaId])).get(mediaId)?.comments ?? 0;
    await keepComments(account.id, [{ mediaId, comments: [], count, whole: false }], now);
  }
}
