import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { sandbox, control, account, call } = await asking();
const { world, clock } = sandbox;
const [own] = world.accounts;
const page = own && world.pageOf(own);
const post = own?.posts[0];

interface Received {
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

const received: Received[] = [];
let status = 200;
const app = createServer((from, to) => {
  const url = new URL(from.url ?? '/', 'http://here');
  const challenge = url.searchParams.get('hub.challenge');
  if (challenge !== null) {
    const known = url.searchParams.get('hub.verify_token') === 'it is me';
    to.writeHead(known ? 200 : 403).end(known ? challenge : 'no');
    return;
  }
  let body = '';
  from.on('data', (chunk: Buffer) => (body += chunk.toString()));
  from.on('end', () => {
    received.push({ body, headers: from.headers });
    to.writeHead(status).end();
  });
});
await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
afterAll(() => app.close());
const callback = `http://127.0.0.1:${(app.address() as AddressInfo).port}/hook`;
const subscribe = (more = {}) =>
  control('POST', 'webhooks', { callback, verifyToken: 'it is me', appSecret: 'shh', ...more });

/** What arrived, once all is sent. */
async function arrived(): Promise<unknown[]> {
  await sandbox.webhooks.settled();
  return received.map(({ body }) => JSON.parse(body) as unknown);
}

beforeEach(async () => {
  await control('DELETE', 'webhooks');
  await control('POST', 'switches', { noticesForAll: false });
  received.length = 0;
  status = 200;
  if (page) page.subscribed = ['feed'];
});

it('shakes hands first, and takes nobody who cannot', async () => {
  expect((await subscribe({ verifyToken: 'somebody else' })).error).toContain('challenge');
  expect((await subscribe({ fields: ['followers'] })).error).toContain('fields are among');
  await control('POST', 'comment', { text: 'Nobody hears' });
  expect(await arrived()).toEqual([]);
  expect(await subscribe()).toMatchObject({ callback });
});

it('signs word of a comment over its very bytes', async () => {
  await subscribe();
  const { id } = await control('POST', 'comment', { username: 'a.guest', text: 'Schön / ✨' });
  expect(await arrived()).toEqual([
    {
      object: 'instagram',
      entry: [
        {
          id: account,
          time: Math.floor(clock.now() / 1000),
          changes: [
            {
              field: 'comments',
              value: {
                id,
                text: 'Schön / ✨',
                from: { id: expect.any(String) as string, username: 'a.guest' },
                media: { id: post?.id, media_product_type: expect.any(String) as string },
              },
            },
          ],
        },
      ],
    },
  ]);
  const [{ body, headers } = { body: '', headers: {} }] = received;
  expect(body).toContain('Sch\\u00f6n \\/ \\u2728');
  const hash = createHmac('sha256', 'shh').update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${hash}`);
});

it('hears of what is written through the API, too', async () => {
  await subscribe({ fields: ['comments'] });
  const body = new URLSearchParams({ message: 'By a call' });
  const answer = await call(`/v26.0/${post?.id}/comments`, { method: 'POST', body });
  const { id } = (await answer.json()) as { id: string };
  expect(await arrived()).toMatchObject([{ entry: [{ changes: [{ value: { id } }] }] }]);
});

it('names the comment a reply answers', async () => {
  await subscribe({ fields: ['comments'] });
  const parent = post?.comments[0]?.id;
  await control('POST', 'reply', { comment: parent, text: 'Thanks' });
  expect(await arrived()).toMatchObject([
    { entry: [{ changes: [{ value: { parent_id: parent } }] }] },
  ]);
});

it('sends word only about accounts whose Page is subscribed, unless told otherwise', async () => {
  await subscribe();
  if (page) delete page.subscribed;
  await control('POST', 'comment', { text: 'Unheard' });
  expect(await arrived()).toEqual([]);
  await control('POST', 'switches', { noticesForAll: true });
  await control('POST', 'comment', { text: 'Heard' });
  expect(await arrived()).toHaveLength(1);
});

it('tells an account where somebody else named it', async () => {
  await subscribe({ fields: ['mentions'] });
  const other = world.accounts[1]?.posts[0];
  const { id } = await control('POST', 'comment', { media: other?.id, text: 'See @maren.makes!' });
  const { id: caption } = await control('POST', 'post', {
    account: world.accounts[1]?.username,
    caption: 'With @maren.makes.',
  });
  const values = (
    (await arrived()) as { entry: [{ id: string; changes: [{ value: unknown }] }] }[]
  ).map(({ entry: [entry] }) => ({ id: entry.id, value: entry.changes[0].value }));
  expect(values).toEqual([
    { id: account, value: { media_id: other?.id, comment_id: id } },
    { id: account, value: { media_id: caption } },
  ]);
});

it('tells of messages, and echoes what the account says', async () => {
  await subscribe({ fields: ['messages'] });
  const { id } = await control('POST', 'message', { username: 'a.guest', text: 'Hello' });
  await control('POST', 'message', { username: 'a.guest', text: 'Hi', own: true });
  const [first, second] = await arrived();
  expect(first).toMatchObject({
    entry: [
      {
        id: account,
        messaging: [
          {
            recipient: { id: account },
            timestamp: clock.now(),
            message: { mid: id, text: 'Hello' },
          },
        ],
      },
    ],
  });
  expect(second).toMatchObject({
    entry: [{ messaging: [{ sender: { id: account }, message: { is_echo: true } }] }],
  });
});

it('tells the last figures of a story an hour after its end, small ones as -1', async () => {
  await subscribe({ fields: ['story_insights'] });
  const { id } = await control('POST', 'post', { shape: 'story' });
  const story = world.things.get(String(id));
  if (story?.kind === 'post') Object.assign(story.counts, { reach: 3 });
  clock.advance(25 * 3_600_000);
  const values = (
    (await arrived()) as { entry: [{ changes: [{ value: { media_id: string } }] }] }[]
  )
    .map(({ entry }) => entry[0].changes[0].value)
    .filter((value) => value.media_id === id);
  clock.reset();
  expect(values).toMatchObject([
    { media_id: id, reach: -1, impressions: expect.any(Number) as number },
  ]);
});

it('sends again what was not taken, when the clock comes to it, and gives up in the end', async () => {
  await subscribe({ fields: ['comments'] });
  status = 500;
  await control('POST', 'comment', { text: 'Once more' });
  expect(await arrived()).toHaveLength(1);
  for (const [minutes, tries] of [
    [1, 2],
    [5, 3],
    [30, 4],
    [600, 4],
  ] as const) {
    clock.advance(minutes * 60_000);
    expect(await arrived()).toHaveLength(tries);
  }
  clock.reset();
  const { deliveries } = await control('GET', 'webhooks');
  expect(deliveries).toMatchObject([{ field: 'comments', account, tries: 4, status: 500 }]);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});
