import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../lib/bus/contract.ts';
import { payloads } from '../../../lib/bus/payloads.ts';
import { answer, isOurPage } from '../../../lib/bus/server.ts';
import { AppError } from '../../../lib/shared/problem.ts';

const own = { id: 'abc', origin: 'chrome-extension://abc' };

describe('the sender guard', () => {
  it('lets our own pages in', () => {
    expect(isOurPage({ id: 'abc', url: 'chrome-extension://abc/popup.html' }, own)).toBe(true);
  });

  it.each([
    ['a content script', { id: 'abc', url: 'https://www.instagram.com/p/a/' }],
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/popup.html' }],
    ['a look-alike address', { id: 'abc', url: 'chrome-extension://abc.evil/popup.html' }],
    ['an address in an address', { id: 'abc', url: 'https://evil/?chrome-extension://abc/' }],
    ['a foreign origin', { id: 'abc', url: 'chrome-extension://abc/a', origin: 'https://evil' }],
    ['no address', { id: 'abc' }],
    ['no sender at all', {}],
  ])('keeps out %s', (_, sender) => {
    expect(isOurPage(sender, own)).toBe(false);
  });
});

describe('a message', () => {
  const calls: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(payloads).map((name) => [
      name,
      (takes: unknown) => {
        calls.push([name, takes]);
        return Promise.resolve(undefined);
      },
    ]),
  ) as unknown as Handlers;
  const send = (name: string, payload: unknown): Promise<unknown> =>
    answer(handlers, { to: 'background', name, payload }, () => undefined);

  it('reaches its handler with what was parsed', async () => {
    expect(await send('look.now', { accountId: '17841400000000001' })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(calls.at(-1)).toEqual(['look.now', { accountId: '17841400000000001' }]);
  });

  it.each([
    ['look.now', {}],
    ['look.now', { accountId: '../me' }],
    ['look.now', { accountId: 17841400000000001 }],
    ['look.now', { accountId: '1', more: true }],
    ['settings.change', { openAccountId: '1' }],
    ['settings.change', { theme: 'pink' }],
    ['settings.change', { appId: '<script>' }],
    ['connect.start', { feature: 'everything', signInId: null }],
    ['connect.paste', { token: 'E'.repeat(10_000_000) }],
    ['constructor', {}],
    ['toString', {}],
    ['__proto__', {}],
    ['unknown', {}],
  ])('is refused at the boundary: %s %j', async (name, payload) => {
    const before = calls.length;
    expect(await send(name, payload)).toMatchObject({
      ok: false,
      problem: { code: 'unexpected', reason: 'bad-request' },
    });
    expect(calls).toHaveLength(before);
  });

  it('answers a failure as data', async () => {
    const problem = { code: 'rate-limited', retryAt: 5 } as const;
    const failing = {
      ...handlers,
      'look.now': () => Promise.reject(new AppError(problem, 'secret detail')),
    };
    const failed: unknown[] = [];
    const message = { to: 'background', name: 'look.now', payload: { accountId: '1' } } as const;
    expect(await answer(failing, message, (name) => failed.push(name))).toEqual({
      ok: false,
      problem,
    });
    expect(failed).toEqual(['look.now']);
  });
});
