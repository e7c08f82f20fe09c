import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{page}/subscribed_apps
 * Permission: pages_manage_metadata. Task: MANAGE or MODERATE. May be repeated. Lets Meta send the
 * app word of a Page's changes, for those who run a relay: an extension cannot be sent anything.
 * Source: Graph API reference, "Page Subscribed Apps".
 */

export const endpoints = describe({
  subscribe: {
    call: 'POST /{page}/subscribed_apps',
    permissions: ['pages_manage_metadata'],
    part: 'comments',
    speaker: 'page',
    lane: 'writes',
    source: 'Page Subscribed Apps',
  },
});

/** Subscribes the app to changes of a Page by their names. */
export async function subscribe(
  send: Send,
  ask: Asking & { pageId: string; fields: string[] },
): Promise<void> {
  const { pageId, fields } = ask;
  if (fields.length === 0) throw badRequest('nothing to subscribe to');
  const body = { subscribed_fields: fields.join(',') };
  takeDone(await answerTo(send, endpoints.subscribe, ask, [pageId], { body }));
}
