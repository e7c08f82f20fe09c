import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../../../lib/view/desk/list/counts.ts';
import { parseQuery } from '../../../../lib/view/desk/list/query.ts';
import { hostileNames, hostileTexts, longTexts } from '../../../help/hostile.ts';
import { hits, indexFor, said } from './list-help.ts';

const texts = indexFor(hostileTexts.map(({ text }, n) => said(String(n), 'a', n, { text })));
const people = indexFor(
  hostileNames.map((username, n) => said(String(n), 'a', n, { username, text: 'Hello' })),
);

describe('odd texts and names', () => {
  it.each(hostileTexts.map(({ name, text }, n) => ({ name, text, id: String(n) })))(
    'are found by what was written: $name',
    ({ text, id }) => {
      const typed = text.includes('"') ? text : `"${text}"`;
      expect(hits(texts, { text: typed })).toContain(id);
    },
  );

  it('are found whether their accents are apart or not', () => {
    const both = hostileTexts.flatMap(({ name }, n) => (/composed$/.test(name) ? [String(n)] : []));
    expect(both).toHaveLength(2);
    expect(hits(texts, { text: 'crème BRÛLÉE' })).toEqual(both);
    expect(hits(texts, { text: 'creme brulee' })).toEqual(both);
  });

  it('are told apart as people, and counted', () => {
    for (const [n, person] of hostileNames.entries()) {
      if (person !== '') expect(hits(people, { person }), person).toEqual([String(n)]);
    }
    const named = hostileNames.filter((name) => name !== '');
    expect(peopleOf(people).map(({ name }) => name)).toEqual([...named].sort());
    expect(hits(people, { text: '@__proto__' })).toEqual(['0']);
    expect(hits(people, { text: '@constructor' })).toEqual(['1']);
  });

  it.each(longTexts)('take no longer for more of the same: $name', ({ text }) => {
    const since = performance.now();
    const [word = 'a'] = parseQuery(text.slice(0, 20)).words;
    hits(texts, { text: text.slice(0, 100_000) });
    hits(texts, { text: word });
    expect(performance.now() - since).toBeLessThan(3000);
  });
});
