import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Field, keyOf, listOf, parseFields, printFields } from '../../sandbox/fields.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/);
const value = fc.stringMatching(/^[A-Za-z0-9_,:-]{0,12}$/);
const called = name.filter((word) => word !== 'as' && word !== '__proto__');

/** Field lists as deep as anybody nests them, no key twice. */
const { list } = fc.letrec<{ field: unknown; list: unknown[] }>((tie) => ({
  field: fc.record(
    {
      name,
      args: fc.dictionary(called, value, { maxKeys: 3, noNullPrototype: true }),
      alias: name,
      fields: tie('list'),
    },
    { requiredKeys: ['name', 'args'] },
  ),
  list: fc.uniqueArray(tie('field'), {
    selector: (field) => keyOf(field as Field),
    minLength: 1,
    maxLength: 4,
  }),
}));

it('reads back every field list it writes', () => {
  fc.assert(
    fc.property(list, (fields) => {
      expect(parseFields(printFields(fields as Field[]))).toEqual(fields);
    }),
  );
});

it('reads a list with nests, arguments and aliases', () => {
  const [media, series] = parseFields(
    'media.limit(5).after(QVFI){id, comments.limit(2){text}},insights.metric(reach,views).as(now)',
  );
  expect(media?.args).toEqual({ limit: '5', after: 'QVFI' });
  expect(media?.fields?.[1]?.fields).toEqual([{ name: 'text', args: {} }]);
  expect(series).toEqual({ name: 'insights', args: { metric: 'reach,views' }, alias: 'now' });
});

it('takes modifiers after the braces too, and brackets inside an argument', () => {
  expect(parseFields('a{b}.limit(3)')[0]?.args).toEqual({ limit: '3' });
  expect(parseFields('a.x(b(c)d)')[0]?.args).toEqual({ x: 'b(c)d' });
});

it('has nothing to read in an empty list', () => {
  expect(parseFields(' ')).toEqual([]);
  expect(parseFields('a{}')[0]?.fields).toEqual([]);
});

it.each([
  ['a,', 'Expected name instead of end of string.', 2],
  ['{a}', 'Expected name instead of "{".', 0],
  ['🏺', 'Expected name instead of "🏺".', 0],
  ['a}', 'Expected end of string instead of "}".', 1],
  ['a{b', 'Expected "}" instead of end of string.', 3],
  ['a.limit', 'Expected "(" instead of end of string.', 7],
  ['a.limit(3', 'Expected ")" instead of end of string.', 9],
  ['a.as(b c)', 'Expected a name for the alias.', 9],
  ['id,id', 'Field id specified more than once. This is only possible before version 2.1', 3],
])('says where %s is wrong', (text, what, at) => {
  expect(() => parseFields(text)).toThrow(`Syntax error "${what}" at character ${at}: ${text}`);
});

it('never fails in any other way', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab{}(),. "]*$/), (text) => {
      try {
        parseFields(text);
      } catch (error) {
        expect((error as Error).message).toMatch(/^Syntax error "/);
      }
    }),
  );
});

it('takes lists as words or as JSON', () => {
  expect(listOf('reach, views')).toEqual(['reach', 'views']);
  expect(listOf('["reach","views"]')).toEqual(['reach', 'views']);
  expect(listOf(undefined)).toEqual([]);
});
