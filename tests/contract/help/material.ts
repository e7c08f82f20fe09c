import { pictureUrl } from '../../sandbox/images/address.ts';
import type { Account, Comment, Picture } from '../../sandbox/world/things.ts';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Ground } from './ground.ts';

type Fields = Record<string, unknown>;

/** Reads fields of anything, as they come. */
export async function look(ground: Ground, id: string, fields: string): Promise<Fields> {
  const { body } = await ground.send({
    ...{ method: 'GET', path: `/${id}`, query: { fields } },
    ...{ lane: 'reads', speaker: 'either', ...ground.asking },
  });
  return body as Fields;
}

/** The account's newest posts, newest first. */
export async function posts(ground: Ground, fields: string): Promise<Fields[]> {
  const { media } = await look(ground, ground.accountId, `media.limit(50){${fields}}`);
  return (media as { data: Fields[] }).data;
}

export async function newestPost(ground: Ground): Promise<string> {
  const [post] = await posts(ground, 'id');
  return String(post?.['id']);
}

/** Where a picture of the account's own can be read by everybody. */
export async function photoAddress(ground: Ground): Promise<string> {
  const all = await posts(ground, 'media_type,media_url');
  const photo = all.find((post) => post['media_type'] === 'IMAGE' && post['media_url']);
  return openly(String(photo?.['media_url']));
}

/** The sandbox hands out addresses of its own; Meta's name for the same picture is an open one. */
const openly = (address: string): string =>
  address.replace(/^http:\/\/[^/]+\/cdn/, 'https://scontent.cdninstagram.com');

/** Where the sandbox has a picture of any size. */
export function drawn({ clock, switches }: Sandbox, picture: Partial<Picture> = {}): string {
  const cdn = 'https://scontent.cdninstagram.com';
  const whole = { scene: 'bowl', seed: '1', wide: 1080, high: 1350, ...picture };
  return pictureUrl(whole, { now: clock.now(), cdn, switches });
}

/** The bytes of the account's own picture. */
export async function photoBytes(ground: Ground): Promise<Blob> {
  const all = await posts(ground, 'media_type,media_url');
  const photo = all.find((post) => post['media_type'] === 'IMAGE' && post['media_url']);
  return (await fetch(String(photo?.['media_url']))).blob();
}

const between = 15_000;
const looks = 20;

/** Waits until a container can be published, as Meta advises: by looking now and then. */
export async function finished(ground: Ground, containerId: string): Promise<string> {
  for (let i = 0; i < looks; i += 1) {
    const { status_code: status } = await look(ground, containerId, 'status_code');
    if (status !== 'IN_PROGRESS') return String(status);
    if (ground.sandbox) ground.sandbox.clock.advance(between);
    else await new Promise((done) => void setTimeout(done, between));
  }
  return 'IN_PROGRESS';
}

/** The first account of the sandbox's world. */
export function studio({ world }: Sandbox): Account {
  const [account] = world.accounts;
  if (!account) throw new Error('the world has no account');
  return account;
}

/** A comment by somebody else on a post of the first account's, not hidden. */
export function strangersComment(sandbox: Sandbox): Comment {
  const account = studio(sandbox);
  const all = account.posts.flatMap(({ comments }) => comments);
  const found = all.find(({ from, hidden }) => from.id !== account.id && !hidden);
  if (!found) throw new Error('nobody commented');
  return found;
}
