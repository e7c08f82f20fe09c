import { describe, expect, it } from 'vitest';
import { createMetaClock } from '../../../lib/publish/meta-clock.ts';
import { memorySession } from '../../help/session.ts';

const noon = Date.parse('2026-11-24T12:00:00Z');
const told =
  (at: number | null): typeof fetch =>
  () =>
    Promise.resolve(
      new Response('', { headers: at === null ? {} : { date: new Date(at).toUTCString() } }),
    );

describe('Meta’s clock', () => {
  it.each<[string, number | null, number]>([
    ['is this computer’s until an answer tells', null, 0],
    ['is this computer’s where they hardly differ', noon + 2000, 0],
    ['is ahead where this computer is behind', noon + 900_000, 900_500],
    ['is behind where this computer is ahead', noon - 3_600_000, -3_599_500],
  ])('%s', async (_what, at, ahead) => {
    const clock = createMetaClock({
      ...{ clock: () => noon, fetch: told(at), session: memorySession() },
    });
    await clock.fetch('https://graph.facebook.com/me');
    expect([clock.ahead(), clock.now()]).toEqual([ahead, noon + ahead]);
  });

  it('is not learnt of an answer by which it might be off by more than is heard', async () => {
    let now = noon;
    const slow: typeof fetch = async (...asked) => {
      now += 20_000;
      return told(now)(...asked);
    };
    const clock = createMetaClock({ clock: () => now, fetch: slow, session: memorySession() });
    await clock.fetch('https://rupload.facebook.com/ig-api-upload/v25.0/1');
    expect(clock.ahead()).toBe(0);
  });

  it('does not learn from what a cache may have kept', async () => {
    const old = { clock: () => noon, fetch: told(noon - 86_400_000), session: memorySession() };
    const clock = createMetaClock(old);
    await clock.fetch('https://scontent.cdninstagram.com/1.jpg');
    expect(clock.ahead()).toBe(0);
  });

  it('keeps what it heard before it knew what an earlier worker had', async () => {
    const session = memorySession();
    await session.write('meta-clock', 3_600_000);
    const clock = createMetaClock({ clock: () => noon, fetch: told(noon + 60_000), session });
    await clock.fetch('https://graph.facebook.com/me');
    await session.write('meta-clock', 3_600_000);
    await clock.load();
    expect(clock.ahead()).toBe(60_500);
  });

  it('outlives the worker that learnt it', async () => {
    const session = memorySession();
    const first = createMetaClock({ clock: () => noon, fetch: told(noon + 60_000), session });
    await first.fetch('https://graph.facebook.com/me');
    const second = createMetaClock({ clock: () => noon, fetch: told(null), session });
    await second.load();
    expect(second.now()).toBe(first.now());
  });

  it('learns nothing from an answer that was long under way', async () => {
    let now = noon;
    const clock = createMetaClock({
      clock: () => now,
      fetch: (...asked) => {
        now += 20_000;
        return told(now)(...asked);
      },
      session: memorySession(),
    });
    await clock.fetch('https://rupload.facebook.com/ig-api-upload/1');
    expect(clock.ahead()).toBe(0);
  });

  it('comes back once this computer’s clock was set right', async () => {
    let now = noon - 3_600_000;
    const clock = createMetaClock({
      ...{ clock: () => now, fetch: told(noon), session: memorySession() },
    });
    await clock.fetch('https://graph.facebook.com/me');
    now = noon;
    await clock.fetch('https://graph.facebook.com/me');
    expect(clock.ahead()).toBe(0);
  });
});
