import type { Submission } from '../bus/contract.ts';
import { type Job, newJob } from '../ledger/job.ts';
import { resultOf } from '../ledger/settle.ts';
import type { Instant } from '../shared/ids.ts';
import type { Feature } from '../shared/permissions.ts';
import type { Draft, When } from '../shared/post/draft.ts';
import {
  askedFor,
  furthest,
  holdFor,
  latestAfter,
  leadFor,
  type Leaving,
  type PostOrder,
} from '../shared/post/order.ts';
import { instantOf, isWall, zoneKnown } from '../shared/post/zone.ts';
import { readAllJobs } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAccount } from '../store/read/people.ts';
import type { AccountRow } from '../store/rows.ts';
import { readAsset } from '../store/studio/assets.ts';
import { readDraft } from '../store/studio/drafts.ts';
import type { AssetRow } from '../store/studio/rows.ts';
import { checkOrder } from './check-order.ts';
import type { PublishDeps } from './deps.ts';
import { linkDraft } from './drafts.ts';
import type { Driver } from './driver.ts';
import { mustAllow } from './may-publish.ts';
import { type JobKind, lentOf, postOf, reminderOf, type Sourced, stepsOf } from './order.ts';
import { payloadHash } from './payload-hash.ts';
import { refusal } from './refuse.ts';

const gone = (): Error => refusal('not-found', 'draft-changed', 'the draft is not as it was');

async function draftOf({ draftId, version }: Submission): Promise<Draft> {
  const draft = await readDraft(draftId);
  if (!draft || (draft.version !== version && draft.jobId === null)) throw gone();
  return draft;
}

async function assetOf(id: string): Promise<AssetRow> {
  const asset = await readAsset(id);
  if (!asset) throw refusal('bad-media', 'file-gone', 'bytes of a draft are gone');
  return asset;
}

async function sourcedOf(draft: Draft, { sources }: Submission): Promise<Sourced[]> {
  return Promise.all(
    draft.items.map(async (item) => {
      const source = sources.find(({ itemId }) => itemId === item.id);
      if (!source) throw gone();
      const [own, sent] = [await assetOf(item.assetId), await assetOf(source.assetId)];
      if (sent.id !== own.id && sent.madeFrom !== own.id) throw gone();
      return { item, own, sent, by: source.by };
    }),
  );
}

/** The moment of a minute on a wall, if it can be planned for. */
export function momentOf(when: Extract<When, { kind: 'at' }>, now: Instant): Instant {
  const { wall, zone } = when;
  const at = isWall(wall) && zoneKnown(zone) ? instantOf(wall, zone).at : NaN;
  if (at > now && at <= now + furthest) return at;
  throw refusal('unexpected', 'time-unfit', 'a minute that cannot be planned for');
}

/** When a post leaves: after the undo, or in its minute with everything ready by then. */
export function leavingOf(when: When, parts: PostOrder['parts'], now: Instant): Leaving {
  const until = now + holdFor;
  if (when.kind === 'now') return { until, notBefore: null, latest: until + latestAfter };
  const at = momentOf(when, now);
  return { until: Math.max(until, at - leadFor(parts)), notBefore: at, latest: at + latestAfter };
}

/** A reminder is due in its minute, however late it is found. */
export const remindingAt = (when: When, now: Instant): Leaving => ({
  until: when.kind === 'now' ? now : momentOf(when, now),
  notBefore: null,
  latest: null,
});

function featuresOf(draft: Draft, sourced: Sourced[], kind: JobKind): Feature[] {
  const says = kind === 'publish' && draft.firstComment.trim() !== '' && draft.surface !== 'story';
  const products = draft.surface !== 'story' && sourced.some((one) => one.item.products.length > 0);
  return [
    'publishing',
    ...(lentOf(sourced).length > 0 ? (['lending'] as const) : []),
    ...(says ? (['comments'] as const) : []),
    ...(products ? (['products'] as const) : []),
  ];
}

type Asked = Pick<Job, 'steps' | 'main' | 'payloadHash' | 'leaving'>;

async function reminder(draft: Draft, asked: Submission, now: Instant): Promise<Asked> {
  await sourcedOf(draft, asked);
  const { order, ...steps } = reminderOf(draft, asked);
  const items = draft.items.map(({ assetId }) => assetId);
  const hash = await payloadHash(draft.accountId, order, items, '');
  return { ...steps, payloadHash: hash, leaving: remindingAt(draft.when, now) };
}

async function post(
  draft: Draft,
  account: AccountRow,
  asked: Submission,
  kind: JobKind,
  now: Instant,
): Promise<Asked> {
  const sourced = await sourcedOf(draft, asked);
  await mustAllow(account, featuresOf(draft, sourced, kind));
  const order = postOf(draft, sourced, kind === 'dry-run' ? 'build' : 'post', asked.thumbId);
  checkOrder(order, sourced);
  const comment = draft.surface === 'story' ? '' : draft.firstComment;
  const prints = sourced.map(({ own, item }) => `${own.hash} ${JSON.stringify(item.edit)}`);
  const hash = await payloadHash(draft.accountId, order, prints, comment);
  const atOnce: Leaving = { until: now, notBefore: null, latest: null };
  const leaving = kind === 'dry-run' ? atOnce : leavingOf(draft.when, order.parts, now);
  return { ...stepsOf(order, sourced, comment), payloadHash: hash, leaving };
}

const isOpen = ({ job }: JobRow): boolean => job.phase.name !== 'ended' && resultOf(job) === null;

/**
 * A job of this draft that is under way, or that has done what was asked: a command asked twice is
 * one wish, also where the draft has still to be put away. Trying it out may be done again.
 */
const ofDraft = (rows: JobRow[], { id }: Draft, kind: JobKind): JobRow | undefined =>
  rows.find(
    (row) =>
      row.kind === kind &&
      askedFor(row.job)?.draftId === id &&
      (isOpen(row) || (kind !== 'dry-run' && resultOf(row.job)?.kind === 'done')),
  );

/** Takes a draft on as a job, or refuses it with the reason. */
export async function takeOn(
  deps: PublishDeps,
  driver: Driver,
  asked: Submission,
  dry: boolean,
): Promise<{ jobId: string }> {
  const draft = await draftOf(asked);
  const account = await readAccount(draft.accountId);
  if (!account) throw refusal('not-found', 'draft-changed', 'the account of a draft is not here');
  const kind: JobKind = dry ? 'dry-run' : draft.remind ? 'remind' : 'publish';
  const rows = await readAllJobs();
  const before = ofDraft(rows, draft, kind);
  if (before && !dry) {
    await linkDraft(deps, draft.id, before.id);
    return { jobId: before.id };
  }
  await driver.ready();
  const now = driver.now();
  const { leaving, ...rest } =
    kind === 'remind'
      ? await reminder(draft, asked, now)
      : await post(draft, account, asked, kind, now);
  if (before) {
    const asks = before.job.phase.name === 'asks';
    if (!asks && before.job.payloadHash === rest.payloadHash) return { jobId: before.id };
    // One of what the draft was before says nothing of what it is, and one that asks asks nobody.
    await driver.tell(before.id, { kind: 'said', word: asks ? 'discard' : 'cancel' });
  }
  const twin = rows.find(
    (row) => kind === row.kind && isOpen(row) && row.job.payloadHash === rest.payloadHash,
  );
  if (twin && !dry) throw refusal('not-allowed', 'same-post', 'the same post is on its way');
  const id = crypto.randomUUID();
  const job = newJob({ id, accountId: draft.accountId, createdAt: now, ...rest }, leaving);
  await driver.queue.add(job, kind);
  if (!dry) await linkDraft(deps, draft.id, id);
  return { jobId: id };
}
