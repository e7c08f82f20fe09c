import { fold } from './fold.ts';
import type { Owner, Said } from './talk.ts';

/** Whether the account itself wrote it. Instagram's names know no capitals. */
export const isOurs = (
  { fromId, username }: Pick<Said, 'fromId' | 'username'>,
  owner: Owner,
): boolean => fromId === owner.id || (username !== null && isNameOf(username, owner));

/**
 * Who wrote it by id, as far as that can be told: our own name is ours on the day it is read, and
 * may be another one later.
 */
export const writerOf = (said: Pick<Said, 'fromId' | 'username'>, owner: Owner): string | null =>
  said.fromId ?? (isOurs(said, owner) ? owner.id : null);

const isNameOf = (name: string, owner: Owner): boolean =>
  name === owner.username || name.toLowerCase() === owner.username.toLowerCase();

/** Who wrote what, of one post's comments. */
export type Who = {
  isOurs: (comment: Said) => boolean;
  isOurName: (name: string) => boolean;
  /** The same for all comments of one person; a comment nobody is known of has a writer of its own. */
  writer: (comment: Said) => string;
  /** The writer who has this name. */
  named: (name: string) => string;
};

/**
 * Meta gives the id of a writer in some answers and the name in most. Where both are known once,
 * comments that have the name alone belong to the same person.
 */
export function whoWrites(comments: readonly Said[], owner: Owner): Who {
  const ids = new Map<string, string>();
  for (const { fromId, username } of comments) {
    if (fromId === null || username === null) continue;
    const name = fold(username);
    const known = ids.get(name);
    // A name that two people had one after the other goes to the same one in any order.
    if (known === undefined || fromId < known) ids.set(name, fromId);
  }
  const named = (name: string): string => {
    const key = fold(name);
    const id = ids.get(key);
    return id === undefined ? `@${key}` : `#${id}`;
  };
  return {
    isOurName: (name) => isNameOf(name, owner),
    named,
    isOurs: (comment) => isOurs(comment, owner),
    writer: ({ id, fromId, username }) =>
      fromId !== null ? `#${fromId}` : username !== null ? named(username) : `:${id}`,
  };
}
