import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/shared/moderation/compile.ts';
import { dryRun, finished } from '../../../lib/shared/moderation/dry-run.ts';
import { learn } from '../../../lib/shared/moderation/learn.ts';
import { createPast } from '../../../lib/shared/moderation/past.ts';
import { Reading } from '../../../lib/shared/moderation/reading.ts';
import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { hostileNames, hostileTexts, longTexts } from '../../help/hostile.ts';
import { owner, remark, workOf } from './remarks.ts';

const tests: RuleTest[] = [
  { kind: 'words', words: ['free', 'a*b*c', '加微信', 'cash app', '🔥'] },
  { kind: 'pattern', pattern: '(?:a|e).*x.*y' },
  { kind: 'links' },
  { kind: 'flood', count: 2, minutes: 10 },
  { kind: 'repeat', count: 2, hours: 1 },
  { kind: 'follow-for-follow' },
  { kind: 'emoji-wall', count: 8 },
  { kind: 'new-commenter' },
];
const all = [...hostileTexts, ...longTexts];

describe('texts that have broken other programs', () => {
  it.each(all.map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
    const one = remark({ text });
    const work = workOf(() => {
      for (const test of tests) {
        const matcher = compile({ tests: [test], except: [] }, owner);
        const past = createPast(matcher.needs);
        const reading = new Reading(text);
        expect(typeof matcher.hides(one, reading, past)).toBe('boolean');
        past.add(one, reading);
      }
    });
    expect(work).toBeLessThan(2_000);
  });

  it('can be looked for, or are refused as words', () => {
    for (const { text } of hostileTexts) {
      const word = text.slice(0, 200);
      try {
        const matcher = compile({ tests: [{ kind: 'words', words: [word] }], except: [] }, owner);
        const reading = new Reading(word);
        expect(typeof matcher.hides(remark(), reading, createPast(matcher.needs))).toBe('boolean');
      } catch (error) {
        expect(error).toMatchObject({ problem: { reason: 'rule-unfit' } });
      }
    }
  });

  it('are refused as patterns where they are none, and never thrown about', () => {
    for (const { text } of all) {
      try {
        compile({ tests: [{ kind: 'pattern', pattern: text }], except: [] }, owner);
      } catch (error) {
        expect(error).toMatchObject({ problem: { reason: 'rule-unfit' } });
      }
    }
  });

  it('can be learnt from', () => {
    const texts = [...all, ...all].map(({ text }) => text);
    const examples = texts.map((text, at) => ({ id: String(at), text, hidden: at % 2 === 0 }));
    expect(learn(examples).kind).toBe('model');
  });

  it('are told apart by names every object has', () => {
    const said = hostileNames.map((username) => remark({ username, text: 'a' }));
    const rule = { tests: [{ kind: 'new-commenter' } as const], except: [] };
    const run = finished(dryRun(rule, { remarks: said, fates: new Map() }, owner));
    expect(run.hits).toHaveLength(new Set(hostileNames).size);
  });
});
