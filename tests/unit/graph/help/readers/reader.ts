import type { Send } from '../../../../../lib/graph/types.ts';

/** One exported function of an endpoint: how it is called, and a whole answer to that. */
export type Reader = {
  name: string;
  call: (send: Send) => Promise<unknown>;
  valid: unknown;
};

/** Gives a reader its name by the key it stands under. */
export const named = (readers: Record<string, Omit<Reader, 'name'>>): Reader[] =>
  Object.entries(readers).map(([name, one]) => ({ name, ...one }));

export const ask = { accountId: '17841400000000001', priority: 'click' } as const;
export const turn = { ...ask, after: null, limit: 25 } as const;
export const span = { from: '2026-11-01', to: '2026-11-07' } as const;
export const stamp = '2026-11-20T10:00:00+0000';
const url = 'https://scontent.example/a.jpg';

const next = { cursors: { before: 'b', after: 'A' }, next: 'https://x/?after=A' };
export const list = (...data: unknown[]): unknown => ({ data, paging: next });

export const post = {
  ...{ id: '17895695668004550', caption: 'Kiln', media_type: 'CAROUSEL_ALBUM', media_url: url },
  ...{ media_product_type: 'FEED', permalink: url, timestamp: stamp, username: 'clay' },
  ...{ like_count: 17, comments_count: 2, owner: { id: '17841400000000001' } },
  ...{ is_comment_enabled: true, media_audio_type: 'MUSIC', view_count: 3 },
  copyright_check_information: { status: { status: 'completed', matches_found: false } },
  children: { data: [{ id: '17880997618081620', media_type: 'IMAGE', media_url: url }] },
};
export const account = {
  ...{ id: '17841400000000001', username: 'clay', name: 'Clay', biography: 'Kiln' },
  ...{ website: url, followers_count: 10, follows_count: 3, media_count: 2, ig_id: 591 },
  ...{ profile_picture_url: url, has_profile_pic: true, shopping_review_status: 'approved' },
};
export const comment = {
  ...{ id: '10', text: 'How much?', from: { id: '7', username: 'ben' }, timestamp: stamp },
  ...{ like_count: 3, hidden: false, parent_id: '9', media: { id: '1' }, user: { id: '7' } },
  replies: list({ id: '11', text: 'Ten', timestamp: stamp }),
};
export const total = (metric: string, by: string, word: string): unknown => ({
  ...{ name: metric, period: 'day', values: [{ value: 4, end_time: stamp }] },
  total_value: {
    value: 9,
    breakdowns: [{ dimension_keys: [by], results: [{ dimension_values: [word], value: 5 }] }],
  },
});
