import type { Job, Phase, Step } from '../../lib/ledger/job.ts';
import { newJob } from '../../lib/ledger/job.ts';
import type { Order, Part, PostOrder } from '../../lib/shared/post/order.ts';
import { instantOf } from '../../lib/shared/post/zone.ts';
import type { JobRow } from '../../lib/store/jobs/rows.ts';
import type { Around } from '../../lib/view/queue/models.ts';
import { minute, now, scene } from './models.ts';

/** Kept jobs in every state, as the background would write them. */
export const zone = 'UTC';
export const picture: Part = {
  kind: 'picture',
  from: { kind: 'address', url: 'https://example.com/a.jpg' },
  altText: '',
  pins: [],
  products: [],
};
export const film: Part = {
  kind: 'film',
  assetId: 'film',
  bytes: 38_000_000,
  coverMs: null,
  pins: [],
  products: [],
};

export const post = (part: Partial<PostOrder> = {}): PostOrder => ({
  name: 'post',
  draftId: 'draft',
  surface: 'feed',
  parts: [picture],
  caption: 'Market Saturday\nForty mugs',
  collaborators: [],
  placeId: null,
  shareToFeed: true,
  trial: null,
  sound: null,
  soundName: '',
  ai: false,
  paid: false,
  sponsorIds: [],
  when: { kind: 'now' },
  thumbId: null,
  ...part,
});

const stepOf = (order: Order): Step => ({
  name: order.name,
  payload: order,
  repeatable: ['lend', 'tidy', 'remind'].includes(order.name),
  always: order.name === 'tidy',
  container:
    order.name === 'post'
      ? { children: order.parts.length > 1 ? order.parts.length : 0, films: [] }
      : null,
});

type Asked = {
  id?: string;
  before?: Order[];
  order?: PostOrder | Extract<Order, { name: 'remind' }>;
  after?: Order[];
  phase?: Phase;
  job?: Partial<Job>;
  row?: Partial<JobRow>;
};

/** One kept job. */
export function rowOf({
  id = 'job',
  before = [],
  order = post(),
  after = [],
  ...rest
}: Asked = {}): JobRow {
  const steps = [...before, order, ...after].map(stepOf);
  const main = before.length;
  const at = order.when.kind === 'at' ? instantOf(order.when.wall, order.when.zone).at : now + 8000;
  const scheduled = order.when.kind === 'at';
  const job = newJob(
    { id, accountId: '1', createdAt: now - minute, payloadHash: id, steps, main },
    { until: at, notBefore: scheduled ? at : null, latest: scheduled ? at + 10 * minute : null },
  );
  return {
    id,
    accountId: '1',
    job: { ...job, at: main, phase: rest.phase ?? { name: 'held' }, ...rest.job },
    kind: order.name === 'remind' ? 'remind' : 'publish',
    wakeAt: null,
    sent: null,
    posted: null,
    told: false,
    changedAt: now - 2 * minute,
    ...rest.row,
  };
}

export const at = (wall: string) => ({ when: { kind: 'at' as const, wall, zone } });

export const around: Omit<Around, 'others'> = {
  username: 'maren.makes',
  zone,
  signInEnds: null,
  mayDelete: true,
  quota: { used: 3, total: 50, readAt: now - minute },
  thumbs: new Map(
    ['kiln', 'stall', 'wheel', 'window', 'shelf', 'bowl', 'cups'].map((name) => [
      name,
      scene(name),
    ]),
  ),
};

const seen = { looks: 9, container: 'finished' as const, quotaRose: true, several: false };

/** A queue with something of everything. */
export const rows: JobRow[] = [
  rowOf({
    id: 'kiln',
    order: post({ surface: 'reel', caption: 'Kiln at night', parts: [film], thumbId: 'kiln' }),
    phase: {
      name: 'asks',
      why: { cause: 'no-witness', intentAt: now - 12 * minute, seen },
      containerId: '9',
    },
  }),
  rowOf({
    id: 'market',
    order: post({
      ...at('2026-11-24T18:00'),
      parts: [picture, picture, picture, picture],
      thumbId: 'stall',
    }),
    phase: {
      name: 'processing',
      containerId: '8',
      madeAt: now,
      child: null,
      children: [],
      reads: 0,
      ready: true,
      nextAt: Date.parse('2026-11-24T18:00:00Z'),
    },
  }),
  rowOf({
    id: 'slow',
    order: post({
      ...at('2026-11-25T07:30'),
      surface: 'reel',
      caption: 'Slow centring',
      parts: [film],
      thumbId: 'wheel',
    }),
    phase: {
      name: 'uploading',
      containerId: '7',
      madeAt: now - 3 * minute,
      child: null,
      children: [],
      nextAt: now,
      offset: 24_000_000,
      of: 38_000_000,
      tries: 0,
    },
    row: { sent: { bytes: 24_300_000, of: 37_600_000 } },
  }),
  rowOf({
    id: 'remind',
    order: {
      name: 'remind',
      assetIds: ['thumb'],
      draftId: 'd',
      caption: 'Bread and bowls, with the baker',
      ...at('2026-11-23T14:00'),
      thumbId: 'bowl',
    },
    phase: { name: 'ended' },
    job: { outcomes: [{ kind: 'done', id: null }] },
  }),
  rowOf({
    id: 'studio',
    order: post({
      ...at('2026-11-27T09:00'),
      caption: 'Studio in winter, a title longer than any small panel has room for',
      thumbId: 'window',
    }),
  }),
  rowOf({
    id: 'shelf',
    order: post({
      ...at('2026-11-23T12:00'),
      caption: 'Shelf day',
      parts: [picture, picture],
      thumbId: 'shelf',
    }),
    phase: { name: 'ended' },
    job: { outcomes: [{ kind: 'done', id: '99' }] },
    row: {
      posted: {
        mediaId: '99',
        permalink: 'https://www.instagram.com/p/99/',
        at: now - 130 * minute,
      },
    },
  }),
];
