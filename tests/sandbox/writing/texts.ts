import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import type { Sent } from '../world/made.ts';

const mostOfComment = 2200;
/** What is told of comments here and there, though not by Meta's own pages. */
const strict = { length: 300, hashtags: 4, addresses: 1 };

/** The text of a comment, as far as one may be written. */
export function commentText({ params, switches }: Call): string {
  const text = params['message'] ?? '';
  if (text.trim() === '') throw badParameter('The parameter message is required');
  const { length } = [...text];
  if (length > mostOfComment) throw badParameter('The comment is too long');
  if (switches.strictComments && breaksStrict(text, length))
    throw badParameter('The comment does not meet the requirements for comments');
  return text;
}

function breaksStrict(text: string, length: number): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const shouts = /\p{L}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
  return (
    length > strict.length ||
    count(/#[\p{L}\p{N}_]+/gu) > strict.hashtags ||
    count(/https?:\/\/\S+/g) > strict.addresses ||
    shouts
  );
}

/** Writes down that something was written, and to what. */
export function note(call: Call, kind: Sent['kind'], what: Omit<Sent, 'kind' | 'at'>): void {
  call.world.sent.push({ kind, ...what, at: call.now });
}
