import type { Submission } from '../../../lib/bus/contract.ts';
import { probe } from '../../../lib/darkroom/probe.ts';
import type { AccountId, Instant } from '../../../lib/shared/ids.ts';
import { type Draft, newDraft, newItem, type When } from '../../../lib/shared/post/draft.ts';
import type { AssetRow } from '../../../lib/store/studio/rows.ts';
import { writtenFilm } from '../../help/film-boxes.ts';
import { encodeJpeg } from '../../sandbox/images/jpeg.ts';
import type { Dice } from './dice.ts';

/** How one part of a post reaches Meta. */
export type Way = 'address' | 'lent' | 'film';

/** A post as it is drawn, before there is an account for it. */
export type Plan = {
  kind: string;
  surface: Draft['surface'];
  ways: Way[];
  caption: string;
  comment: string;
  /** Minutes from now, on the wall; null for at once. */
  inMinutes: number | null;
  /** Built, and never published. */
  dry: boolean;
  /** How much a film weighs. */
  weight: number;
};

const kinds: ((dice: Dice) => Pick<Plan, 'kind' | 'surface' | 'ways'>)[] = [
  () => ({ kind: 'photo', surface: 'feed', ways: ['address'] }),
  () => ({ kind: 'lent photo', surface: 'feed', ways: ['lent'] }),
  (dice) => ({
    kind: 'carousel',
    surface: 'feed',
    ways: Array.from({ length: dice.whole(2, 10) }, () => dice.one(['address', 'lent'] as const)),
  }),
  (dice) => ({
    kind: 'mixed carousel',
    surface: 'feed',
    ways: [
      dice.one(['address', 'lent'] as const),
      'film',
      ...(dice.chance(0.5) ? [dice.one(['address', 'film'] as const)] : []),
    ],
  }),
  () => ({ kind: 'reel', surface: 'reel', ways: ['film'] }),
  (dice) => ({
    kind: 'story',
    surface: 'story',
    ways: [dice.one(['address', 'lent', 'film'] as const)],
  }),
];

/** What is posted in a schedule; `name` stands in its words, so that it is known again. */
export function drawPlan(dice: Dice, name: string): Plan {
  const drawn = dice.one(kinds)(dice);
  const story = drawn.surface === 'story';
  return {
    ...drawn,
    caption: story ? '' : `A post, ${name}`,
    comment: !story && dice.chance(0.3) ? `The first comment, ${name}` : '',
    inMinutes: dice.chance(0.2) ? dice.whole(2, 240) : null,
    dry: dice.chance(0.05),
    weight: dice.whole(2000, 60_000),
  };
}

const size = { wide: 320, high: 400 };
const picture = encodeJpeg(new Uint8ClampedArray(320 * 400 * 3).fill(128), 320, 400);
const pictureFacts = probe(new Blob([new Uint8Array(picture)]));

export type Posting = { draft: Draft; assets: AssetRow[]; submission: Submission };

type Ground = {
  accountId: AccountId;
  now: Instant;
  when: When;
  /** Puts a picture at a public address. */
  hang: (bytes: Buffer, size: { wide: number; high: number }) => string;
};

async function assetOf(way: Way, id: string, plan: Plan, { now, hang }: Ground): Promise<AssetRow> {
  const bytes = way === 'film' ? writtenFilm({ media: plan.weight }) : picture;
  const blob = new Blob([new Uint8Array(bytes)]);
  const facts = await (way === 'film' ? probe(blob) : pictureFacts);
  if (facts.kind === 'unreadable') throw new Error(`what is posted cannot be read: ${facts.why}`);
  const url = way === 'address' ? hang(picture, size) : null;
  return {
    ...{ id, bytes: blob, name: id, facts, hash: id, print: null, madeFrom: null, createdAt: now },
    origin: url === null ? null : { url, pageUrl: 'https://example.com/', title: 'A page' },
    public: way === 'address' ? true : null,
  };
}

/** The draft and the bytes of a plan, as the form leaves them when the person presses the button. */
export async function postingOf(plan: Plan, name: string, ground: Ground): Promise<Posting> {
  const { accountId, now, when } = ground;
  const ids = plan.ways.map((_way, at) => `${name}-${at}`);
  const assets = await Promise.all(
    plan.ways.map((way, at) => assetOf(way, ids[at] ?? '', plan, ground)),
  );
  const draft: Draft = {
    ...newDraft(name, accountId, now),
    ...{ surface: plan.surface, caption: plan.caption, firstComment: plan.comment, when },
    items: ids.map((id) => newItem(id, id)),
  };
  const sources = ids.map((id, at) => ({
    ...{ itemId: id, assetId: id },
    by: plan.ways[at] === 'address' ? ('address' as const) : ('bytes' as const),
  }));
  return {
    draft,
    assets,
    submission: { draftId: draft.id, version: draft.version, sources, thumbId: null },
  };
}
