import { badParameter, GraphError } from '../errors.ts';
import { shortcodeOf } from '../nodes/shortcode.ts';
import type { Room } from '../room.ts';
import type { Post } from '../world/things.ts';

const hour = 3_600_000;
const perHour = 1000;
const asked = new WeakMap<Room, number[]>();
const address = /^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/;

/**
 * `GET /instagram_oembed?url`: how a public post is shown elsewhere. No token and no permission.
 * A thousand calls an hour. Source: fact sheet §2.12.
 */
export function embed(params: Record<string, string>, room: Room): unknown {
  countCall(room);
  const { url, maxwidth, fields } = params;
  if (!url) throw badParameter('The parameter url is required');
  const width = maxwidth === undefined ? 658 : Number(maxwidth);
  if (!Number.isInteger(width) || width < 320 || width > 658)
    throw badParameter('maxwidth must be a number between 320 and 658');
  const post = postAt(url, room);
  if (!post) throw notThere();
  const whole = {
    version: '1.0',
    provider_name: 'Instagram',
    provider_url: 'https://www.instagram.com/',
    type: 'rich',
    width,
    html: html(post, url, params),
  };
  const names = (fields ?? '').split(',').filter((name) => name !== '');
  if (names.length === 0) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)));
}

function postAt(url: string, { world }: Room): Post | undefined {
  const code = address.exec(url)?.[1];
  if (code === undefined) return undefined;
  for (const thing of world.things.values())
    if (
      thing.kind === 'post' &&
      thing.shape !== 'story' &&
      thing.shape !== 'child' &&
      thing.owner.secluded === undefined &&
      shortcodeOf(thing) === code
    )
      return thing;
  return undefined;
}

function html(post: Post, url: string, params: Record<string, string>): string {
  const bare = params['hidecaption'] === 'true';
  const captioned = bare ? '' : ' data-instgrm-captioned';
  const clean = (url.split('?')[0] ?? url).replace(/\/?$/, '/');
  const said = bare ? '' : (post.caption ?? '').replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const quote =
    `<blockquote class="instagram-media"${captioned} data-instgrm-permalink="${clean}" ` +
    `data-instgrm-version="14"><a href="${clean}">${said}</a></blockquote>`;
  const script = '<script async src="https://www.instagram.com/embed.js"></script>';
  return params['omitscript'] === 'true' ? quote : `${quote}\n${script}`;
}

function countCall(room: Room): void {
  const now = room.clock.now();
  const lately = (asked.get(room) ?? []).filter((at) => now - at < hour);
  asked.set(room, [...lately, now]);
  if (lately.length < perHour) return;
  throw new GraphError({ message: '(#4) Application request limit reached', code: 4 });
}

const notThere = (): GraphError =>
  new GraphError({
    message: 'The requested resource does not exist',
    code: 24,
    subcode: 2207006,
    transient: false,
  });
