import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/shared/moderation/compile.ts';
import { createPast } from '../../../lib/shared/moderation/past.ts';
import { Reading } from '../../../lib/shared/moderation/reading.ts';
import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { hidden, hits, minute, owner, remark, start } from './remarks.ts';

describe('links', () => {
  it('are found with and without what stands before them', () => {
    const texts = ['see https://a.example/x', 'www.shop.example', 'bit.ly/3abc', 'ok.thanks', 'no'];
    expect(hits({ kind: 'links' }, texts)).toEqual(texts.slice(0, 3));
  });
});

describe('a flood', () => {
  const flood: RuleTest = { kind: 'flood', count: 3, minutes: 10 };
  const by = (username: string | null, after: number, text: string) =>
    remark({ username, text, timestamp: start + after * minute });

  it('begins with the third of one person within the minutes', () => {
    const said = [by('a', 0, '1'), by('a', 4, '2'), by('a', 9, '3'), by('a', 11, '4')];
    expect(hidden(flood, said)).toEqual(['3', '4']);
  });

  it('is none where several people write, or where there is time between', () => {
    expect(hidden(flood, [by('a', 0, '1'), by('b', 1, '2'), by('c', 2, '3')])).toEqual([]);
    expect(hidden(flood, [by('a', 0, '1'), by('a', 5, '2'), by('a', 10, '3')])).toEqual([]);
  });

  it('is never of those whose name is not known', () => {
    expect(hidden(flood, [by(null, 0, '1'), by(null, 0, '2'), by(null, 0, '3')])).toEqual([]);
  });
});

describe('the same again', () => {
  const repeat: RuleTest = { kind: 'repeat', count: 2, hours: 1 };
  const long = 'Check out this page for cheap glazes';
  const by = (username: string | null, text: string, after = 0) =>
    remark({ username, text, timestamp: start + after * minute });

  it('is found in other clothes, by anybody if it is long', () => {
    const again = `  ${long.toUpperCase()} !! @maren.makes 🔥`;
    expect(hidden(repeat, [by('a', long), by('b', again, 5)])).toEqual([again]);
  });

  it('is chance where two people say a short word', () => {
    expect(hidden(repeat, [by('a', 'Beautiful!'), by('b', 'beautiful', 5)])).toEqual([]);
    expect(hidden(repeat, [by('a', 'Beautiful!'), by('a', 'beautiful', 5)])).toEqual(['beautiful']);
    expect(hidden(repeat, [by(null, 'Wow', 0), by(null, 'Wow', 5)])).toEqual([]);
  });

  it('is none later than the hours, and none of signs alone', () => {
    expect(hidden(repeat, [by('a', long), by('a', long, 61)])).toEqual([]);
    expect(hidden(repeat, [by('a', '🔥'), by('a', '🔥', 1)])).toEqual([]);
  });
});

describe('follow for follow', () => {
  it.each([
    ['F4F anyone?', true],
    ['follow for follow', true],
    ['Follow me and I will follow you', true],
    ['f.4.f', true],
    ['Sígueme y te sigo', true],
    ['sigo de volta', true],
    ['Takibe takip', true],
    ['взаимная подписка', true],
    ['フォロバ100%', true],
    ['맞팔해요', true],
    ['互粉吗', true],
    ['I follow your work for years', false],
    ['Which clay do you follow up with?', false],
    ['They like it', false],
  ])('“%s”: %s', (text, found) => {
    expect(hits({ kind: 'follow-for-follow' }, [text]).length === 1).toBe(found);
  });
});

describe('a wall of signs', () => {
  it.each([
    ['🔥🔥🔥🔥🔥🔥', true],
    ['wow 🔥🔥🔥🔥🔥🔥 @maren.makes.of.the.coast', true],
    ['🔥🔥🔥🔥', false],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', false],
    ['🇸🇪🇸🇪🇸🇪🇸🇪🇸🇪🇸🇪', true],
    ['I love how this glaze came out of the kiln 🔥🔥🔥🔥🔥🔥', false],
    ['123456', false],
  ])('“%s”: %s', (text, found) => {
    expect(hits({ kind: 'emoji-wall', count: 6 }, [text]).length === 1).toBe(found);
  });
});

describe('a new commenter', () => {
  it('is one of whom nothing was kept before', () => {
    const said = [
      remark({ username: 'a', text: '1' }),
      remark({ username: 'a', text: '2' }),
      remark({ username: null, text: '3' }),
      remark({ username: '__proto__', text: '4' }),
    ];
    expect(hidden({ kind: 'new-commenter' }, said)).toEqual(['1', '4']);
  });
});

describe('a language', () => {
  const said = ['ru', 'en', 'pt-BR', 'und', null].map((tongue) =>
    remark({ tongue, text: String(tongue) }),
  );
  it('is one of those named, or any but those', () => {
    expect(hidden({ kind: 'language', tongues: ['ru', 'pt'], only: false }, said)).toEqual([
      'ru',
      'pt-BR',
    ]);
    expect(hidden({ kind: 'language', tongues: ['en'], only: true }, said)).toEqual([
      'ru',
      'pt-BR',
    ]);
  });

  it('that nobody can tell never counts, and none named is no test', () => {
    expect(hidden({ kind: 'language', tongues: ['und'], only: false }, said)).toEqual([]);
    expect(() => hidden({ kind: 'language', tongues: [], only: true }, said)).toThrow('language');
  });
});

describe('a rule', () => {
  const asks = (rule: Parameters<typeof compile>[0], patch: Parameters<typeof remark>[0]) => {
    const one = remark({ text: 'free money at www.a.example', ...patch });
    const matcher = compile(rule, owner);
    return matcher.hides(one, new Reading(one.text), createPast(matcher.needs));
  };
  const both: RuleTest[] = [{ kind: 'links' }, { kind: 'words', words: ['free'] }];

  it('hides only where all its tests hold', () => {
    expect(asks({ tests: both, except: [] }, {})).toBe(true);
    expect(asks({ tests: both, except: [] }, { text: 'free money' })).toBe(false);
  });

  it('never touches what we wrote, nor whom it spares', () => {
    expect(asks({ tests: both, except: [] }, { fromId: owner.id })).toBe(false);
    expect(asks({ tests: both, except: [] }, { username: 'Maren.Makes' })).toBe(false);
    expect(asks({ tests: both, except: ['@Ilka.Brandt'] }, {})).toBe(false);
    expect(asks({ tests: both, except: ['ilka'] }, {})).toBe(true);
  });

  it('looks for something', () => {
    expect(() => asks({ tests: [], except: [] }, {})).toThrow('without a test');
  });

  it('that wants what was learnt hides from its probability on', () => {
    const said = [remark({ text: 'a' }), remark({ text: 'b' })];
    const likely = ({ text }: { text: string }) => (text === 'a' ? 0.9 : null);
    expect(hidden({ kind: 'learnt', at: 0.9 }, said, likely)).toEqual(['a']);
    expect(hidden({ kind: 'learnt', at: 0.91 }, said, likely)).toEqual([]);
  });
});
