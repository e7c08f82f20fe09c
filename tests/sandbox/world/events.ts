import type { Message } from './talks.ts';
import type { Comment, Post } from './things.ts';

/** Something that happened in a world, for whoever is to be sent word of it. */
export type WorldEvent =
  | { kind: 'commented'; comment: Comment }
  | { kind: 'posted'; post: Post }
  | { kind: 'said'; message: Message };
