import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import { kit, pointAt } from './kit.ts';

let sandbox: Sandbox;
let account = '';

beforeAll(async () => {
  sandbox = await startSandbox();
  account = sandbox.world.accounts[0]?.id ?? '';
  pointAt(sandbox);
});
afterAll(() => sandbox.close());

it('lets Meta’s own kit find the account through the Pages', async () => {
  const pages = await new kit.User('me').getAccounts([
    'name',
    'tasks',
    'instagram_business_account',
  ]);
  expect(pages.map((page) => page._data['name'])).toEqual([
    'Maren Makes',
    'Harbour Bakery',
    'Estuary Open Studios',
  ]);
  expect(pages[0]?._data['instagram_business_account']).toEqual({ id: account });
  const user = await new kit.IGUser(account).get(['username', 'followers_count']);
  expect(user._data).toMatchObject({ username: 'maren.makes', followers_count: 12_430 });
});

it('lets it page through all media', async () => {
  let page = await new kit.IGUser(account).getMedia(['caption', 'media_type'], { limit: 25 });
  const ids = page.map((media) => media.id);
  while (page.hasNext()) {
    page = await page.next();
    ids.push(...page.map((media) => media.id));
  }
  expect(new Set(ids).size).toBe(60);
});

it('lets it read comments and insights', async () => {
  const media = new kit.IGMedia(sandbox.world.accounts[0]?.posts[2]?.id ?? '');
  const comments = await media.getComments(['text', 'username', 'replies{text}'], { limit: 50 });
  expect(comments.length).toBeGreaterThan(5);
  const own = await media.getInsights(['name', 'values'], { metric: ['reach', 'views'] });
  expect(own.map((row) => row._data['name'])).toEqual(['reach', 'views']);
  const days = await new kit.IGUser(account).getInsights([], { metric: 'reach', period: 'day' });
  expect(days[0]?._data['name']).toBe('reach');
});

it('saw nothing but the sandbox', () => {
  const hosts = new Set(sandbox.requests().map((request) => request.host));
  expect([...hosts]).toEqual([new URL(sandbox.origin).host]);
});
