import type { SavedReply } from '../../../lib/view/desk/models.ts';

export const replyMost = 2200;
export const replyAdvised = 300;
export const privateMost = 1000;
export const lettersOf = (text: string): number => [...text].length;
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
export const readyText = (text: string): string => text.toWellFormed().trim();
export const addressed = (
  text: string,
  { parentId, username }: { parentId: string | null; username: string | null },
): string =>
  parentId === null || username === null || text.startsWith(`@${username} `)
    ? text
    : `@${username} ${text}`;

export type Facts = { name: string | null; account: string; post: string | null };
export const variables = ['name', 'first_name', 'account', 'post'] as const;
export const filled = (text: string, { name, account, post }: Facts): string =>
  text
    .replaceAll('{name}', name === null ? '' : `@${name}`)
    .replaceAll('{first_name}', '')
    .replaceAll('{account}', account)
    .replaceAll('{post}', post ?? '');
export const nextVariant = (variants: string[], last: number): number =>
  variants.length === 0 ? 0 : (last + 1) % variants.length;
export const matching = (saved: SavedReply[], asked: string): SavedReply[] =>
  saved.filter(({ name }) => name.includes(asked));
