import type { Job } from '../../ledger/job.ts';
import type { PublishDeps } from '../deps.ts';
import type { Asking, Send } from '../../graph/types.ts';
import type { Order, Part, PostOrder } from '../../shared/post/order.ts';
import { AppError } from '../../shared/problem.ts';
import { readAsset } from '../../store/studio/assets.ts';
import type { Client } from '../../work/graph.ts';
import type { Vault } from '../../work/vault.ts';
import { orderOf } from '../order.ts';
import { refusal } from '../refuse.ts';

/** The step at hand with all that carrying it out takes. */
export type At = {
  deps: PublishDeps;
  vault: Vault;
  client: Client;
  send: Send;
  ask: Asking;
  job: Job;
  order: Order;
  /** Ends when the job was told something that makes what is under way for nothing. */
  signal: AbortSignal;
};

export function stepAt(
  deps: PublishDeps,
  vault: Vault,
  client: Client,
  job: Job,
  signal: AbortSignal,
): At {
  const step = job.steps[job.at];
  if (!step) throw new AppError({ code: 'unexpected' }, 'a job without a step');
  const ask: Asking = { accountId: job.accountId, priority: 'click' };
  return { deps, vault, client, send: client.send, ask, job, order: orderOf(step), signal };
}

export function postIn(order: Order): PostOrder {
  if (order.name === 'post' || order.name === 'build') return order;
  throw new AppError({ code: 'unexpected' }, `${order.name} is no post`);
}

export function partAt({ parts }: PostOrder, at: number): Part {
  const part = parts[at];
  if (!part) throw new AppError({ code: 'unexpected' }, `a post without part ${at}`);
  return part;
}

/** The id of what a step of this job made; null where it made nothing, or nobody knows what. */
export function madeBy({ outcomes }: Job, step: number): string | null {
  const outcome = outcomes[step];
  return outcome?.kind === 'done' ? outcome.id : null;
}

/** Bytes that were kept when the job was asked for. */
export async function bytesOf(assetId: string): Promise<Blob> {
  const asset = await readAsset(assetId);
  if (!asset) throw refusal('bad-media', 'file-gone', 'the bytes of a job are gone');
  return asset.bytes;
}
