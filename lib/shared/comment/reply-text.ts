import { countCaption } from '../caption.ts';
import { fold } from './fold.ts';
import { countLinks } from './link.ts';
import { addressees } from './names.ts';

/** The most characters Instagram takes in a comment. */
export const replyMost = 2200;
/** A private answer is a message, which Meta measures in bytes. */
export const privateMost = 1000;
/** Beyond these a comment is said to be kept back as advertising. UNCONFIRMED at Meta: advice. */
export const replyAdvised = { letters: 300, hashtags: 4, links: 1 } as const;

/** A sign beyond the first 65 536 is one character. */
export const lettersOf = (text: string): number => [...text].length;
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const ends = /\r\n?|[\u0085\u2028\u2029]/g;
/** Halves of signs, and controls but for tab and end of line. */
const broken = (): RegExp => /\p{Cs}|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
const visible = (): RegExp => /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** A text as it may leave: no broken signs, one kind of line end; empty where nothing is to see. */
export function readyText(text: string): string {
  const whole = text.replace(ends, '\n').replace(broken(), '').trim();
  return visible().test(whole) ? whole : '';
}

/**
 * An answer to a reply stands below the first comment, so it begins with the name of whom it
 * answers. `ours`: the comment is our own, and nobody is to be called.
 */
export function addressed(
  text: string,
  { parentId, username }: { parentId: string | null; username: string | null },
  ours = false,
): string {
  if (text === '' || parentId === null || !username || ours) return text;
  return addressees(text).includes(fold(username)) ? text : `@${username} ${text}`;
}

export type Advice = keyof typeof replyAdvised | 'capitals';

/** Words of a few letters may be all capitals. */
const shouting = (text: string): boolean =>
  (text.match(/\p{Lu}/gu) ?? []).length > 12 && !/\p{Ll}/u.test(text);

/** What of a text may keep it from being shown, as is said of Instagram. */
export function adviceOn(text: string): Advice[] {
  const counts = {
    letters: lettersOf(text),
    hashtags: countCaption(text).hashtags,
    links: countLinks(text),
  };
  const kinds = ['letters', 'hashtags', 'links'] as const;
  const over: Advice[] = kinds.filter((kind) => counts[kind] > replyAdvised[kind]);
  return shouting(text) ? [...over, 'capitals'] : over;
}
