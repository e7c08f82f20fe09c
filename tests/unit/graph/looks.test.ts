import { describe, expect, it } from 'vitest';
import { readComments } from '../../../lib/graph/endpoints/comments.ts';
import { readDeep, readPost } from '../../../lib/graph/endpoints/deep.ts';
import { historyMetrics, readHistory } from '../../../lib/graph/endpoints/history.ts';
import { lightMetrics, readLight, readLightApart } from '../../../lib/graph/endpoints/light.ts';
import { answering } from './help/answers.ts';

const accountId = '17841400000000001';
const ask = { accountId, priority: 'click' } as const;
const range = (since: number, until: number) => ({ since: since * 1000, until: until * 1000 });
const light = {
  ...ask,
  now: range(2000, 3000),
  before: range(1000, 2000),
  series: range(1000, 3000),
  mediaLimit: 25,
  withInsights: true,
  metrics: lightMetrics,
};

const total = (name: string, value: unknown) => ({ name, total_value: { value } });
const post = { id: '1', media_type: 'VIDEO', media_product_type: 'REELS', caption: 'Kiln' };
const posted = {
  ...post,
  timestamp: '2026-11-01T10:00:00+0000',
  media_url: 'https://c.example/v.mp4',
};
const series = {
  data: [
    {
      name: 'reach',
      values: [
        { value: 0, end_time: '2026-11-02T08:00:00+0000' },
        { value: 9, end_time: '2026-07-02T07:00:00+0000' },
        { value: null, end_time: '2026-11-03T08:00:00+0000' },
      ],
    },
    { name: 'follower_count', values: [{ value: 3, end_time: '2026-11-02T08:00:00+0000' }] },
  ],
};
const profile = { id: accountId, username: 'clay', followers_count: 10, media_count: 2 };

describe('the light look', () => {
  it('is one call that reads profile, days, totals and posts', async () => {
    const { send, calls } = answering(() => ({
      ...profile,
      series,
      totals_now: { data: [total('views', 0), total('profile_links_taps', 4), { name: 'reach' }] },
      totals_before: { data: [total('accounts_engaged', 7), total('unknown', 1)] },
      media: {
        data: [posted, { id: '2' }],
        paging: { cursors: { after: 'A' }, next: 'https://x/' },
      },
    }));
    expect(await readLight(send, light)).toEqual({
      profile: { username: 'clay', name: null, followers: 10, mediaCount: 2, pictureUrl: null },
      days: [
        { metric: 'reach', day: '2026-11-01', value: 0 },
        { metric: 'reach', day: '2026-07-01', value: 9 },
        { metric: 'followers', day: '2026-11-01', value: 3 },
      ],
      totals: { now: { views: 0, linkTaps: 4 }, before: { engaged: 7 } },
      media: [
        {
          id: '1',
          kind: 'reel',
          caption: 'Kiln',
          permalink: null,
          timestamp: Date.parse('2026-11-01T10:00:00Z'),
          likes: null,
          comments: null,
          commentsOpen: null,
          thumbUrl: null,
        },
      ],
      listed: true,
      after: 'A',
      dropped: 1,
      older: null,
    });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.query.get('fields')).toContain('since(2000).until(3000).as(totals_now)');
  });

  it('asks for no insights without their permission', async () => {
    const { send, calls } = answering(() => profile);
    await readLight(send, { ...light, withInsights: false });
    expect(calls[0]?.query.get('fields')).not.toContain('insights');
  });

  it('apart, gives the same, and what Meta refuses is a gap', async () => {
    const { send, calls } = answering(({ path, query }) => {
      if (path === `/${accountId}`) return { ...profile, media: { data: [posted] } };
      if (query.get('metric')?.includes('follower_count')) return { error: { code: 100 } };
      if (query.get('metric') === 'reach') return { data: series.data.slice(0, 1) };
      return { data: [total('views', Number(query.get('since')))] };
    });
    const refused: string[] = [];
    const answer = await readLightApart(send, light, async (metric) => void refused.push(metric));
    expect(answer.days.map(({ metric }) => metric)).toEqual(['reach', 'reach']);
    expect(refused).toEqual(['follower_count']);
    expect(answer.totals).toEqual({ now: { views: 2000 }, before: { views: 1000 } });
    expect(answer.media).toHaveLength(1);
    expect(calls).toHaveLength(6);
  });

  it('apart, does not take a missing permission for a gap', async () => {
    const { send } = answering(({ path }) =>
      path.endsWith('/insights') ? { error: { code: 10 } } : { ...profile, data: [] },
    );
    const never = (): Promise<void> => Promise.reject(new Error('nothing is refused'));
    await expect(readLightApart(send, light, never)).rejects.toMatchObject({
      problem: { reason: 'permission-missing' },
    });
  });
});

const time = '2026-11-01T10:00:00+0000';
const thread = {
  data: [
    {
      id: '10',
      text: 'How much?',
      from: { id: '7', username: 'ben' },
      timestamp: time,
      replies: {
        data: [{ id: '11', text: 'Ten', username: 'clay', timestamp: time }, { id: '12' }],
        paging: { cursors: { after: 'R' }, next: 'https://x/' },
      },
    },
    { id: '13', timestamp: time, hidden: true, like_count: 2 },
  ],
  paging: { cursors: { after: 'C' }, next: 'https://x/' },
};

describe('the deep look', () => {
  const deep = {
    ...ask,
    limit: 25,
    wish: { media: false, comments: 50, metrics: ['reach', 'shares'] },
  };

  it('is one call that reads comments with replies, flat, and figures', async () => {
    const insights = {
      data: [{ name: 'reach', values: [{ value: 5 }] }, total('shares', 0), total('saved', -1)],
    };
    const { send, calls } = answering(() => ({
      data: [{ id: '1', comments: thread, insights }, { id: '2' }, {}],
    }));
    const { media, after, dropped } = await readDeep(send, deep);
    expect(calls).toHaveLength(1);
    expect(media[0]?.comments?.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['10', null],
      ['11', '10'],
      ['13', null],
    ]);
    expect(media[0]).toMatchObject({
      commentsAfter: 'C',
      repliesCut: [{ commentId: '10', after: 'R' }],
      figures: { reach: 5, views: null, saved: null, shares: 0, interactions: null },
    });
    expect(media[1]).toMatchObject({ comments: [], commentsAfter: null, figures: null });
    expect([after, dropped]).toEqual([null, 2]);
  });

  it('leaves comments out of the question where they may not be read', async () => {
    const { send, calls } = answering(() => ({ data: [{ id: '1' }] }));
    const { media } = await readDeep(send, { ...deep, wish: { ...deep.wish, comments: 0 } });
    expect(calls[0]?.query.get('fields')).not.toContain('comments');
    expect(media[0]?.comments).toBeNull();
  });

  it('can be of a span of time, and bring the posts themselves', async () => {
    const { send, calls } = answering(() => ({ data: [posted] }));
    const wish = { media: true, comments: 0, metrics: [] };
    const { media } = await readDeep(send, { ...deep, wish, from: 5000, to: 9000 });
    expect(calls[0]?.query.get('since')).toBe('4');
    expect(calls[0]?.query.get('until')).toBe('10');
    expect(media[0]?.seen).toMatchObject({ id: '1', kind: 'reel', caption: 'Kiln' });
  });

  it('is the same for one post alone', async () => {
    const { send, calls } = answering(() => ({ id: '1', comments: thread }));
    const { comments } = await readPost(send, { ...ask, mediaId: '1', wish: deep.wish });
    expect(calls[0]?.path).toBe('/1');
    expect(comments).toHaveLength(3);
  });

  it('reads the rest of a post’s comments from a cursor on', async () => {
    const { send, calls } = answering(() => thread);
    const request = { ...ask, mediaId: '1', after: 'C', limit: 50 };
    const { comments, after } = await readComments(send, request);
    expect(calls[0]?.query.get('after')).toBe('C');
    expect(after).toBe('C');
    expect(comments[0]).toEqual({
      id: '10',
      mediaId: '1',
      parentId: null,
      text: 'How much?',
      username: 'ben',
      fromId: '7',
      timestamp: Date.parse('2026-11-01T10:00:00Z'),
      likes: 0,
      hidden: false,
    });
    expect(comments[2]).toMatchObject({ username: null, fromId: null, hidden: true, likes: 2 });
  });
});

describe('the history look', () => {
  it('is one call, and what Meta left out is a gap', async () => {
    const { send, calls } = answering(() => ({
      w0: { data: [total('reach', 3), total('views', 0)] },
      d1: { data: [total('views', 8)] },
    }));
    const answer = await readHistory(send, {
      ...ask,
      metrics: historyMetrics,
      windows: [
        { ...range(1, 2), from: '2026-11-01', to: '2026-11-07' },
        { ...range(2, 3), from: '2026-10-25', to: '2026-10-31' },
      ],
      days: [
        { ...range(1, 2), day: '2026-11-01' },
        { ...range(2, 3), day: '2026-11-02' },
      ],
    });
    expect(answer).toEqual({
      windows: [{ from: '2026-11-01', to: '2026-11-07', values: { reach: 3, views: 0 } }],
      days: [{ day: '2026-11-02', values: { views: 8 } }],
    });
    expect(calls).toHaveLength(1);
  });
});
