import { newJob } from '../ledger/job.ts';
import { tell } from '../ledger/run.ts';
import { resultOf } from '../ledger/settle.ts';
import type { Driver } from '../publish/driver.ts';
import { type DeskOrder, deskOrderOf, holdFor, latestActAfter } from '../shared/comment/act.ts';
import { sha256 } from '../shared/hex.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import { createTurn, type Turn } from '../shared/turn.ts';
import { readJobs } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAccount } from '../store/read/people.ts';
import { signedOut } from './boundary.ts';

/** A job of the desk with what it is for. */
export type Act = { row: JobRow; order: DeskOrder };

/** An account's acts on comments, newest first. */
export async function readActs(accountId: AccountId): Promise<Act[]> {
  return (await readJobs(accountId)).flatMap((row) => {
    const order = row.kind === 'desk' ? deskOrderOf(row.job) : null;
    return order ? [{ row, order }] : [];
  });
}

/** Whether it is still to be done, or nobody knows yet whether it was. */
export const isOpen = ({ row: { job } }: Act): boolean => resultOf(job) === null;

const turns = new WeakMap<Driver, Turn>();

/** One wish after another: of two presses at once the second finds the first's job. */
export function inTurn<T>(driver: Driver, run: () => Promise<T>): Promise<T> {
  const turn = turns.get(driver) ?? createTurn();
  turns.set(driver, turn);
  return turn(run);
}

/** Tells what was meant: the same words to the same comment, whatever was known around it. */
function hashOf(accountId: AccountId, order: DeskOrder): Promise<string> {
  const to = 'commentId' in order ? order.commentId : order.mediaId;
  const meant = [accountId, order.name, to, 'text' in order ? order.text : ''];
  return sha256(new TextEncoder().encode(JSON.stringify(meant)));
}

const last = new WeakMap<Driver, Instant>();

/** An instant for each: acts leave in the order they were asked for, and the later one holds. */
function nextInstant(driver: Driver, acts: readonly Act[]): Instant {
  const before = [last.get(driver) ?? 0, ...acts.map(({ row }) => row.job.createdAt)];
  const at = Math.max(driver.now(), ...before.map((one) => one + 1));
  last.set(driver, at);
  return at;
}

const once: ReadonlySet<DeskOrder['name']> = new Set(['reply', 'private']);

/**
 * Makes a job of an order, or gives the one that is open already. What the same wish came to
 * before, if that was nothing, is over with it. `holds` where it can be taken back for a moment.
 */
export async function take(
  driver: Driver,
  accountId: AccountId,
  order: DeskOrder,
  { acts, holds }: { acts: readonly Act[]; holds: boolean },
): Promise<string> {
  const payloadHash = await hashOf(accountId, order);
  const same = acts.filter(({ row }) => row.job.payloadHash === payloadHash);
  const open = same.find(isOpen);
  if (open) return open.row.id;
  const now = driver.now();
  const createdAt = nextInstant(driver, acts);
  const until = holds ? now + holdFor : now;
  const leaving = { until, notBefore: null, latest: until + latestActAfter };
  const id = crypto.randomUUID();
  const { name } = order;
  const step = { name, payload: order, repeatable: !once.has(name), always: false };
  const steps = [{ ...step, container: null }];
  const job = newJob({ id, accountId, createdAt, payloadHash, steps, main: 0 }, leaving);
  await driver.queue.add(job, 'desk');
  if (!(await readAccount(accountId))) {
    // Removed meanwhile, and what it had asked for with it: nobody else would take this away.
    await driver.queue.drop(id);
    throw signedOut();
  }
  for (const { row } of same) {
    if (row.told && resultOf(row.job)?.kind !== 'done') await driver.queue.drop(row.id);
  }
  return id;
}

/** Calls a job off as long as nothing of it was asked; false where it came too late. */
export function callOff({ queue, now }: Driver, jobId: string): Promise<boolean> {
  const run = (): Promise<never> => Promise.reject(new Error('nothing is run to call a job off'));
  return tell({ ...queue, run }, jobId, { kind: 'said', word: 'cancel' }, now);
}
