import { expect, it } from 'vitest';
import { bodyOf } from './asking.ts';
import { hosting, jpeg, png } from './material.ts';
import { writing } from './writing.ts';

const { post, call, refused, control, account, sandbox, pageToken, page, token } = await writing();
const { world, clock } = sandbox;
const day = 86_400_000;
const picture = jpeg(64, 80);
const web = await hosting({ '/a.jpg': { bytes: picture, type: 'image/jpeg' } });
const heard = (age: number) =>
  world.conversations.find(({ messages, account: { id } }) => {
    const at = messages.find(({ own }) => !own)?.at ?? Number.POSITIVE_INFINITY;
    return id === account && clock.now() - at < age;
  });
const talk = heard(day);
const guest = talk?.guest.id ?? '';
const path = `${page}/messages`;
const json = (value: unknown): string => JSON.stringify(value);
interface Attached {
  image_data: { url: string };
}

const to = (id: string, text: string, more = {}) => ({
  ...{ recipient: json({ id }), message: json({ text }), ...more },
});

it('answers a person with the Page’s token, within a day of their last word', async () => {
  const answer = await post(path, to(guest, 'On Friday'), pageToken);
  expect(answer).toEqual({ recipient_id: guest, message_id: talk?.messages[0]?.id });
  expect(talk?.messages[0]).toMatchObject({ own: true, text: 'On Friday' });
  expect(talk?.unread).toBe(0);
  expect(await refused(path, to(guest, 'Hi'), token)).toBe('210');
  expect(await refused(path, to('1234', 'Hi'), pageToken)).toBe('100/2534014');
  expect(await refused(path, to(guest, '🏺'.repeat(251)), pageToken)).toBe('100');
  expect(await post(path, to(guest, '🏺'.repeat(250)), pageToken)).toHaveProperty('message_id');
  clock.advance(day);
  expect(await refused(path, to(guest, 'Too late'), pageToken)).toBe('10/2534022');
  const human = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  expect(await post(path, to(guest, 'Sorry', human), pageToken)).toHaveProperty('message_id');
  clock.advance(6 * day);
  expect(await refused(path, to(guest, 'Sorry', human), pageToken)).toBe('10/2534022');
  clock.advance(-7 * day);
});

it('sends pictures, hearts and posts, and shows what it does', async () => {
  const image = { attachment: { type: 'image', payload: { url: `${web}/a.jpg` } } };
  const send = (message: unknown) =>
    post(path, { recipient: json({ id: guest }), message: json(message) }, pageToken);
  const { message_id: id } = await send(image);
  const read = await call(`/v26.0/${String(id)}?fields=attachments`, {
    headers: { authorization: `Bearer ${pageToken}` },
  });
  const { data } = (await bodyOf(read))['attachments'] as { data: Attached[] };
  const shown = await (await fetch(data[0]?.image_data.url ?? '')).arrayBuffer();
  expect(Buffer.from(shown).equals(picture)).toBe(true);
  expect(await send({ attachment: { type: 'like_heart' } })).toHaveProperty('message_id');
  const shared = world.accounts[0]?.posts[0]?.id;
  const share = { attachment: { type: 'MEDIA_SHARE', payload: { id: shared } } };
  expect(await send(share)).toHaveProperty('message_id');
  const broken = { attachment: { type: 'image', payload: { url: `${web}/b.jpg` } } };
  expect((await send(broken)).error).toMatchObject({ code: 100, error_subcode: 2018047 });
  const act = { recipient: json({ id: guest }), sender_action: 'REACT' };
  const payload = json({ message_id: id, reaction: 'love' });
  expect(await post(path, { ...act, payload }, pageToken)).toEqual({ recipient_id: guest });
});

it('answers a comment in private, once and within a week', async () => {
  const comment = world.accounts[0]?.posts
    .flatMap(({ comments }) => comments)
    .find(({ at, from }) => from.username && from.id !== account && clock.now() - at < 6 * day);
  const reply = { recipient: json({ comment_id: comment?.id }), message: json({ text: 'Hello' }) };
  expect(await post(path, { ...reply, message: json({ text: '' }) }, pageToken)).toHaveProperty(
    'error',
  );
  const { recipient_id: recipient } = await post(path, reply, pageToken);
  expect(await refused(path, reply, pageToken)).toBe('10900');
  expect(await refused(path, to(String(recipient), 'More'), pageToken)).toMatch(/^10|^100/);
  const old = world.accounts[0]?.posts.at(-1)?.comments.find(({ from }) => from.id !== account);
  const late = { ...reply, recipient: json({ comment_id: old?.id }) };
  expect(await refused(path, late, pageToken)).toBe('10/2534022');
  const { sent } = await control('GET', 'sent');
  const private_ = (sent as { kind: string }[]).filter(({ kind }) => kind === 'private-reply');
  expect(private_).toHaveLength(1);
});

it('remembers what the Page is subscribed to', async () => {
  const edge = `${page}/subscribed_apps`;
  const own = (init: RequestInit = {}) =>
    call(`/v26.0/${edge}`, { ...init, headers: { authorization: `Bearer ${pageToken}` } });
  expect(await (await own()).json()).toEqual({ data: [] });
  expect(await refused(edge, {}, pageToken)).toBe('100');
  const fields = { subscribed_fields: 'feed,messages' };
  expect(await refused(edge, fields, token)).toBe('210');
  expect(await post(edge, fields, pageToken)).toEqual({ success: true });
  expect((await bodyOf(await own())).data[0]['subscribed_fields']).toEqual(['feed', 'messages']);
  await own({ method: 'DELETE' });
  expect(await (await own()).json()).toEqual({ data: [] });
});

it('lends a picture an address, for a day or until it is taken back', async () => {
  const own = { authorization: `Bearer ${pageToken}` };
  const form = new FormData();
  form.set('published', 'false');
  form.set('temporary', 'true');
  form.set('source', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'a.jpg');
  const sent = await call(`/v26.0/${page}/photos`, { method: 'POST', body: form, headers: own });
  const { id } = await bodyOf(sent);
  const look = () => call(`/v26.0/${id}?fields=images`, { headers: own });
  const images = (await bodyOf(await look()))['images'] as { source: string; width: number }[];
  expect(images[0]).toMatchObject({ width: 64, height: 80 });
  const shown = await (await fetch(images[0]?.source ?? '')).arrayBuffer();
  expect(Buffer.from(shown).equals(picture)).toBe(true);
  const made = await post(`${account}/media`, { image_url: images[0]?.source ?? '' });
  expect(made).toHaveProperty('id');
  clock.advance(day);
  expect((await bodyOf(await look())).error.error_subcode).toBe(33);
  const photos = `${page}/photos`;
  const hosted = await post(photos, { published: 'false', url: `${web}/a.jpg` }, pageToken);
  const flat = Array.from({ length: 80 }, () => [0, ...Array<number>(64 * 3).fill(200)]);
  form.set('source', new Blob([new Uint8Array(png(64, 2, flat))], { type: 'image/png' }), 'a.png');
  const other = await call(`/v26.0/${photos}`, { method: 'POST', body: form, headers: own });
  const { id: anew } = await bodyOf(other);
  const told = await bodyOf(await call(`/v26.0/${anew}?fields=images`, { headers: own }));
  const [first] = told['images'] as { source: string }[];
  expect(await post(`${account}/media`, { image_url: first?.source ?? '' })).toHaveProperty('id');
  const gone = await call(`/v26.0/${hosted.id}`, { method: 'DELETE', headers: own });
  expect(await gone.json()).toEqual({ success: true });
  expect(await refused(photos, { published: 'false' }, pageToken)).toBe('324');
  expect(await refused(photos, { published: 'false', url: `${web}/a.jpg` }, token)).toBe('210');
});
