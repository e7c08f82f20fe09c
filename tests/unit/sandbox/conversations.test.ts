import { beforeAll, describe, expect, it } from 'vitest';
import { talkWith } from '../../sandbox/world/talks.ts';
import { type Answered, asking, bodyOf } from './asking.ts';

const { get, account, sandbox, control, call } = await asking();
const [page] = sandbox.world.pages;
const studio = sandbox.world.accounts[0];
let token = '';

beforeAll(async () => {
  token = (await get(page?.id ?? '', { fields: 'access_token' })).access_token;
});

const asPage = async (path: string, params: Record<string, string> = {}): Promise<Answered> =>
  bodyOf(
    await call(`/v26.0/${path}?${new URLSearchParams(params)}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  );
const list = (params: Record<string, string> = {}) =>
  asPage(`${page?.id}/conversations`, { platform: 'instagram', ...params });

describe('conversations', () => {
  it('are listed by the one last written in', async () => {
    const { data, paging } = await list();
    expect(data).toHaveLength(2);
    expect(Object.keys(data[0])).toEqual(['id', 'updated_time']);
    expect(Object.keys(paging.cursors)).toEqual(['before', 'after']);
    const times = data.map((one) => String(one['updated_time']));
    expect(times).toEqual([...times].sort().reverse());
    expect((await list({ user_id: '7214400918235561' })).data).toHaveLength(1);
    expect(await asPage(`${page?.id}/conversations`)).toEqual({ data: [] });
  });

  it('want the Page’s token, and say so in one of two ways', async () => {
    const path = `${page?.id}/conversations`;
    expect((await get(path, { platform: 'instagram' })).error.code).toBe(210);
    await control('POST', 'switches', { wrongToken: 190 });
    expect((await get(path, { platform: 'instagram' })).error.code).toBe(190);
    await control('POST', 'switches', { wrongToken: 210 });
  });

  it('want the permission and the task', async () => {
    await control('POST', 'person', { decline: 'instagram_manage_messages' });
    expect((await list()).error.code).toBe(10);
    await control('POST', 'person', { grant: 'instagram_manage_messages' });
    await control('POST', 'page', { page: page?.id, tasks: ['MODERATE', 'ANALYZE'] });
    expect((await list()).error.code).toBe(200);
    await control('POST', 'page', { page: page?.id, tasks: ['MANAGE'] });
  });

  it('tell of both sides, and of the twenty newest messages in full', async () => {
    const [first] = (await list()).data;
    const talk = await asPage(first.id, {
      fields:
        'participants,message_count,unread_count,can_reply,snippet,messages.limit(24){message,from,to}',
    });
    expect(talk).toMatchObject({ message_count: 24, unread_count: 2, can_reply: true });
    expect(talk['participants']).toEqual({
      data: [
        { username: 'maren.makes', id: account },
        { username: 'fika.daily', id: '7214400918235561' },
      ],
    });
    const { data } = talk['messages'] as Answered;
    expect(data.filter((one) => 'message' in one)).toHaveLength(20);
    expect(data[0]).toMatchObject({
      message: 'Do you need a deposit?',
      from: { username: 'fika.daily' },
      to: { data: [{ username: 'maren.makes' }] },
    });
    expect(await asPage(data[0].id, { fields: 'message' })).toMatchObject({
      message: 'Do you need a deposit?',
    });
    expect((await asPage(String(data.at(-1)?.id))).error.code).toBe(100);
    expect((await get(data[0].id)).error.code).toBe(210);
  });

  it('page their messages onward only', async () => {
    const [first] = (await list()).data;
    const { paging } = await asPage(`${first.id}/messages`, { limit: '5' });
    expect(Object.keys(paging.cursors)).toEqual(['after']);
    const more = await asPage(`${first.id}/messages`, { limit: '5', after: paging.cursors.after });
    expect(more.data).toHaveLength(5);
    const all = await asPage(`${first.id}/messages`, { limit: '100' });
    expect(await bodyOf(await fetch(all.paging.next ?? ''))).toEqual({ data: [] });
    expect(Object.keys(more.data[0])).toEqual(['id', 'created_time']);
  });

  it('carry pictures, stories and what was put on them', async () => {
    const fields = 'attachments,story,reactions,message';
    const talks = (await list({ fields: `messages{${fields}}` })).data;
    const all = talks.flatMap((one) => (one['messages'] as Answered).data);
    const names = (name: string) => all.filter((one) => name in one).map((one) => one[name]);
    expect(names('attachments')).toMatchObject([{ data: [{ image_data: { width: 320 } }] }]);
    expect(names('story')).toMatchObject([{ reply_to: { id: studio?.stories[0]?.id } }]);
    expect(names('reactions')).toMatchObject([
      { data: [{ reaction: 'love', users: [{ username: 'ines.throws' }] }] },
    ]);
  });
});

it('tells about somebody who wrote, and nobody else', async () => {
  const fields = 'name,follower_count,is_user_follow_business,is_verified_user';
  expect(await asPage('7214400918235561', { fields })).toEqual({
    ...{ name: 'Fika Daily', follower_count: 1904, is_user_follow_business: true },
    ...{ is_verified_user: false, id: '7214400918235561' },
  });
  const silent = studio && talkWith(sandbox.world, studio, 'never.wrote').guest;
  expect((await asPage(String(silent?.id))).error.code).toBe(230);
});
