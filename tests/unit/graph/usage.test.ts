import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usageIn } from '../../../lib/graph/usage.ts';

const app = (value: unknown): Headers =>
  new Headers({ 'X-App-Usage': typeof value === 'string' ? value : JSON.stringify(value) });
const business = (value: unknown): Headers =>
  new Headers({
    'X-Business-Use-Case-Usage': typeof value === 'string' ? value : JSON.stringify(value),
  });
const pool = (percent: number, type = 'instagram', regain = 0): Record<string, unknown> => ({
  type,
  call_count: percent,
  total_cputime: 1,
  total_time: 2,
  estimated_time_to_regain_access: regain,
});

describe('the reader of usage headers', () => {
  it('takes the highest gauge of the app', () => {
    expect(usageIn(app({ call_count: 28, total_time: 61, total_cputime: 25 }))).toEqual({
      percent: 61,
      regainMinutes: null,
    });
  });

  it('knows the other spelling of the app’s gauges', () => {
    expect(usageIn(app({ call_volume: 7, cpu_time: 3 }))?.percent).toBe(7);
  });

  it('takes the worst of several objects and the longest wait', () => {
    const headers = business({ '1': [pool(12)], '2': [pool(96, 'pages', 5), pool(20, 'x', 30)] });
    expect(usageIn(headers)).toEqual({ percent: 96, regainMinutes: 30 });
  });

  it('leaves out pools of advertising, which its calls never draw on', () => {
    const headers = business({ '1': [pool(12), pool(99, 'ads_management', 40)] });
    expect(usageIn(headers)).toEqual({ percent: 12, regainMinutes: null });
  });

  it('keeps percentages beyond a hundred', () => {
    const headers = new Headers({ 'x-page-usage': '{"call_count":855,"total_time":911}' });
    expect(usageIn(headers)?.percent).toBe(911);
  });

  it('takes the worst of both headers, should an answer carry them together', () => {
    const both = (mine: number, accounts: number, regain: number): Headers => {
      const headers = business({ '1': [pool(accounts, 'instagram', regain)] });
      headers.set('x-app-usage', JSON.stringify({ call_count: mine }));
      return headers;
    };
    expect(usageIn(both(70, 12, 4))).toEqual({ percent: 70, regainMinutes: 4 });
    expect(usageIn(both(3, 12, 0))).toEqual({ percent: 12, regainMinutes: null });
  });

  it('reads every type in one object’s list, whatever they are called', () => {
    const types = ['instagram', 'pages', 'messenger', 'something_new'];
    for (const [at] of types.entries()) {
      const list = types.map((type, i) => pool(i === at ? 61 : 5, type, i === at ? 3 : 0));
      expect(usageIn(business({ '1': list }))).toEqual({ percent: 61, regainMinutes: 3 });
    }
  });

  it.each(['ads_insights', 'ads_management', 'custom_audience', 'leadgen'])(
    'leaves out "%s" even where it stands alone',
    (type) => {
      expect(usageIn(business({ '1': [pool(99, type, 40)] }))).toBeNull();
    },
  );

  it('takes a gauge of any name that Meta uses', () => {
    for (const name of ['call_count', 'total_time', 'total_cputime', 'call_volume', 'cpu_time']) {
      expect(usageIn(app({ [name]: 44 }))?.percent).toBe(44);
    }
  });

  it('takes the good entries of a list with bad ones in it', () => {
    const list = [null, 7, 'x', [], {}, { call_count: '90' }, pool(31), { type: 'instagram' }];
    expect(usageIn(business({ '1': list, '2': null, '3': 'x' }))?.percent).toBe(31);
  });

  it.each([-5, 1e400, null, '12', true])('counts a wait of %s minutes as none', (regain) => {
    const text = JSON.stringify({
      '1': [{ ...pool(12), estimated_time_to_regain_access: regain }],
    });
    expect(usageIn(business(text))).toEqual({ percent: 12, regainMinutes: null });
  });

  it('reads a full gauge as a hundred and nothing below nought', () => {
    expect(usageIn(app({ call_count: 100 }))?.percent).toBe(100);
    expect(usageIn(app({ call_count: -3, total_time: 0 }))?.percent).toBe(0);
  });

  it.each([
    ['nothing', new Headers()],
    ['no JSON', app('{')],
    ['a list', app('[1]')],
    ['null', business('null')],
    ['a word for a list', business('{"1":"full"}')],
    ['an empty list', business('{"1":[]}')],
    ['a number', app('7')],
    ['a cut object', business('{"1":[{"call_count":7')],
    ['gauges of text', app({ call_count: '28' })],
  ])('says nothing of %s', (_what, headers) => {
    expect(usageIn(headers)).toBeNull();
  });

  it('never throws, and a percentage is never below nought', () => {
    const text = fc.oneof(fc.json(), fc.string({ unit: 'grapheme-ascii' }));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const headers = new Headers();
        // A header's value cannot hold every character; those are not sent.
        const clean = (value: string): string => value.replace(/[^\x20-\x7e]/g, '');
        headers.set('x-app-usage', clean(one));
        headers.set('x-business-use-case-usage', clean(other));
        const usage = usageIn(headers);
        expect(usage === null || usage.percent >= 0).toBe(true);
      }),
    );
  });

  it('reads any number of objects as the highest among them', () => {
    const percents = fc.array(fc.nat(1000), { minLength: 1, maxLength: 32 });
    fc.assert(
      fc.property(percents, (all) => {
        const objects = Object.fromEntries(all.map((one, i) => [`${i}`, [pool(one)]]));
        expect(usageIn(business(objects))?.percent).toBe(Math.max(2, ...all));
      }),
    );
  });
});
