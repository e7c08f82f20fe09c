import { abilities, type Ability } from '../../../lib/shared/access/ability.ts';
import { pictureUrl } from '../../sandbox/images/address.ts';
import type { Account, Page } from '../../sandbox/world/things.ts';
import { jpeg } from '../../unit/sandbox/material.ts';
import { loupe } from './connected.ts';
import { signIn } from './doctor.ts';

type Tried = { page: Page; account: Account; ask: Ask };
type Ask = (path: string, init?: RequestInit & { as?: 'page' }) => Promise<boolean>;

/** Whether Meta answers a call made with the tokens that Loupe keeps. */
async function asker(page: Page): Promise<Ask> {
  const { userId } = await signIn();
  const { read } = loupe.worker.vault;
  const [own, pages] = [await read(`user:${userId}`), await read(`page:${page.id}`)];
  return async (path, { as, ...init } = {}) => {
    const token = as === 'page' ? pages : own;
    if (token === null) return false;
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${loupe.sandbox.origin}/v25.0/${path}`, { ...init, headers })).ok;
  };
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** A new post by the account with a comment of somebody's, to be tried on. */
function fresh({ account }: Tried): { post: string; comment: string } {
  const { world, clock } = loupe.sandbox;
  const post = world.posted(account, clock.now(), { caption: 'For a try' });
  return { post: post.id, comment: world.commented(post, 'a.visitor', 'Hello', clock.now()).id };
}

function picture(): FormData {
  const body = new FormData();
  body.append(
    'source',
    new Blob([new Uint8Array(jpeg(320, 400))], { type: 'image/jpeg' }),
    'a.jpg',
  );
  body.append('published', 'false');
  return body;
}

/** Builds what a post would be, and publishes it. */
async function published({ account, ask }: Tried): Promise<boolean> {
  const { clock, origin, switches, world } = loupe.sandbox;
  const place = { now: clock.now(), cdn: `${origin}/cdn`, switches };
  const url = pictureUrl({ scene: 'bowl', seed: '1', wide: 320, high: 400 }, place);
  const before = new Set(world.things.keys());
  if (!(await ask(`${account.id}/media`, form({ image_url: url })))) return false;
  const made = [...world.things.values()].find(
    ({ kind, id }) => kind === 'container' && !before.has(id),
  );
  return ask(`${account.id}/media_publish`, form({ creation_id: made?.id ?? '' }));
}

/** One real call for each thing a person may want to do. */
const tries: Record<Ability, (one: Tried) => Promise<boolean>> = {
  posts: ({ account, ask }) => ask(`${account.id}/media?fields=caption`),
  insights: ({ account, ask }) => ask(`${account.id}/insights?metric=reach&period=day`),
  comments: (one) => one.ask(`${fresh(one).comment}/replies`, form({ message: 'Thank you' })),
  'private-replies': (one) => {
    const recipient = JSON.stringify({ comment_id: fresh(one).comment });
    const message = JSON.stringify({ text: 'Thank you' });
    return one.ask(`${one.page.id}/messages`, { ...form({ recipient, message }), as: 'page' });
  },
  liking: (one) => one.ask(`${one.account.id}/likes`, form({ comment_id: fresh(one).comment })),
  publishing: published,
  lending: ({ page, ask }) =>
    ask(`${page.id}/photos`, { method: 'POST', body: picture(), as: 'page' }),
  contents: (one) => one.ask(fresh(one).post, { method: 'DELETE' }),
  products: ({ account, ask }) => ask(`${account.id}/available_catalogs`),
};

/** Which things Meta lets be done on a Page and its account, by trying each. */
export async function triedOn(page: Page, account: Account): Promise<Set<Ability>> {
  const one = { page, account, ask: await asker(page) };
  const done = new Set<Ability>();
  for (const ability of abilities) if (await tries[ability](one)) done.add(ability);
  return done;
}
