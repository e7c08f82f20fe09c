import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { type Asker, describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { readNode } from '../parse/edge.ts';
import { count, text } from '../parse/values.ts';
import type { Send } from '../types.ts';

/*
 * GET /instagram_oembed
 * Permission: none, and no token. Task: none. Units: pixels.
 * How a public post is shown elsewhere, for showing alone; authors and pictures are not told any
 * more. No stories, and nothing private, age-gated or closed to embedding.
 * Errors: 100 or 24 for what cannot be shown (which is unconfirmed); 4 above the hour's calls.
 * Source: Instagram Platform, "oEmbed"; Graph API reference, "Instagram oEmbed".
 */

export const endpoints = describe({
  oembed: {
    call: 'GET /instagram_oembed',
    permissions: [],
    part: null,
    speaker: 'nobody',
    lane: 'reads',
    limits: 'A thousand calls an hour without a token.',
    source: 'Instagram oEmbed',
  },
});

/** `html` is written by Meta: it never goes into a page of the extension as it is. */
export type EmbedSeen = { html: string; width: number | null; provider: string | null };

const embed = v.pipe(
  v.object({ html: v.pipe(v.string(), v.nonEmpty()), width: count, provider_name: text }),
  v.transform(({ html, width, provider_name: provider }): EmbedSeen => ({ html, width, provider })),
);

/** The address of a post, without what was added for tracking. */
function postAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const known = url?.protocol === 'https:' && /^(www\.)?instagram\.com$/.test(url.hostname);
  if (!url || !known || url.pathname === '/') throw badRequest('no address of a post');
  return `https://www.instagram.com${url.pathname}`;
}

/** How Meta shows a public post, without the script that would run it. */
export async function readEmbed(
  send: Send,
  ask: Asker & { address: string; maxWidth?: number },
): Promise<EmbedSeen> {
  const { address, maxWidth } = ask;
  const query = {
    url: postAddress(address),
    omitscript: 'true',
    ...(maxWidth === undefined ? {} : { maxwidth: String(maxWidth) }),
  };
  return readNode(await answerTo(send, endpoints.oembed, ask, [], { query }), embed);
}
