import { describe, expect, it } from 'vitest';
import {
  entryText,
  kitText,
  recordSteps,
  reviewKit,
  reviewText,
} from '../../../lib/shared/access/review-kit.ts';

const kit = reviewKit();
const entry = (name: string) => {
  const found = kit.find(({ permission }) => permission === name);
  if (!found) throw new Error(name);
  return found;
};

describe('the kit for App Review', () => {
  it('says of each permission what it is for, in sentences', () => {
    for (const one of kit) {
      const text = reviewText(one);
      expect(text).toContain(`With ${one.permission} Loupe `);
      expect(text.split('. ').every((sentence) => /^\p{Lu}/u.test(sentence))).toBe(true);
    }
  });

  it('records what the first sign-in asks for at the sign-in, and the rest where it is wanted', () => {
    expect(recordSteps(entry('instagram_basic'))[1]).toContain('login dialog');
    expect(recordSteps(entry('pages_manage_posts'))[1]).toContain('Ask for this');
  });

  it('is whole as a text: every permission with its calls and numbered steps', () => {
    const text = kitText();
    for (const one of kit) expect(text).toContain(entryText(one));
    expect(entryText(entry('instagram_manage_contents'))).toContain(
      'Calls:\n- DELETE /{ig-media}\n\nWhat to record:\n1. Install',
    );
    expect(text.endsWith('.\n')).toBe(true);
  });

  it('names no permission that Loupe never asks for', () => {
    expect(kitText()).not.toMatch(/instagram_manage_messages|pages_manage_metadata|Public Content/);
  });
});
