import { describe, expect, it } from 'vitest';
import { countCaption } from '../../../lib/shared/caption.ts';

describe('a caption', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['été', 3],
    ['🏺🏺', 2],
    ['a\nb', 3],
  ])('%j has so many characters as a person sees: %i', (text, count) => {
    expect(countCaption(text).characters).toBe(count);
  });

  it.each([
    ['no tag', 0],
    ['#clay', 1],
    ['#clay #kiln', 2],
    ['#clay#kiln', 2],
    ['(#clay), #été_2026. #陶芸!', 3],
    ['#🏺', 1],
    ['mug#1 and https://example.com/#part', 0],
    ['&#39; and # alone', 0],
    ['##clay', 0],
  ])('%j has %i hashtags', (text, count) => {
    expect(countCaption(text).hashtags).toBe(count);
  });

  it.each([
    ['no name', 0],
    ['@clay.and.kiln, @maren_makes!', 2],
    ['(@a)', 1],
    ['me@example.com', 0],
    ['@ home', 0],
    ['https://example.com/@maren', 0],
  ])('%j has %i mentions', (text, count) => {
    expect(countCaption(text).mentions).toBe(count);
  });
});
