import { secretOf } from '../proof.ts';
import type { Room } from '../room.ts';

/** What the sandbox is at this moment, without tokens. */
export const state = (room: Room): unknown => ({
  world: room.world.name,
  now: new Date(room.clock.now()).toISOString(),
  appId: room.world.app.id,
  appSecret: secretOf(room.world.app),
  requests: room.log.list().length,
  people: room.world.people.map((person) => ({
    id: person.id,
    name: person.name,
    hasRole: person.hasRole,
    grants: Object.fromEntries(person.consent.grants),
    ticked: person.consent.ticked ? [...person.consent.ticked] : 'all',
    handed: Object.fromEntries(person.handed.grants),
  })),
  pages: room.world.pages.map((page) => ({
    id: page.id,
    name: page.name,
    tasks: page.tasks,
    account: page.account?.id,
  })),
  accounts: room.world.accounts.map((account) => ({
    id: account.id,
    username: account.username,
    followers: account.followers,
    posts: account.posts.length,
    stories: account.stories.length,
    comments: account.posts.reduce(
      (sum, post) => post.comments.reduce((all, one) => all + 1 + one.replies.length, sum),
      0,
    ),
  })),
  dialog: room.dialog,
  switches: room.switches,
  faults: room.faults.list(),
  held: room.holds.list(),
});
