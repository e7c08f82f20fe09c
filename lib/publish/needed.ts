import { askedFor } from '../shared/post/order.ts';
import type { Job } from '../ledger/job.ts';
import { resultOf } from '../ledger/settle.ts';
import { readAllJobs } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAllDrafts } from '../store/studio/drafts.ts';
import { readIntakes } from '../store/studio/intakes.ts';
import { orderOf } from './order.ts';

/** The bytes a job sends, or has ready for the person. */
export function assetsIn(job: Job): string[] {
  return job.steps.flatMap((step) => {
    const order = orderOf(step);
    if (order.name === 'lend') return [order.assetId];
    if (order.name === 'remind') return order.assetIds;
    if (order.name !== 'post' && order.name !== 'build') return [];
    return order.parts.flatMap((part) => (part.kind === 'film' ? [part.assetId] : []));
  });
}

/** Bytes are sent until it is known what became of a post; a reminder's are there until it is done. */
const uses = (row: JobRow): string[] =>
  row.kind === 'remind' || resultOf(row.job) === null ? assetsIn(row.job) : [];

const thumbOf = ({ job }: JobRow): string[] => {
  const id = askedFor(job)?.thumbId ?? null;
  return id === null ? [] : [id];
};

/** All bytes that a draft, a job or a right click still needs, one job left out of the reckoning. */
export async function neededAssets(but: string | null = null): Promise<ReadonlySet<string>> {
  const [drafts, rows, intakes] = [await readAllDrafts(), await readAllJobs(), await readIntakes()];
  return new Set([
    ...drafts.flatMap(({ items }) => items.map(({ assetId }) => assetId)),
    ...rows.filter(({ id }) => id !== but).flatMap((row) => [...thumbOf(row), ...uses(row)]),
    // What became part of a draft is the draft's, and goes with it.
    ...intakes.flatMap(({ assetId, draftId }) => (assetId !== null && !draftId ? [assetId] : [])),
  ]);
}
