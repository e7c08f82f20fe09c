import type { Sample } from '../../conformance/samples.ts';

const stamp = '2026-11-20T10:00:00+0000';
const url = 'https://scontent.example/a.jpg';

/** An invented answer of a kind; its ids are longer than a JavaScript number can hold. */
export const sampleOf = (kind: string, body: unknown, status = 200): Sample => ({
  ...{ file: `${kind}.json`, kind, group: '', answers: '', status, isHeaders: false },
  text: JSON.stringify(body),
});

const total = (metric: string, value: number): unknown => ({
  ...{ name: metric, period: 'lifetime', values: [{ value }] },
});
const figures = ['reach', 'saved', 'likes', 'comments', 'shares', 'total_interactions', 'views'];

/** Whole answers of ten kinds. */
export const answers: Sample[] = [
  sampleOf('me-accounts-tasks', {
    data: [{ id: '90071992547409931', name: 'Kiln', access_token: 'T', tasks: ['MODERATE'] }],
  }),
  sampleOf('ig-user-full', {
    ...{ id: '90071992547409933', ig_id: 5911, username: 'kiln', name: 'Kiln', biography: 'Clay' },
    ...{ website: url, profile_picture_url: url, followers_count: 10, follows_count: 3 },
    media_count: 4,
  }),
  sampleOf('media-node-carousel', {
    ...{ id: '90071992547409935', caption: 'Bowls', media_type: 'CAROUSEL_ALBUM', media_url: url },
    ...{ permalink: url, timestamp: stamp, like_count: 5, comments_count: 2 },
    children: { data: [{ id: '90071992547409937', media_type: 'IMAGE', media_url: url }] },
  }),
  sampleOf('comments-page1-default-fields', {
    data: [{ id: '90071992547409939', text: 'How much?', timestamp: stamp }],
    paging: { cursors: { after: 'QVFI' }, next: 'https://graph.example/?after=QVFI' },
  }),
  sampleOf('insights-reach-day-v25', {
    data: [{ name: 'reach', period: 'day', values: [{ value: 12, end_time: stamp }] }],
  }),
  sampleOf('media-insights-reels-v25', { data: figures.map((name, i) => total(name, i + 2)) }),
  sampleOf('container-status-finished', { id: '90071992547409941', status_code: 'FINISHED' }),
  sampleOf('product-tags', {
    data: [
      {
        ...{ product_id: '90071992547409943', merchant_id: '90071992547409945', name: 'Bowl' },
        ...{ image_url: url, review_status: 'approved', is_checkout: true, price_string: '€ 40' },
        ...{ stripped_price_string: '€ 40', stripped_sale_price_string: '€ 30', x: 0.5, y: 0.25 },
      },
    ],
  }),
  sampleOf('ig-conversation-messages-paged', {
    id: 'aWdfZAG06',
    messages: {
      data: [
        {
          ...{ id: 'aWdfZAG1', created_time: stamp, message: 'Hello' },
          from: { id: '90071992547409947', username: 'ana' },
          to: { data: [{ id: '90071992547409949', username: 'kiln' }] },
        },
      ],
      paging: { cursors: { after: 'QVFJ' }, next: 'https://graph.example/?after=QVFJ' },
    },
  }),
  sampleOf(
    'error-190-463-expired',
    { error: { message: 'Session has expired', code: 190, error_subcode: 463 } },
    400,
  ),
];

export const answerOf = (kind: string): Sample => {
  const found = answers.find((one) => one.kind === kind);
  if (!found) throw new Error(`no answer of the kind ${kind}`);
  return found;
};
