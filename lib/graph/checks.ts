import { AppError, type Reason } from '../shared/problem.ts';
import { isOpenAddress, plainAddress } from '../shared/container/address.ts';
import { bytesOf, lettersOf, privateMost, replyMost } from '../shared/comment/reply-text.ts';
import { badRequest } from './errors.ts';

const unsent = (reason: Reason, what: string): AppError =>
  new AppError({ code: 'bad-media', reason }, `not sent: ${what}`);

function checked(text: string, size: number, most: number): string {
  if (text.trim() === '') throw badRequest('a text without a word');
  if (size > most) throw unsent('text-too-long', `a text of ${size}`);
  return text;
}

/** A text as it may be posted below a post. */
export const commentText = (text: string): string => checked(text, lettersOf(text), replyMost);

/** A text as it may be sent to a person. */
export const messageText = (text: string): string => checked(text, bytesOf(text), privateMost);

/** An address Meta is to fetch a file from. */
export function openAddress(address: string): string {
  if (!isOpenAddress(address)) throw unsent('address-unreachable', 'no open https address');
  return plainAddress(address);
}

type Spot = { x?: number; y?: number };
const inside = (at: number): boolean => at >= 0 && at <= 1;

/** Tags of products as Meta takes them: few, each on a whole spot inside the picture or on none. */
export function productTags<T extends Spot>(tags: T[], most: number): T[] {
  if (tags.length === 0) throw badRequest('no product to tag');
  if (tags.length > most) throw unsent('too-many-tags', `${tags.length} products`);
  const fit = tags.every(({ x, y }) =>
    x === undefined || y === undefined ? x === y : inside(x) && inside(y),
  );
  if (!fit) throw unsent('tags-unfit', 'a spot outside the picture');
  return tags;
}
