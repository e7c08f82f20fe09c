import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { allow } from '../permissions.ts';
import type { Collaborator } from '../world/beside.ts';
import type { Container } from '../world/made.ts';
import type { Account, Counts, Post } from '../world/things.ts';
import { digits } from '../random.ts';
import { statusOf } from './life.ts';
import { refusals, unauthorized } from './refusals.ts';

const day = 86_400_000;

/**
 * `POST /{ig-user}/media_publish`: a finished container becomes a post, once.
 * Source: fact sheet §2.3, §3.4, §3.6.
 */
export function publishContainer(account: Account, call: Call): unknown {
  allow(call, account, 'publish');
  const id = call.params['creation_id'];
  if (!id) throw badParameter('The parameter creation_id is required');
  const { publishing, quotaTotal } = call.switches;
  if (publishing === 'unauthorized' || call.world.pageOf(account)?.unauthorized === true)
    throw unauthorized();
  if (publishing === 'restricted' || account.restricted === true) throw refusals.restricted();
  if (publishing === 'blocked') throw refusals.blocked();
  const container = call.world.things.get(id);
  if (container?.kind !== 'container' || container.account !== account)
    throw refusals.noContainer(id);
  const status = statusOf(container, call.now);
  if (status === 'EXPIRED') throw refusals.noContainer(id);
  if (status !== 'FINISHED') throw refusals.notReady();
  if (container.shape === 'child') throw refusals.childAlone();
  const today = (account.published ?? []).filter((at) => call.now - at <= day);
  if (today.length >= quotaTotal) throw refusals.quota();
  const post = become(container, call);
  (account.published ??= []).push(call.now);
  if (publishing === 'blocked-applied') throw refusals.blocked();
  return { id: post.id };
}

/** Makes the post, and writes down that it was made. */
function become(container: Container, call: Call): Post {
  const { account, shape, told } = container;
  const children = container.children.map((child) => postOf(child, call));
  const post = postOf(container, call);
  post.children = children;
  container.published = post.id;
  for (const [at, child] of container.children.entries())
    child.published ??= children[at]?.id ?? post.id;
  call.world.published.push({
    ...{ containerId: container.id, mediaId: post.id, account: account.username, shape },
    ...(told.caption === undefined ? {} : { caption: told.caption }),
    at: call.now,
  });
  return post;
}

const postOf = (container: Container, { world, now }: Call): Post =>
  world.posted(container.account, now, {
    ...{ shape: container.shape, picture: container.picture, video: container.film !== undefined },
    ...{ counts: { ...nothing }, ...saidBy(container) },
  });

const nothing: Counts = {
  ...{ likes: 0, views: 0, reach: 0, saved: 0, shares: 0, reposts: 0, follows: 0, visits: 0 },
};

/** What a post says, of what was said while it was made. */
function saidBy({ told }: Container): Partial<Post> {
  const { caption, altText, userTags, productTags, location, inFeed, sound, trial } = told;
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(altText === undefined ? {} : { altText }),
    ...(userTags?.length ? { userTags } : {}),
    ...(productTags?.length ? { productTags } : {}),
    ...(location === undefined ? {} : { location }),
    ...(inFeed === undefined ? {} : { inFeed }),
    ...(sound ? { sound } : {}),
    ...(trial === undefined ? {} : { trial }),
    ...(told.generated ? { generated: true } : {}),
    ...(told.collaborators?.length ? { collaborators: told.collaborators.map(asked) } : {}),
  };
}

const asked = (name: string): Collaborator => {
  const username = name.replace(/^@/, '');
  return { id: `17841${digits(`person/${username}`, 12)}`, username, status: 'Pending' };
};
