import { type MessageKey, say } from '../../../lib/words/say.ts';

const signs = {
  heart: '❤️',
  smile: '😊',
  laugh: '😂',
  hearts: '🥰',
  eyes: '😍',
  wink: '😉',
  touched: '🥹',
  cry: '😢',
  think: '🤔',
  surprised: '😮',
  cool: '😎',
  hug: '🤗',
  thanks: '🙏',
  thumb: '👍',
  clap: '👏',
  hands: '🙌',
  strong: '💪',
  wave: '👋',
  party: '🎉',
  sparkles: '✨',
  fire: '🔥',
  sun: '☀️',
  flower: '🌸',
  hundred: '💯',
} as const;

type Name = keyof typeof signs;

/** Signs at hand for an answer, each with its name. */
export const emojiList = (): { sign: string; name: string }[] =>
  (Object.keys(signs) as Name[]).map((name) => {
    const key: MessageKey = `emoji_${name}`;
    return { sign: signs[name], name: say(key) };
  });

/** How many stand in a row of the palette. */
export const emojiAcross = 6;
