import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureUrl } from '../sandbox/images/address.ts';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import type { Post } from '../sandbox/world/things.ts';
import { type Api, kindOfCall, kit, pointAt } from './kit.ts';

let sandbox: Sandbox;
let api: Api;
let account = '';
let pageId = '';
let pageApi: Api;
let posts: Post[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
  api = pointAt(sandbox);
  const [own] = sandbox.world.accounts;
  account = own?.id ?? '';
  posts = own?.posts ?? [];
  const [page] = await new kit.User('me').getAccounts(['access_token']);
  pageId = page?.id ?? '';
  pageApi = new kit.FacebookAdsApi(String(page?._data['access_token']), 'en_US', false);
});
afterAll(() => sandbox.close());

const user = () => new kit.IGUser(account);
const media = (id = posts[2]?.id) => new kit.IGMedia(id ?? '');
const album = () => media(posts.find(({ shape }) => shape === 'carousel')?.id);
const comment = () => new kit.IGComment(posts[2]?.comments.at(-1)?.id ?? '');
const page = () => new kit.Page(pageId, {}, undefined, pageApi);
const me = () => new kit.User('me');
const dataOf = (answer: Record<string, unknown>) => answer['data'] as Record<string, string>[];

const inDays = (days: number): number => Math.floor(sandbox.clock.now() / 1000) + days * 86_400;

/** An address at which the sandbox itself hands out a picture. */
const picture = () =>
  pictureUrl(posts[0]?.picture ?? { scene: 'bowl', seed: '1', wide: 320, high: 400 }, {
    now: sandbox.clock.now(),
    cdn: `${sandbox.origin}/cdn`,
    switches: sandbox.switches,
  });

async function publish(params: Record<string, unknown>): Promise<string> {
  const container = await user().createMedia([], params);
  await api.call('GET', [container.id], { fields: 'status_code' });
  sandbox.clock.advance(120_000);
  return (await user().createMediaPublish([], { creation_id: container.id })).id;
}

describe('reads', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the person', () => me().get(['id', 'name', 'first_name'])],
    ['permissions', () => me().getPermissions([], { status: 'granted' })],
    ['portfolios', () => me().getBusinesses(['name'])],
    ['a Page', () => page().get(['name', 'instagram_business_account{username}'])],
    ['an account', () => user().get(['username', 'biography', 'followers_count'])],
    ['media', () => user().getMedia(['caption', 'children{media_url}'], { limit: 5 })],
    ['stories', () => user().getStories(['media_type', 'timestamp'])],
    ['tags', () => user().getTags(['caption', 'username'])],
    ['broadcasts', () => user().getLiveMedia(['timestamp'])],
    ['what may be published', () => user().getContentPublishingLimit(['config', 'quota_usage'])],
    ['events', () => user().getUpcomingEvents(['title'])],
    ['catalogs', () => user().getAvailableCatalogs([])],
    ['invites', () => user().getCollaborationInvites([])],
    [
      'days of the account',
      () =>
        user().getInsights([], { metric: ['reach'], period: 'day', metric_type: 'time_series' }),
    ],
    ['a post', () => media().get(['caption', 'like_count', 'comments{text}'])],
    ['parts of an album', () => album().getChildren(['media_url'])],
    ['collaborators', () => media().getCollaborators([])],
    ['product tags', () => media().getProductTags([])],
    ['comments', () => media().getComments(['text', 'replies{text}'], { limit: 50 })],
    ['figures of a post', () => media().getInsights([], { metric: ['reach', 'saved'] })],
    ['a comment', () => comment().get(['text', 'like_count', 'hidden'])],
    ['replies', () => comment().getReplies(['text'])],
    ['a token', () => api.call('GET', ['debug_token'], { input_token: sandbox.users[0]?.token })],
    [
      'music',
      () => api.call('GET', ['ig_audio'], { user_id: account, query: 'a', audio_type: 'music' }),
    ],
    ['places', () => api.call('GET', ['pages', 'search'], { q: 'a', fields: 'id,name' })],
    [
      'other people',
      () =>
        api.call('GET', [account], {
          fields: 'business_discovery.username(harbour.bakery){username,media{id}}',
        }),
    ],
  ])('%s', async (_what, read) => {
    expect(await read()).toBeDefined();
  });

  it('hashtags, from the search to what is found', async () => {
    const query = { user_id: account, q: 'ceramics' };
    const [tag = {}] = dataOf(await api.call('GET', ['ig_hashtag_search'], query));
    const id = tag['id'] ?? '';
    expect(await api.call('GET', [id], { fields: 'name' })).toMatchObject({ name: 'ceramics' });
    for (const edge of ['top_media', 'recent_media']) {
      const found = await api.call('GET', [id, edge], { user_id: account, fields: 'permalink' });
      expect(dataOf(found).length).toBeGreaterThan(0);
    }
    expect(await user().getRecentlySearchedHashtags(['name'])).toHaveLength(1);
  });

  it('conversations, their messages and one of these', async () => {
    const talks = await page().getConversations(['id'], { platform: 'instagram' });
    const talk = talks[0]?.id ?? '';
    const { messages } = await pageApi.call('GET', [talk], { fields: 'messages{id}' });
    const [first = {}] = dataOf(messages as Record<string, unknown>);
    expect(await pageApi.call('GET', [talk, 'messages'], {})).toHaveProperty('data');
    const one = await pageApi.call('GET', [first['id'] ?? ''], { fields: 'from,created_time' });
    expect(one).toHaveProperty('created_time');
  });

  it('pages onward and back by its cursors', async () => {
    const first = await user().getMedia(['id'], { limit: 7 });
    expect(first.hasNext()).toBe(true);
    const second = await first.next();
    expect(second[0]?.id).toBe(posts[7]?.id);
    expect((await second.previous())[0]?.id).toBe(posts[0]?.id);
  });

  it('several things in one batch', async () => {
    const batch = new kit.FacebookAdsApiBatch(api);
    const bodies: unknown[] = [];
    const failed: unknown[] = [];
    const add = (path: string[], params = {}) =>
      batch.add(
        'GET',
        path,
        params,
        undefined,
        (a) => bodies.push(a.body),
        (a) => failed.push(a),
      );
    add([account], { fields: 'username' });
    add([account, 'media'], { limit: 2 });
    add(['me', 'accounts'], { fields: 'name' });
    expect(await batch.execute()).toBeNull();
    expect(failed).toEqual([]);
    expect(bodies[0]).toMatchObject({ username: 'maren.makes' });
    expect(bodies).toHaveLength(3);
  });
});

describe('writes', () => {
  it('a photo, an album and a story', async () => {
    const image_url = picture();
    const photo = await publish({ image_url, caption: 'By the kit' });
    expect((await media(photo).get(['caption']))._data['caption']).toBe('By the kit');
    const parts = [];
    for (let nth = 0; nth < 2; nth++)
      parts.push((await user().createMedia([], { image_url, is_carousel_item: true })).id);
    await publish({ media_type: 'CAROUSEL', children: parts });
    await publish({ media_type: 'STORIES', image_url });
  });

  it('a comment, a reply, hiding and taking away', async () => {
    const { id } = await media().createComment([], { message: 'By the kit' });
    expect((await new kit.IGComment(id).get(['text']))._data['text']).toBe('By the kit');
    const reply = await comment().createReply([], { message: 'Thank you' });
    await comment().update([], { hide: true });
    await comment().update([], { hide: false });
    await new kit.IGComment(reply.id).delete([]);
    await new kit.IGComment(id).delete([]);
  });

  it('comments switched off and on, and a post taken away', async () => {
    await media().update([], { comment_enabled: false });
    await media().update([], { comment_enabled: true });
    await media(posts.at(-1)?.id).delete([]);
  });

  it('an answer to a mention, a like, and an event', async () => {
    const [, bakery] = sandbox.world.accounts;
    const [bread] = bakery?.posts ?? [];
    if (!bread) throw new Error('The bakery has no post');
    const { id } = sandbox.world.commented(bread, 'a.guest', 'Ask @maren.makes!', 0);
    const told = { media_id: bread.id, comment_id: id, message: 'Hello!' };
    await user().createMention([], told);
    await api.call('POST', [account, 'likes'], { media_id: bread.id });
    await api.call('DELETE', [account, 'likes'], { media_id: bread.id });
    const opening = { title: 'Kiln opening', start_time: inDays(3) };
    const event = await user().createUpcomingEvent([], opening);
    await api.call('POST', [event.id], { title: 'Kiln opening, and cake', start_time: inDays(3) });
    expect(await api.call('GET', [event.id], { fields: 'title' })).toMatchObject({
      title: 'Kiln opening, and cake',
    });
  });

  it('what a Page does: notices, an unpublished photo and messages', async () => {
    await page().createSubscribedApp([], { subscribed_fields: ['feed', 'messages'] });
    expect(await page().getSubscribedApps([])).toHaveLength(1);
    await pageApi.call('DELETE', [pageId, 'subscribed_apps']);
    const photo = await page().createPhoto([], { url: picture(), published: false });
    await pageApi.call('GET', [photo.id], { fields: 'images' });
    await pageApi.call('DELETE', [photo.id]);
    const talks = await page().getConversations(['participants'], { platform: 'instagram' });
    const people = talks[0]?._data['participants'] as { data: { id: string }[] };
    const recipient = { id: people.data.find(({ id }) => id !== account)?.id };
    await pageApi.call('POST', [pageId, 'messages'], { recipient, message: { text: 'Hello' } });
  });

  it('gives a permission back', async () => {
    await me().deletePermissions({ permission: 'pages_manage_posts' });
  });
});

it('saw at least fifty-five different calls, all of which were answered', () => {
  const requests = sandbox.requests();
  const refused = requests.filter(({ status = 0 }) => status !== 200);
  expect(refused.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([]);
  const kinds = new Set(requests.map(({ method, path }) => kindOfCall(sandbox, method, path)));
  expect(kinds.size, [...kinds].sort().join('\n')).toBeGreaterThanOrEqual(55);
});
