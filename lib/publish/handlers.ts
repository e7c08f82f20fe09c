import type { Handlers, PublishName } from '../bus/contract.ts';
import { resultOf } from '../ledger/settle.ts';
import { isGranted } from '../shared/access/granted.ts';
import type { AccountId } from '../shared/ids.ts';
import { holdFor } from '../shared/post/order.ts';
import { AppError } from '../shared/problem.ts';
import { isSample } from '../shared/sample.ts';
import { createTurn } from '../shared/turn.ts';
import { readJob } from '../store/jobs/read.ts';
import { noteJob } from '../store/jobs/keep.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAccount, readSignIn } from '../store/read/people.ts';
import { type Client, clientFor } from '../work/graph.ts';
import type { Vault } from '../work/vault.ts';
import { deletePost } from './delete-post.ts';
import type { PublishDeps } from './deps.ts';
import { giveBack, putAway } from './drafts.ts';
import type { Driver } from './driver.ts';
import { refreshQuota } from './quota.ts';
import { refusal } from './refuse.ts';
import { moveTo } from './reschedule.ts';
import { places, products, sounds } from './searches.ts';
import { takeOn } from './submit.ts';

/** One handler for each command about posts. */
/** Whether Meta can be asked about an account's publishing at all. */
async function mayAsk(accountId: AccountId): Promise<boolean> {
  const account = await readAccount(accountId);
  const grants = await readSignIn(account?.signInId ?? '');
  return account !== null && isGranted(grants, 'instagram_content_publish');
}

export function createPublishHandlers(
  deps: PublishDeps,
  vault: Vault,
  driver: Driver,
  retryIntake: (id: string) => Promise<void>,
): Pick<Handlers, PublishName> {
  // One draft after another: of two presses at once the second finds the first's job.
  const inTurn = createTurn();

  async function speakFor(accountId: AccountId): Promise<Client> {
    const account = await readAccount(accountId);
    if (account?.sample)
      throw refusal('not-allowed', 'sample-account', 'nothing asks for a sample');
    const client = await clientFor(deps, vault, accountId);
    if (!client) throw new AppError({ code: 'signed-out' }, 'no account to speak for');
    return client;
  }

  /** Takes a job that is over off the list, with what was kept for it. */
  async function dismiss(row: JobRow): Promise<boolean> {
    const done = resultOf(row.job)?.kind === 'done';
    if (row.kind !== 'dry-run') {
      if (done) await putAway(deps, row.job, true);
      else await giveBack(deps, row.job);
    }
    await driver.queue.drop(row.id);
    return true;
  }

  /** What was just taken on is seen to without the person waiting for it. */
  const goOn = (): void => void driver.run().catch(() => undefined);

  return {
    'publish.submit': (asked) =>
      inTurn(async () => {
        const taken = await takeOn(deps, driver, asked, false);
        goOn();
        return taken;
      }),
    'publish.try': (asked) =>
      inTurn(async () => {
        const taken = await takeOn(deps, driver, asked, true);
        goOn();
        return taken;
      }),
    'publish.say': async ({ jobId, word }) => {
      const row = await readJob(jobId);
      if (!row) return { heard: false };
      const over = row.job.phase.name === 'ended';
      if (over && (word === 'done' || word === 'discard')) return { heard: await dismiss(row) };
      return { heard: await driver.tell(jobId, { kind: 'said', word }) };
    },
    'publish.hold': async ({ jobId }) => {
      await driver.ready();
      const until = driver.now() + holdFor;
      return { heard: await driver.tell(jobId, { kind: 'hold', until }) };
    },
    'publish.move': async ({ jobId, wall, zone }) => {
      const heard = await moveTo(driver, jobId, { kind: 'at', wall, zone });
      if (heard) goOn();
      return { heard };
    },
    'publish.edit': async ({ jobId }) => {
      const row = await readJob(jobId);
      if (!row) return { draftId: null };
      const { phase } = row.job;
      // What may be out already is answered for first, and not made a second time in passing.
      if (phase.name === 'asks' && phase.why.cause === 'no-witness') return { draftId: null };
      const undone = resultOf(row.job);
      const off =
        undone === null
          ? (await driver.tell(jobId, { kind: 'said', word: 'cancel' })) ||
            (await driver.tell(jobId, { kind: 'said', word: 'discard' }))
          : undone.kind !== 'done';
      if (!off) return { draftId: null };
      await noteJob(jobId, { told: true });
      return { draftId: await giveBack(deps, row.job) };
    },
    'publish.quota': async ({ accountId }) => {
      // Without the permission Meta would only refuse, and that is known already.
      if (isSample(accountId) || !(await mayAsk(accountId))) return undefined;
      await refreshQuota(deps, await speakFor(accountId));
      return undefined;
    },
    'publish.delete': async ({ accountId, mediaId }) => {
      const sample = isSample(accountId) ? await readAccount(accountId) : null;
      const by = sample ? { account: sample, send: null } : await speakFor(accountId);
      await deletePost(deps, by, mediaId);
      return undefined;
    },
    'publish.places': async ({ accountId, text }) => places(await speakFor(accountId), text),
    'publish.audio': async ({ accountId, text }) => sounds(await speakFor(accountId), text),
    'publish.products': async ({ accountId, text }) => products(await speakFor(accountId), text),
    'intake.retry': async ({ id }) => {
      await retryIntake(id);
      return undefined;
    },
  };
}
