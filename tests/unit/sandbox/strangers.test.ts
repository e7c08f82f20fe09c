import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { get, account, sandbox, control } = await asking();
const studio = sandbox.world.accounts[0];
const [bakery] = sandbox.world.accounts.slice(1);
const looked = (username: string, inner: string) =>
  get(account, { fields: `business_discovery.username(${username}){${inner}}` });

interface Found {
  business_discovery: Record<string, unknown> & {
    media: {
      data: Record<string, unknown>[];
      paging: { cursors: Record<string, string> };
    };
  };
}
const found = (answer: unknown) => (answer as Found).business_discovery;

describe('an account looked up by its name', () => {
  it('tells what is public, without marks, and leaves the rest out', async () => {
    const profile = found(
      await looked('kiln.quarterly', 'username,followers_count,media_count,biography,is_published'),
    );
    expect(profile).toMatchObject({ username: 'kiln.quarterly', media_count: 30 });
    expect(profile['biography']).toContain('by ines.throws and');
    expect(profile).not.toHaveProperty('is_published');
    expect((await looked('kiln.quarterly', 'insights.metric(reach)')).error.code).toBe(100);
  });

  it('pages its posts by cursors inside the field list, and by nothing else', async () => {
    const inner = (more: string) =>
      `media.limit(12)${more}{id,view_count,media_product_type,like_count}`;
    const first = found(await looked('kiln.quarterly', inner(''))).media;
    expect(Object.keys(first.paging)).toEqual(['cursors']);
    expect(Object.keys(first.paging.cursors)).toEqual(['after']);
    const reels = first.data.filter((one) => 'view_count' in one);
    expect(new Set(reels.map((one) => one['media_product_type']))).toEqual(new Set(['REELS']));
    expect(first.data[4]).not.toHaveProperty('like_count');
    const after = (cursors: Record<string, string>) => `.after(${cursors['after']})`;
    const second = found(await looked('kiln.quarterly', inner(after(first.paging.cursors)))).media;
    expect(Object.keys(second.paging.cursors).sort()).toEqual(['after', 'before']);
    const last = found(await looked('kiln.quarterly', inner(after(second.paging.cursors)))).media;
    expect(Object.keys(last.paging.cursors)).toEqual(['before']);
    const ids = [first, second, last].flatMap(({ data }) => data.map((one) => one['id']));
    expect(new Set(ids).size).toBe(30);
  });

  it.each(['nobody.here', 'quiet.potter', 'glaze.bar'])('is not %s', async (name) => {
    expect((await looked(name, 'id')).error).toMatchObject({
      ...{ code: 110, error_subcode: 2207013, message: 'Invalid user id' },
      error_user_title: 'Cannot find User',
    });
  });

  it('needs the permission for insights, and counts against the app', async () => {
    await control('POST', 'person', { decline: 'instagram_manage_insights' });
    expect((await looked('kiln.quarterly', 'id')).error.code).toBe(10);
    await control('POST', 'person', { grant: 'instagram_manage_insights' });
    await control('POST', 'usage', { percent: 100, scope: 'account' });
    expect(found(await looked('kiln.quarterly', 'id'))['id']).toMatch(/^17841/);
    await control('DELETE', 'usage');
  });

  it('cannot be read by its own id, nor can its posts', async () => {
    const { id, media } = found(await looked('kiln.quarterly', 'media.limit(1){id}'));
    for (const one of [id, media.data[0]?.['id']])
      expect((await get(String(one))).error).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

describe('what names the account', () => {
  const mentioning = bakery?.posts.find((post) => post.caption?.includes('@maren.makes'));

  it('is a post, read by its id', async () => {
    const answer = await get(account, {
      fields: `mentioned_media.media_id(${mentioning?.id}){caption,username,saved_count,comments{text}}`,
    });
    const media = answer['mentioned_media'] as Record<string, unknown>;
    expect(Object.keys(media)).toEqual(['caption', 'username', 'comments', 'id']);
    expect(media['caption']).toContain('@maren.makes');
  });

  it('is a comment, with three usual fields', async () => {
    const magazine = [...sandbox.world.things.values()].find(
      (one) => one.kind === 'account' && one.username === 'kiln.quarterly',
    );
    const remark = magazine?.kind === 'account' ? magazine.posts[0]?.comments[0] : undefined;
    const fields = `mentioned_comment.comment_id(${remark?.id})`;
    const answer = await get(account, { fields });
    expect(Object.keys(answer['mentioned_comment'] as object)).toEqual(['id', 'text', 'timestamp']);
    if (remark) remark.post.commentsOn = false;
    expect((await get(account, { fields })).error.code).toBe(24);
  });

  it('is nothing that does not', async () => {
    const id = bakery?.posts[0]?.id;
    const { error } = await get(account, { fields: `mentioned_media.media_id(${id}){caption}` });
    expect(error).toMatchObject({ code: 24, error_subcode: 2207006 });
    expect((await get(account, { fields: 'mentioned_media{caption}' })).error.code).toBe(100);
  });
});

it('lists posts it is tagged in by cursors alone, private people’s left out', async () => {
  const { data, paging } = await get(`${account}/tags`, {
    fields: 'username,saved_count',
    limit: '2',
  });
  expect(Object.keys(data[0])).toEqual(['username', 'id']);
  expect(Object.keys(paging)).toEqual(['cursors']);
  const rest = await get(`${account}/tags`, { fields: 'username', after: paging.cursors.after });
  expect(rest.data.map((one) => one.username)).not.toContain('shy.cup');
  expect(rest.data).toHaveLength(1);
  expect(studio?.tagged).toHaveLength(4);
});

describe('posts of two accounts', () => {
  it('are invitations until answered', async () => {
    const { data } = await get(`${account}/collaboration_invites`);
    expect(data).toHaveLength(1);
    expect(Object.keys(data[0])).toEqual([
      ...['media_id', 'media_owner_username', 'caption', 'media_url'],
    ]);
    if (studio?.invites?.[0]) studio.invites[0].answer = 'Declined';
    expect(await get(`${account}/collaboration_invites`)).toEqual({ data: [] });
  });

  it('are listed and found once accepted', async () => {
    const list = await get(`${account}/collaborative_media`, { fields: 'username,saved_count' });
    expect(list.data.map((one) => one.username)).toEqual(['estuary.open']);
    const id = list.data[0].id;
    const search = `collaborative_media_search.media_id(${id}){caption}`;
    const one = (await get(account, { fields: search }))['collaborative_media_search'];
    expect(one).toMatchObject({ id, caption: 'Open doors, with friends.' });
    const own = `collaborative_media_search.media_id(${studio?.posts[0]?.id}){caption}`;
    expect((await get(account, { fields: own })).error.code).toBe(24);
  });

  it('tell their owner who was asked', async () => {
    const [post] = studio?.posts ?? [];
    if (post) post.collaborators = [{ id: '9', username: 'a.b', status: 'Pending' }];
    expect((await get(`${post?.id}/collaborators`)).data).toEqual([
      { id: '9', username: 'a.b', invite_status: 'Pending' },
    ]);
  });

  it('may be asked after three hundred times a day', async () => {
    const ask = () => get(`${bakery?.id}/collaboration_invites`);
    const all = await Promise.all(Array.from({ length: 301 }, ask));
    expect(all.filter((one) => (one.error as unknown) !== undefined)).toHaveLength(1);
    expect((await ask()).error.code).toBe(613);
  });
});
