import type { Submission } from '../bus/contract.ts';
import type { Job, Step } from '../ledger/job.ts';
import type { Draft, Item } from '../shared/post/draft.ts';
import type {
  CommentOrder,
  LendOrder,
  Order,
  Part,
  PostOrder,
  RemindOrder,
  TidyOrder,
} from '../shared/post/order.ts';
import type { AssetRow } from '../store/studio/rows.ts';
import { refusal } from './refuse.ts';

/** One item of a draft with what is to be sent of it. */
export type Sourced = {
  item: Item;
  /** What the person chose. */
  own: AssetRow;
  /** What is sent: the same, or what the darkroom made of it. */
  sent: AssetRow;
  by: Submission['sources'][0]['by'];
};

export type JobKind = 'publish' | 'dry-run' | 'remind';

const step = (order: Order, more: Partial<Step> = {}): Step => ({
  name: order.name,
  payload: order,
  repeatable: true,
  always: false,
  container: null,
  ...more,
});

/** Whether a thing is sent as a film. */
export const isFilm = ({ sent }: Pick<Sourced, 'sent'>): boolean => sent.facts?.kind === 'film';

function partOf({ item, sent, by, ...rest }: Sourced, lent: Sourced[]): Part {
  const { pins, products, coverMs, altText } = item;
  if (isFilm({ sent })) {
    return { kind: 'film', assetId: sent.id, bytes: sent.bytes.size, coverMs, pins, products };
  }
  const url = sent.origin?.url ?? rest.own.origin?.url;
  if (by === 'address') {
    if (!url) throw refusal('bad-media', 'address-unreachable', 'a picture without an address');
    return { kind: 'picture', from: { kind: 'address', url }, altText, pins, products };
  }
  const nth = lent.findIndex((one) => one.item.id === item.id);
  return { kind: 'picture', from: { kind: 'lent', step: nth }, altText, pins, products };
}

export function postOf(
  draft: Draft,
  sourced: Sourced[],
  name: 'post' | 'build',
  thumbId: string | null,
): PostOrder {
  const lent = lentOf(sourced);
  const { id, surface, caption, collaborators, place, shareToFeed, trial, sound } = draft;
  const { soundName, ai, paid, sponsors, when } = draft;
  return {
    ...{ name, draftId: id, surface, parts: sourced.map((one) => partOf(one, lent)) },
    ...{ caption, collaborators, placeId: place?.id ?? null, shareToFeed, trial, sound },
    ...{ soundName, ai, paid, sponsorIds: sponsors.map((one) => one.id), when, thumbId },
  };
}

/** The pictures without an address of their own. */
export const lentOf = (sourced: Sourced[]): Sourced[] =>
  sourced.filter((one) => one.by === 'bytes' && !isFilm(one));

/** The container a post is built in: which of its parts are films whose bytes follow. */
function containerOf({ parts }: PostOrder): NonNullable<Step['container']> {
  const films = parts.flatMap(({ kind }, at) => (kind === 'film' ? [at] : []));
  return { children: parts.length > 1 ? parts.length : 0, films };
}

/** All that a post or a dry run is: what is lent first, the post, what is said below it, tidying. */
export function stepsOf(
  post: PostOrder,
  sourced: Sourced[],
  comment: string,
): Pick<Job, 'steps' | 'main'> {
  const lent = lentOf(sourced);
  const lends = lent.map(({ sent }): LendOrder => ({ name: 'lend', assetId: sent.id }));
  const says: CommentOrder[] =
    post.name === 'post' && comment.trim() !== '' ? [{ name: 'comment', text: comment }] : [];
  const tidies = lent.map((_one, at): TidyOrder => ({ name: 'tidy', step: at }));
  return {
    main: lends.length,
    steps: [
      ...lends.map((one) => step(one)),
      step(post, { repeatable: post.name === 'build', container: containerOf(post) }),
      ...says.map((one) => step(one, { repeatable: false })),
      ...tidies.map((one) => step(one, { always: true })),
    ],
  };
}

/** What a reminder is: one step that tells the person, and nothing that leaves. */
export function reminderOf(
  { id, caption, when }: Draft,
  { thumbId, sources }: Pick<Submission, 'thumbId' | 'sources'>,
): { order: RemindOrder } & Pick<Job, 'steps' | 'main'> {
  const assetIds = sources.map(({ assetId }) => assetId);
  const order: RemindOrder = { name: 'remind', draftId: id, caption, when, thumbId, assetIds };
  return { order, steps: [step(order)], main: 0 };
}

/** The order of a step; the ledger never looks inside, so its shape is this room's word. */
export const orderOf = ({ payload }: Pick<Step, 'payload'>): Order => payload as Order;
