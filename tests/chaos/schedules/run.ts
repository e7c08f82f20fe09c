import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { localZone, wallOf } from '../../../lib/shared/post/zone.ts';
import { readAllJobs, readJob } from '../../../lib/store/jobs/read.ts';
import { readAccounts } from '../../../lib/store/read/people.ts';
import { keepAsset } from '../../../lib/store/studio/assets.ts';
import { keepDraft, readDraft } from '../../../lib/store/studio/drafts.ts';
import { openLoupe } from '../../help/loupe.ts';
import { doingOf } from './acts.ts';
import { judge } from './judge.ts';
import { type Ended, live, nothingOf, submit, truthOf } from './live.ts';
import { type Posting, postingOf } from './posts.ts';
import type { Schedule } from './schedule.ts';
import { layWire } from './wire.ts';
import { hang, worldOf } from './world.ts';

/** Whom this thread trusts before any sandbox is there. */
const trusted = getCACertificates('default');

/** Plays one schedule from its beginning to its end, and judges it by Instagram's own record. */
export async function play(schedule: Schedule): Promise<Ended> {
  const { plan, troubles, seed } = schedule;
  const ended = nothingOf(schedule);
  const loupe = await openLoupe(worldOf(1), true);
  const { sandbox } = loupe;
  await loupe.worker.commands['connect.start']({ feature: 'publishing', signInId: null });
  const accountId = (await readAccounts())[0]?.id ?? '';
  const zone = localZone();
  const at = sandbox.clock.now() + (plan.inMinutes ?? 0) * 60_000;
  const posting = await postingOf(plan, `run-${seed}`, {
    ...{ accountId, now: sandbox.clock.now() },
    when: plan.inMinutes === null ? { kind: 'now' } : { kind: 'at', wall: wallOf(at, zone), zone },
    hang: (bytes, size) => hang(sandbox, bytes, size),
  });
  for (const asset of posting.assets) await keepAsset(asset);
  await keepDraft(posting.draft);

  sandbox.switches.uploadBytesPerSecond = schedule.bytesPerSecond;
  for (const trouble of troubles) {
    if (trouble.kind === 'fault') sandbox.fault(trouble.fault);
    if (trouble.kind === 'blocked-applied') sandbox.switches.publishing = 'blocked-applied';
    const [account] = sandbox.world.accounts;
    if (trouble.kind === 'full' && account) {
      sandbox.switches.quotaTotal = 1;
      account.published = [sandbox.clock.now() + trouble.ms - 86_400_000];
    }
  }
  const doing = doingOf(loupe, schedule);
  const wire = layWire(loupe, schedule, doing.act);
  try {
    const jobId = await submit(loupe, wire, posting, plan.dry);
    doing.begin(jobId, posting);
    const moves = await live(loupe, wire, schedule, jobId, ended);
    // Whatever is still on its way arrives before anything is counted.
    sandbox.clearFaults();
    sandbox.clock.advance(11 * 60_000);
    await doing.settled();
    await loupe.newWorker().driver.settled();
    const rows = await readAllJobs();
    Object.assign(ended, judge(await readJob(jobId), truthOf(loupe)));
    if (!moves) ended.end = 'stuck';
    // Where it came to nothing, pressing again is another wish.
    const onceMore = ended.end === 'failed' || ended.end === 'cancelled';
    if (rows.length > 1 && !onceMore) ended.untrue.push(`one draft became ${rows.length} jobs`);
    ended.untrue.push(...(await wrongWithDraft(ended, posting)));
    return ended;
  } finally {
    wire.close();
    await loupe.close();
    setDefaultCACertificates(trusted);
  }
}

/** A draft goes when its post is out, and comes back where it came to nothing. */
async function wrongWithDraft({ end, untrue }: Ended, { draft }: Posting): Promise<string[]> {
  if (untrue.length > 0) return [];
  const kept = await readDraft(draft.id);
  if (end === 'failed' || end === 'cancelled' || end === 'given up') {
    return kept?.jobId === null ? [] : [`the draft of a post that is ${end} did not come back`];
  }
  return [];
}
