import { describe, expect, it } from 'vitest';
import { isReaction } from '../../../lib/shared/comment/reaction.ts';

describe('a reaction', () => {
  it.each([
    '🔥🔥🔥',
    '❤️',
    '!!!',
    '@anna 😍',
    '@anna.k 😍😍',
    '👍🏽',
    '🇸🇪',
    '1️⃣',
    '<3',
    ':D',
    'xD ❤️',
    ':)',
    '...',
    '👨‍👩‍👧',
    '♥',
    '😍 @a @b',
    '💯',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  ])('%j is signs of feeling alone', (text) => {
    expect(isReaction(text)).toBe(true);
  });

  it.each([
    '',
    '  ',
    '@anna',
    'wow',
    '😍 wow',
    '100',
    '❤️ love',
    '+1',
    'a',
    'いいね',
    '\ud800',
    'x',
    'D',
    '\u200b',
  ])('%j is not', (text) => {
    expect(isReaction(text)).toBe(false);
  });
});
