import type { Call } from '../call.ts';
import { notFound } from '../errors.ts';
import { isOver } from '../insights/media.ts';
import { allow, allowAtAll, allowOn, has, missingPage, seesPage } from '../permissions.ts';
import { mayHear } from '../routes/audio.ts';
import type { Account, Thing } from '../world/things.ts';
import { isTakenBack } from '../writing/page.ts';
import { accountKind } from './account.ts';
import { businessKind } from './business.ts';
import { commentKind } from './comment.ts';
import { containerKind } from './container.ts';
import { agreed, conversationKind, guestKind } from './conversation.ts';
import { eventKind } from './event.ts';
import { hashtagKind } from './hashtag.ts';
import { messageKind, readableOnly } from './message.ts';
import { pageKind } from './page.ts';
import { photoKind } from './photo.ts';
import { postKind } from './post.ts';
import type { Kind } from './read.ts';
import { soundKind } from './sound.ts';

/** What the sandbox knows about one kind of thing: how to read it, and who may. */
interface Entry<T extends Thing> {
  kind: Kind<T>;
  /** Refuses whoever may not come near it at all. */
  guard: (thing: T, call: Call) => void;
  /** Whose limit a call to it counts against. */
  owner: (thing: T) => Account | undefined;
}

type Entries = { [K in Thing['kind']]: Entry<Extract<Thing, { kind: K }>> };

const entries: Entries = {
  page: {
    kind: pageKind,
    guard(page, call) {
      if (!seesPage(call, page)) throw notFound(page.id);
      if (!has(call, 'pages_show_list') && !has(call, 'pages_read_engagement'))
        throw missingPage('pages_read_engagement');
    },
    owner: () => undefined,
  },
  account: {
    kind: accountKind,
    guard: (account, call) => allow(call, account, 'read'),
    owner: (account) => account,
  },
  post: {
    kind: postKind,
    guard(post, call) {
      allow(call, post.owner, 'read', post.id);
      if (isOver(post, call.now)) throw notFound(post.id);
    },
    owner: (post) => post.owner,
  },
  comment: {
    kind: commentKind,
    guard: (comment, call) => allow(call, comment.post.owner, 'comments', comment.id),
    owner: (comment) => comment.post.owner,
  },
  business: {
    kind: businessKind,
    guard(business, call) {
      if (!business.people.includes(call.token.person.id)) throw notFound(business.id);
      allowAtAll(call, 'businesses');
    },
    owner: () => undefined,
  },
  hashtag: {
    kind: hashtagKind,
    guard: (_hashtag, call) => allowAtAll(call, 'hashtags'),
    owner: () => undefined,
  },
  sound: { kind: soundKind, guard: (_sound, call) => mayHear(call), owner: () => undefined },
  event: {
    kind: eventKind,
    guard: (event, call) => allow(call, event.account, 'events', event.id),
    owner: (event) => event.account,
  },
  container: {
    kind: containerKind,
    guard: (container, call) => allow(call, container.account, 'publish', container.id),
    owner: (container) => container.account,
  },
  photo: {
    kind: photoKind,
    guard(photo, call) {
      if (isTakenBack(photo, call.now)) throw notFound(photo.id);
      allowOn(call, photo.page, 'page-photo');
    },
    owner: () => undefined,
  },
  conversation: {
    kind: conversationKind,
    guard: (talk, call) => allow(call, talk.account, 'messages', talk.id),
    owner: (talk) => talk.account,
  },
  message: {
    kind: messageKind,
    guard(message, call) {
      allow(call, message.conversation.account, 'messages', message.id);
      readableOnly(message);
    },
    owner: (message) => message.conversation.account,
  },
  guest: {
    kind: guestKind,
    guard(guest, call) {
      allow(call, guest.account, 'messages', guest.id);
      agreed(guest, call);
    },
    owner: (guest) => guest.account,
  },
};

export const entryOf = <T extends Thing>(thing: T): Entry<T> =>
  entries[thing.kind] as unknown as Entry<T>;
