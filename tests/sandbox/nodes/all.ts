import type { Call } from '../call.ts';
import { notFound } from '../errors.ts';
import { allow, has, missingPage, seesPage } from '../permissions.ts';
import type { Account, Thing } from '../world/things.ts';
import { accountKind } from './account.ts';
import { commentKind } from './comment.ts';
import { pageKind } from './page.ts';
import { postKind } from './post.ts';
import type { Kind } from './read.ts';

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
    guard: (post, call) => allow(call, post.owner, 'read', post.id),
    owner: (post) => post.owner,
  },
  comment: {
    kind: commentKind,
    guard: (comment, call) => allow(call, comment.post.owner, 'comments', comment.id),
    owner: (comment) => comment.post.owner,
  },
};

export const entryOf = <T extends Thing>(thing: T): Entry<T> =>
  entries[thing.kind] as unknown as Entry<T>;
