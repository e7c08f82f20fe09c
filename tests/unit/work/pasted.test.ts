import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../lib/shared/problem.ts';
import { cleanToken } from '../../../lib/work/pasted.ts';

const token = 'EAAB0123456789abcdefghijklmnopqrstuvwxyz';

describe('a pasted token', () => {
  it.each([
    token,
    ` ${token}\n`,
    `"${token}"`,
    `Bearer ${token}`,
    `Authorization: Bearer ${token}`,
    `${token.slice(0, 20)}\n${token.slice(20)}`,
  ])('is taken however it was copied: %j', (text) => {
    expect(cleanToken(text)).toBe(token);
  });

  it.each([
    ['an app token', '1029384756|abcdefghijklmnopqrstuvw', 'token-is-app-token'],
    ['an app secret', '0123456789abcdef0123456789ABCDEF', 'token-is-secret'],
    ['a token of the other flavour', 'IGAAxxxxxxxxxxxxxxxxxxxxxxxxxx', 'token-wrong-flavour'],
    ['something short', 'EAAB', 'token-malformed'],
    ['nothing', '', 'token-malformed'],
    ['words', 'this is certainly not a token at all', 'token-malformed'],
    ['a megabyte', 'E'.repeat(1_000_000), 'token-malformed'],
  ])('is refused when it is %s', (_, text, reason) => {
    let seen: string | undefined;
    try {
      cleanToken(text);
    } catch (error) {
      seen = problemOf(error).reason;
    }
    expect(seen).toBe(reason);
  });
});
