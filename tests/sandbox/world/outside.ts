import { between, pick } from '../random.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { Hashtag } from './beside.ts';
import type { Account, Post } from './things.ts';
import { picture, type World } from './world.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** An account nobody here has a Page for: only what is public can be known of it. */
export function outsider(world: World, username: string, more: Partial<Account> = {}): Account {
  const account: Account = {
    kind: 'account',
    id: world.id('17841', 17),
    username,
    name: username,
    biography: '',
    followers: between(`${username}/followers`, 300, 4000),
    follows: between(`${username}/follows`, 50, 900),
    picture: picture('portrait', username, 320, 320),
    posts: [],
    stories: [],
    tagged: [],
    ...more,
  };
  world.things.set(account.id, account);
  return account;
}

export function hashtag(world: World, name: string, id = world.id('178', 17)): Hashtag {
  const one: Hashtag = { kind: 'hashtag', id, name };
  world.hashtags.set(name, one);
  world.things.set(id, one);
  return one;
}

const issues = [
  'Forty pages on salt. #ceramics',
  'A visit to @maren.makes, and to her shelf of seconds. #ceramics #stoneware',
  'What ash does at 1,280 degrees.',
  'Letters: your worst kiln opening.',
  'The handle question, settled again.',
];

/** A magazine worth looking up, and the rest of the world around the studio. */
export function outside(world: World, studio: Account, now: Instant): void {
  hashtag(world, 'ceramics', '17843677564048121');
  hashtag(world, 'stoneware');
  magazine(world, now);
  outsider(world, 'quiet.potter', { secluded: 'personal' });
  outsider(world, 'glaze.bar', { secluded: 'age-gated' });
  const friends = ['clay.and.co', 'estuary.open', 'ines.throws'].map((name) =>
    outsider(world, name),
  );
  for (const [at, owner] of friends.entries()) {
    world.posted(owner, now - (at * 5 + 2) * hour, {
      ...{ caption: `Fresh from the kiln, number ${at + 1}. #ceramics`, scene: 'bowl' },
    });
    const caption = `My new cup, by @${studio.username}.`;
    studio.tagged.push(world.posted(owner, now - (at * 9 + 4) * day, { caption, scene: 'mug' }));
  }
  const shy = outsider(world, 'shy.cup', { secluded: 'private' });
  studio.tagged.push(world.posted(shy, now - 40 * day, { caption: 'Mine.', scene: 'mug' }));
  together(world, studio, friends, now);
}

function magazine(world: World, now: Instant): void {
  const owner = outsider(world, 'kiln.quarterly', {
    name: 'Kiln Quarterly',
    biography: 'A magazine for people who wait for kilns. Written by @ines.throws and friends.',
    website: 'https://kilnquarterly.example/',
    followers: 48_210,
    follows: 411,
  });
  for (let at = 0; at < 30; at++) {
    const reel = at % 4 === 3;
    world.posted(owner, now - (at * 50 + 7) * hour, {
      caption: issues[at] ?? `From the archive, page ${at}.`,
      scene: pick(`kiln/${at}`, ['kiln', 'shelf', 'stack', 'tiles']),
      shape: reel ? 'reel' : 'photo',
      video: reel,
      likesHidden: at === 4,
    });
  }
  const [newest] = owner.posts;
  if (newest)
    world.commented(newest, 'ines.throws', 'Ask @maren.makes about salt!', now - 2 * hour);
}

/** One post the studio is asked to stand for, and one it stands for already. */
function together(world: World, studio: Account, friends: Account[], now: Instant): void {
  const [asking, joined] = friends;
  if (!asking || !joined) return;
  const me = { id: studio.id, username: studio.username };
  const open: Post = world.posted(asking, now - 20 * hour, {
    ...{ caption: 'Two studios, one firing.', scene: 'kiln' },
    collaborators: [{ ...me, status: 'Pending' }],
  });
  studio.invites = [{ post: open, answer: 'Pending' }];
  world.posted(joined, now - 12 * day, {
    ...{ caption: 'Open doors, with friends.', scene: 'shelf' },
    collaborators: [{ ...me, status: 'Accepted' }],
  });
}
