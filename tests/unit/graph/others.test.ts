import { describe, expect, it } from 'vitest';
import { readComment, readReplies, readThread } from '../../../lib/graph/endpoints/comments.ts';
import { readConversation } from '../../../lib/graph/endpoints/conversations.ts';
import { readDiscovered } from '../../../lib/graph/endpoints/discovery.ts';
import { searchHashtag } from '../../../lib/graph/endpoints/hashtags.ts';
import { readEmbed } from '../../../lib/graph/endpoints/oembed.ts';
import {
  metricsOf,
  readPostInsights,
  readPostSplit,
} from '../../../lib/graph/endpoints/post-insights.ts';
import { readTagged } from '../../../lib/graph/endpoints/tagged.ts';
import { answering } from './help/answers.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const first = { after: null, limit: 25 };
const timestamp = '2026-11-01T10:00:00+0000';

describe('another account', () => {
  it('goes on by its cursor, though no address of a next page is told', async () => {
    const media = { data: [{ id: '1' }], paging: { cursors: { after: 'QVFI' } } };
    const { send, calls } = answering(() => ({ business_discovery: { id: '5', media } }));
    const asked = { ...ask, ...first, username: 'bluebottle' };
    expect((await readDiscovered(send, asked)).posts.after).toBe('QVFI');
    await readDiscovered(send, { ...asked, after: 'QVFI' });
    const fields = calls[1]?.query.get('fields');
    expect(fields).toMatch(/^business_discovery\.username\(bluebottle\)\{.*media\.limit\(25\)/);
    expect(fields).toContain('.after(QVFI)');
  });

  it('is asked for by nothing but a name', async () => {
    const { send, calls } = answering(() => ({}));
    const asked = { ...ask, ...first, username: 'a){id},mentioned_media' };
    await expect(readDiscovered(send, asked)).rejects.toThrow();
    expect(calls).toEqual([]);
  });

  it('is not found, which is no mistake of the question', async () => {
    const error = { code: 110, error_subcode: 2207013, message: 'Invalid user id' };
    const { send } = answering(() => ({ error }));
    const nobody = readDiscovered(send, { ...ask, ...first, username: 'nobody_here' });
    await expect(nobody).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });
});

describe('lists by cursor alone', () => {
  it('end at an empty page', async () => {
    const paging = { cursors: { after: 'B' } };
    const some = answering(() => ({ data: [{ id: '1' }, {}], paging }));
    expect(await readTagged(some.send, { ...ask, ...first })).toMatchObject({
      ...{ after: 'B', dropped: 1 },
    });
    const none = answering(() => ({ data: [], paging }));
    expect((await readTagged(none.send, { ...ask, ...first })).after).toBeNull();
  });
});

describe('what is asked in words', () => {
  it('is a hashtag without its mark, as the account', async () => {
    const { send, calls } = answering(() => ({ data: [{ id: '178' }] }));
    expect(await searchHashtag(send, { ...ask, tag: '#töpfern' })).toBe('178');
    expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
      ...{ user_id: ask.accountId, q: 'töpfern' },
    });
    await expect(searchHashtag(send, { ...ask, tag: 'two words' })).rejects.toThrow();
  });

  it('is a post of Instagram’s to embed, without what tracks', async () => {
    const { send, calls } = answering(() => ({ html: '<p>' }), { user: null, page: null });
    await readEmbed(send, { ...ask, address: 'https://instagram.com/p/abc/?igsh=x' });
    expect(calls[0]?.query.get('url')).toBe('https://www.instagram.com/p/abc/');
    const elsewhere = readEmbed(send, { ...ask, address: 'https://instagram.com.example/p/abc/' });
    await expect(elsewhere).rejects.toThrow();
  });
});

describe('comments by themselves', () => {
  it('name their post and the comment above', async () => {
    const body = { id: '11', text: 'Ten', timestamp, parent_id: '10', media: { id: '1' } };
    const { send } = answering(() => body);
    const seen = await readComment(send, { ...ask, commentId: '11' });
    expect(seen).toMatchObject({ id: '11', mediaId: '1', parentId: '10', username: null });
    const bare = answering(() => ({ ...body, media: undefined }));
    await expect(readComment(bare.send, { ...ask, commentId: '11' })).rejects.toMatchObject({
      problem: { code: 'unexpected' },
    });
  });

  it('come with all that stands below them, however many pages it takes', async () => {
    const reply = (id: string) => ({ id, timestamp });
    const paging = { cursors: { after: 'R' }, next: 'https://x/' };
    const { send, calls } = answering(({ path }) =>
      path === '/10'
        ? { id: '10', timestamp, hidden: true, replies: { data: [reply('11')], paging } }
        : { data: [reply('12')] },
    );
    const thread = await readThread(send, { ...ask, mediaId: '1', commentId: '10' });
    expect(thread).toMatchObject({ whole: true, top: { id: '10', hidden: true, mediaId: '1' } });
    expect(thread.replies.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['11', '10'],
      ['12', '10'],
    ]);
    expect(calls.map(({ path }) => path)).toEqual(['/10', '/10/replies']);
  });

  it('are not told to be all where one of them cannot be read', async () => {
    const { send } = answering(() => ({ id: '10', timestamp, replies: { data: [{}] } }));
    const thread = await readThread(send, { ...ask, mediaId: '1', commentId: '10' });
    expect(thread).toMatchObject({ whole: false, replies: [] });
  });

  it('are all of a comment’s replies, from a cursor on', async () => {
    const paging = { cursors: { after: 'S' }, next: 'https://x/' };
    const { send, calls } = answering(() => ({ data: [{ id: '12', timestamp }, {}], paging }));
    const asked = { ...ask, mediaId: '1', commentId: '10', after: 'R', limit: 50 };
    const replies = await readReplies(send, asked);
    expect(replies).toMatchObject({ after: 'S', dropped: 1, cut: [] });
    expect(replies.comments).toMatchObject([{ id: '12', mediaId: '1', parentId: '10' }]);
    expect(calls[0]).toMatchObject({ path: '/10/replies' });
  });
});

describe('figures of a post', () => {
  it('are asked for by what its product has', async () => {
    const data = [
      { name: 'reach', values: [{ value: 13 }] },
      { name: 'reels_skip_rate', values: [{ value: 41.5 }] },
      { name: 'plays', values: [{ value: 1 }] },
      { name: 'views', total_value: { value: 7 } },
      { name: 'saved', values: [{}] },
    ];
    const { send, calls } = answering(() => ({ data }));
    const seen = await readPostInsights(send, { ...ask, mediaId: '1', kind: 'reel' });
    expect(seen).toEqual({ reach: 13, reels_skip_rate: 41.5, views: 7 });
    expect(calls[0]?.query.get('metric')).toBe(metricsOf('reel').join(','));
  });

  it('never ask for what Meta took away, nor a story for what it does not have', () => {
    const all = (['photo', 'video', 'carousel', 'reel', 'story'] as const).flatMap(metricsOf);
    for (const gone of ['impressions', 'plays', 'video_views', 'engagement', 'exits'])
      expect(all).not.toContain(gone);
    for (const none of ['likes', 'saved', 'comments'])
      expect(metricsOf('story')).not.toContain(none);
    expect(metricsOf('reel')).not.toContain('follows');
  });

  it('of a story tell how it was left', async () => {
    const results = [{ dimension_values: ['tap_exit'], value: 1 }];
    const breakdowns = [{ dimension_keys: ['story_navigation_action_type'], results }];
    const one = { name: 'navigation', values: [{ value: 25 }], total_value: { breakdowns } };
    const { send, calls } = answering(() => ({ data: [one] }));
    expect(await readPostSplit(send, { ...ask, mediaId: '1', metric: 'navigation' })).toEqual({
      value: 25,
      parts: [{ of: 'exit', word: 'tap_exit', value: 1 }],
    });
    expect(calls[0]?.query.get('breakdown')).toBe('story_navigation_action_type');
  });
});

describe('a conversation', () => {
  const tokens = { user: 'a-token', page: 'p-token' };
  const url = 'https://x/a.jpg';

  it('keeps old messages without details, and tells files and stories apart', async () => {
    const messages = {
      data: [
        { id: 'm1', created_time: timestamp, attachments: { data: [{ image_data: { url } }, {}] } },
        { id: 'm2', created_time: timestamp, story: { mention: { link: url, id: '5' } } },
        { id: 'm3', created_time: timestamp },
        { id: 'm4' },
      ],
      paging: { cursors: { after: 'M' }, next: 'https://x/' },
    };
    const { send } = answering(() => ({ id: 't', messages }), tokens);
    const seen = await readConversation(send, { ...ask, ...first, conversationId: 't' });
    expect(seen.messages).toMatchObject({ after: 'M', dropped: 1 });
    const [one, two, three] = seen.messages.items;
    expect(one?.attachments.map(({ kind }) => kind)).toEqual(['image', 'other']);
    expect(two?.story).toEqual({ how: 'mention', id: '5', url });
    expect(three).toMatchObject({ from: null, to: [], text: '', story: null });
  });

  it('is not asked for without the Page’s token', async () => {
    const { send, calls } = answering(() => ({}));
    const asked = { ...ask, ...first, conversationId: 't' };
    await expect(readConversation(send, asked)).rejects.toMatchObject({
      problem: { code: 'signed-out' },
    });
    expect(calls).toEqual([]);
  });
});
