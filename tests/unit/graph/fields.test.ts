import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Field, fieldList } from '../../../lib/graph/fields.ts';

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,12}$/);
const cursor = fc.stringMatching(/^[A-Za-z0-9_=+/-]{1,40}$/);

/** Reads a written list back: the depth of brackets must end where it began, and never go below. */
function balanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if ('({'.includes(char)) depth += 1;
    if (')}'.includes(char)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

describe('the builder of field lists', () => {
  it('writes nested fields with arguments, limit, cursor and alias in Meta’s order', () => {
    const list = fieldList([
      'id',
      {
        name: 'insights',
        args: { metric: ['reach', 'views'], period: 'day', since: 1_700_000_000 },
        as: 'now',
      },
      {
        name: 'media',
        limit: 25,
        after: 'QVFI=',
        fields: ['id', { name: 'comments', limit: 50, fields: ['text'] }],
      },
    ]);
    expect(list).toBe(
      'id,insights.metric(reach,views).period(day).since(1700000000).as(now),' +
        'media.limit(25).after(QVFI=){id,comments.limit(50){text}}',
    );
  });

  it('takes a null cursor for the first page', () => {
    expect(fieldList([{ name: 'media', after: null, fields: ['id'] }])).toBe('media{id}');
  });

  it('writes every sound expansion in balance', () => {
    const { field } = fc.letrec<{ field: Field }>((tie) => ({
      field: fc.oneof(
        { maxDepth: 4 },
        name,
        fc.record(
          {
            name,
            limit: fc.nat(100),
            after: cursor,
            as: name,
            fields: fc.array(tie('field'), { minLength: 1, maxLength: 3 }),
          },
          { requiredKeys: ['name'] },
        ),
      ),
    }));
    fc.assert(fc.property(field, (one) => balanced(fieldList([one]))));
  });

  it('refuses a value that could end its argument, whatever stands around it', () => {
    const breaking = fc
      .tuple(
        fc.string(),
        fc.constantFrom('(', ')', '{', '}', ',', ' ', '\n', '"', '&'),
        fc.string(),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(breaking, (value) => {
        expect(() => fieldList([{ name: 'media', after: value }])).toThrow();
        expect(() => fieldList([{ name: 'media', args: { metric: [value] } }])).toThrow();
        expect(() => fieldList([value])).toThrow();
      }),
    );
  });

  it.each<[string, Field[]]>([
    ['no fields at all', []],
    ['an empty list of nested fields', [{ name: 'media', fields: [] }]],
    ['an empty value', [{ name: 'media', after: '' }]],
    ['no values', [{ name: 'insights', args: { metric: [] } }]],
    ['a limit that is no whole number', [{ name: 'media', limit: 2.5 }]],
    ['an alias with a dot', [{ name: 'media', as: 'a.b' }]],
  ])('refuses %s', (_what, fields) => {
    expect(() => fieldList(fields)).toThrow();
  });
});
