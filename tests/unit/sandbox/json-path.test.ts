import { expect, it } from 'vitest';
import { valuesAt } from '../../sandbox/json-path.ts';

const body = { data: [{ id: '1', from: { id: '9' } }, { id: '2' }], id: 7 };

it.each([
  ['$.data.*.id', ['1', '2']],
  ['$.data[*].id', ['1', '2']],
  ['$.data[1].id', ['2']],
  ["$['data'][0]['id']", ['1']],
  ['$..id', ['7', '1', '9', '2']],
  ['$.id', ['7']],
  ['$.none.id', []],
])('finds %s', (path, values) => {
  expect(valuesAt(body, path)).toEqual(values);
});

it('knows what is no path', () => {
  expect(valuesAt(body, 'data')).toBeUndefined();
  expect(valuesAt(body, '$.data[?(@.id)]')).toBeUndefined();
});
