import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { connected, loupe } from './help/connected.ts';
import { check, checkup, facts, signIn, usernames } from './help/doctor.ts';
import { answers, each } from './help/strange.ts';

const faults = async () => diagnose(await facts(), loupe.sandbox.clock.now()).faults;
const broken = async (): Promise<string[]> => (await faults()).map((one) => one.broken);

const token = (change: (data: Record<string, unknown>) => Record<string, unknown>) =>
  answers(/debug_token/, (body) => ({ data: change(body['data'] as Record<string, unknown>) }));
const scopes = (of: (ids: unknown) => unknown) =>
  token((data) => ({
    ...data,
    granular_scopes: (data['granular_scopes'] as Record<string, unknown>[]).map((one) => ({
      ...one,
      target_ids: of(one['target_ids']),
    })),
  }));

describe('what Meta says of permissions', () => {
  it('in a word nobody knows is no fault, and Meta’s answers decide', async () => {
    await connected('small');
    const before = await broken();
    const insights = 'instagram_manage_insights';
    answers(
      /permissions$/,
      each((one) => (one['permission'] === insights ? { ...one, status: 'limited' } : one)),
    );
    await check();
    expect(await broken()).toEqual(before);
    expect((await signIn()).permissions).toContainEqual({ name: insights, state: 'unknown' });
  });

  it('over two pages is read to its end', async () => {
    await connected('small');
    const before = await broken();
    let page = 0;
    answers(/permissions$/, (body) => {
      const all = body['data'] as unknown[];
      page += 1;
      return page % 2 === 1
        ? {
            data: all.slice(0, 3),
            paging: { cursors: { after: 'abc' }, next: 'https://graph.facebook.com/x?after=abc' },
          }
        : { data: all.slice(3) };
    });
    await check();
    expect(await broken()).toEqual(before);
  });
  it('in an empty list takes nothing away that is known', async () => {
    await connected('small');
    const before = await broken();
    answers(/permissions$/, () => ({ data: [] }));
    await check();
    expect(await usernames()).toHaveLength(1);
    expect([before, await broken()]).toEqual([before, before]);
  });
  it('otherwise in the token than in the list', async () => {
    await connected('small');
    const before = await broken();
    token((data) => ({ ...data, scopes: ['public_profile'] }));
    await check();
    expect(await broken()).toEqual(before);
  });
});

describe('granular scopes', () => {
  it.each([
    ['no list', () => 'all'],
    ['an object', () => ({ 0: '1' })],
    ['a null among them', (ids: unknown) => [...((ids as unknown[]) ?? []), null]],
    ['a fraction', () => [1.5]],
    ['a nested list', (ids: unknown) => [ids]],
  ])('with %s say nothing', async (_name, of) => {
    await connected('small');
    const before = await broken();
    scopes(of);
    await check();
    expect(await broken()).toEqual(before);
  });
  it('with a thousand strangers cost no more than ten reads of each kind, and break nothing of the known', async () => {
    await connected('small');
    const many = Array.from({ length: 1000 }, (_, n) => String(700_000_000_000_000 + n));
    scopes((ids) => [...((ids as unknown[]) ?? []), ...many]);
    const calls = await check();
    expect(calls.length).toBeLessThanOrEqual(3 + 30);
    expect(await usernames()).toEqual(['idas.garden']);
    const known = (await facts()).pages.find(({ route }) => route === 'list');
    expect((await faults()).filter(({ pageId }) => pageId === known?.id)).toEqual([]);
  });
  it.each([undefined, null, 'x', [], [null], [{}]])('as %j say nothing', async (value) => {
    await connected('small');
    const before = await broken();
    token((data) => ({ ...data, granular_scopes: value }));
    await check();
    expect(await broken()).toEqual(before);
  });
});

describe('the life of a token', () => {
  it.each([0, '0', null, 'soon', -1, 1.5, 1e15, true])('told as %j ends nothing', async (value) => {
    await connected('small');
    const before = await broken();
    token((data) => ({ ...data, expires_at: value, data_access_expires_at: value }));
    await check();
    expect(await broken()).toEqual(before);
    expect((await signIn()).ended).toBeNull();
  });
  it('that is over by one’s own clock is not over while Meta takes it', async () => {
    await connected('small');
    token((data) => ({ ...data, expires_at: Math.floor(loupe.sandbox.clock.now() / 1000) - 60 }));
    await check();
    expect(await broken()).toEqual([]);
    expect((await signIn()).expiresAt).toBeNull();
  });
  it.each([null, 'x', [], {}, { data: null }, { data: [] }])(
    'debug_token answering %j',
    async (value) => {
      await connected('small');
      const before = await broken();
      answers(/debug_token/, () => value);
      await check();
      expect(await broken()).toEqual(before);
      expect((await checkup()).problem).toBeNull();
    },
  );
  it('is_valid false for a passing reason', async () => {
    await connected('small');
    token((data) => ({ ...data, is_valid: false, error: { code: 2, message: 'try again' } }));
    await check();
    expect((await signIn()).ended).toBeNull();
    expect((await facts()).token.ended).toBeNull();
  });
});
