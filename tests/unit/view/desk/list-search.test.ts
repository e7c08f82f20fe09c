import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../lib/shared/comment/fold.ts';
import { indexWith } from '../../../../lib/view/desk/list/desk-index.ts';
import { parseQuery } from '../../../../lib/view/desk/list/query.ts';
import { hits, indexFor, kept, ours, said } from './list-help.ts';

const index = indexFor([
  said('1', 'a', 1, { text: 'Is this glaze food safe?', username: 'ilka.brandt' }),
  said('2', 'a', 2, { text: 'Safe and sound, what a glaze', username: 'tom_kiln' }),
  said('3', 'a', 3, { text: 'See https://example.com/x', username: 'ilka' }),
  said('4', 'b', 4, { text: 'Größe? In der STRASSE 5', username: 'mira.made', tongue: 'de' }),
  said('5', 'b', 5, { text: 'Yes, food safe.', parentId: '1', ...ours }),
  said('6', 'b', 6, { text: 'いくらですか', username: null, tongue: 'ja' }),
  said('7', 'b', 7, { text: '🔥🔥', username: 'tom_kiln', hidden: true }),
]);
const find = (text: string): string[] => hits(index, { text });

describe('a search', () => {
  it('finds all that hold every word, in any order and whatever their case', () => {
    expect(find('glaze')).toEqual(['1', '2']);
    expect(find('SAFE glaze')).toEqual(['1', '2']);
    expect(find('glaze food')).toEqual(['1']);
    expect(find('glaze nothing')).toEqual([]);
    expect(find('  ')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('takes what stands in quotes as one, also while the second is not typed yet', () => {
    expect(find('"food safe"')).toEqual(['1', '5']);
    expect(find('"safe food"')).toEqual([]);
    expect(find('"a glaze')).toEqual(['2']);
    expect(find('“food safe” glaze')).toEqual(['1']);
  });

  it('finds by the writer after an @, by the beginning of the name', () => {
    expect(find('@ilka')).toEqual(['1', '3']);
    expect(find('@ilka.brandt glaze')).toEqual(['1']);
    expect(find('@brandt')).toEqual([]);
    expect(find('@tom @mira')).toEqual(['2', '4', '7']);
    expect(find('@')).toEqual(find(''));
  });

  it('finds a name without an @ like any other word', () => {
    expect(find('tom_kiln')).toEqual(['2', '7']);
  });

  it('finds other scripts, signs, and letters written in two ways', () => {
    expect(find('grosse straße')).toEqual(['4']);
    expect(find('ですか')).toEqual(['6']);
    expect(find('🔥')).toEqual(['7']);
  });

  it('does not run from one comment into the next', () => {
    expect(find('"safe? tom"')).toEqual([]);
    expect(find('"ilka.brandt is this"')).toEqual([]);
  });

  it('looks for the rarer word first', () => {
    expect(parseQuery('a "b c" @d  longer').words).toEqual(['longer', 'b c', 'a']);
  });
});

describe('a filter', () => {
  it('keeps to its shelf', () => {
    expect(hits(index, { shelf: 'hidden' })).toEqual(['7']);
    expect(hits(index, { shelf: 'waiting' })).not.toContain('7');
    expect(hits(index, { shelf: 'snoozed' })).toEqual([]);
  });

  it('shows questions and links of others alone', () => {
    expect(hits(index, { questions: true })).toEqual(['1', '4', '6']);
    expect(hits(index, { links: true })).toEqual(['3']);
  });

  it('shows one post, one person or one language', () => {
    expect(hits(index, { mediaId: 'b' })).toEqual(['4', '5', '6', '7']);
    expect(hits(index, { mediaId: 'gone' })).toEqual([]);
    expect(hits(index, { person: 'ilka' })).toEqual(['3']);
    expect(hits(index, { tongue: 'de' })).toEqual(['4']);
  });

  it('joins all wishes', () => {
    expect(hits(index, { person: 'tom_kiln', text: 'safe' })).toEqual(['2']);
    expect(hits(index, { mediaId: 'b', questions: true, tongue: 'ja' })).toEqual(['6']);
  });
});

describe('the index', () => {
  it('finds what a plain look at every text finds', () => {
    const letter = fc.constantFrom(
      'a',
      'b',
      'B',
      ' ',
      '"',
      '@',
      'é',
      'ß',
      '🔥',
      '\0',
      '\n',
      '\ud800',
    );
    const text = fc.string({ unit: letter, maxLength: 9 });
    const comments = fc.array(fc.record({ text, post: fc.integer({ min: 0, max: 2 }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(comments, text, (all, typed) => {
        const rows = all.map(({ text: one, post }, at) =>
          said(String(at), `p${post}`, at % 7, { text: one, username: 'zz' }),
        );
        const { words, names } = parseQuery(typed);
        const plain = rows.filter(
          (row) =>
            words.every((word) => `zz\n${fold(row.text)}`.includes(word)) &&
            (names.length === 0 || names.some((name) => 'zz'.startsWith(name))),
        );
        expect(hits(indexFor(rows), { text: typed })).toEqual(plain.map(({ id }) => id).sort());
      }),
    );
  });

  it('takes in what has changed, and leaves the index before as it was', () => {
    const more = kept([
      said('4', 'b', 4, { text: 'Größe?' }),
      said('8', 'b', 8, { text: 'glaze again' }),
      said('9', 'c', 9, { text: 'glaze elsewhere' }),
    ]);
    const after = indexWith(index, more.packs);
    expect(hits(after, { text: 'glaze' })).toEqual(['1', '2', '8', '9']);
    expect(hits(after, { mediaId: 'b' })).toEqual(['4', '8']);
    expect(after.size).toBe(6);
    expect(find('glaze')).toEqual(['1', '2']);
    expect(hits(index, { mediaId: 'b' })).toEqual(['4', '5', '6', '7']);
  });

  it('holds posts of more comments than fit into one pack', () => {
    const many = Array.from({ length: 1100 }, (_, n) =>
      said(String(1000 + n), 'big', n, { text: n % 500 === 0 ? 'needle' : 'hay' }),
    );
    const big = indexFor(many);
    expect(hits(big, { text: 'needle' })).toEqual(['1000', '1500', '2000']);
    expect(hits(big, { text: 'hay' })).toHaveLength(1097);
  });
});
