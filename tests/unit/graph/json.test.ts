import { describe, expect, it } from 'vitest';
import { readJson } from '../../../lib/graph/json.ts';

const valueOf = (text: string): unknown => readJson(text).value;

describe('the reader of bodies', () => {
  it('keeps every digit of an id that a number cannot hold', () => {
    const text = '{"id":17841405822304914123,"list":[-90071992547409931,5],"small":17841405822304}';
    expect(valueOf(text)).toEqual({
      id: '17841405822304914123',
      list: ['-90071992547409931', 5],
      small: 17841405822304,
    });
  });

  it('leaves text and fractions as they are', () => {
    const text =
      '{"id":"17841405822304914123","y":0.80000001192093,"s":"n: 17841405822304914123,"}';
    expect(valueOf(text)).toEqual(JSON.parse(text));
  });

  it('reads past a byte order mark', () => {
    expect(valueOf('\uFEFF{"id":"1"}')).toEqual({ id: '1' });
  });

  it.each(['', '<html></html>', '{"data":[{"id":"1"', 'undefined', '\u0000'])(
    'calls %j unreadable',
    (text) => {
      expect(readJson(text).readable).toBe(false);
    },
  );

  it('reads a body a thousand levels deep, with a long id at the bottom', () => {
    const deep = `${'{"a":'.repeat(1000)}17841405822304914123${'}'.repeat(1000)}`;
    expect(JSON.stringify(valueOf(deep))).toContain('"17841405822304914123"');
  });

  it('calls a body too deep to read unreadable and does not throw', () => {
    const deep = `${'['.repeat(20_000)}17841405822304914123${']'.repeat(20_000)}`;
    expect(() => readJson(deep)).not.toThrow();
  });
});
