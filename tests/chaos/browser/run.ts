import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from '../../sandbox/world/things.ts';
import { judge, type Verdict } from '../schedules/judge.ts';
import { postingOf } from '../schedules/posts.ts';
import { hang } from '../schedules/world.ts';
import { arm, moment, scriptFate } from './moment.ts';
import { alarmOf, rowOf, seed as seedDraft, tell, wake } from './page.ts';
import { atRest, sendsOf, truthOf } from './record.ts';
import type { Ground } from './scene.ts';
import type { BrowserSchedule } from './schedule.ts';

export type Ended = Verdict & {
  seed: number;
  kind: string;
  /** Workers that were ended in it. */
  kills: number;
  asked: boolean;
  /** Whether its one request was lost and the wait for it was to pass. */
  quarantine: boolean;
  /** Whether its quarantine was over before it ended. */
  passed: boolean;
  /** How often the browser itself sent the one request again. */
  resent: number;
};

const second = 1000;
const minute = 60 * second;
/** A little more than a worker that died may keep a job to itself. */
const pastLease = 95 * second;
/** A job that has not come to rest after so long never will. */
const patience = 90 * second;

/**
 * Ends the worker at the moments of the schedule, and starts another each time: one that the
 * browser would start by itself, later than anybody here waits.
 */
async function killAll(
  ground: Ground,
  { deaths, waking }: BrowserSchedule,
  jobId: string,
): Promise<{ kills: number; forgotten: string[] }> {
  const { sandbox, chromium, page } = ground;
  const over = async (): Promise<boolean> => atRest(await rowOf(page, jobId)) !== null;
  const forgotten: string[] = [];
  let kills = 0;
  async function kill(): Promise<void> {
    await chromium.stopWorker();
    kills += 1;
    const alarm = await alarmOf(page);
    const comes = alarm !== null && alarm <= Date.now() + pastLease;
    if (!comes && !(await over())) forgotten.push('nobody was asked to come back to it');
    sandbox.holds.release();
    sandbox.switches.uploadBytesPerSecond = 0;
    sandbox.clock.advance(pastLease);
    await wake(page, waking, jobId, sandbox.clock.now() - Date.now());
  }
  for (const [at, death] of deaths.entries()) {
    // The first is armed before anything is asked for.
    if (at > 0) arm(sandbox, death);
    if (await moment(sandbox, death, over)) await kill();
  }
  // One whose moments never came dies where the job rests.
  if (kills === 0) await kill();
  return { kills, forgotten };
}

/** A run of which nothing has become yet. */
export const nothingOf = ({ seed, plan, pass }: BrowserSchedule): Ended => ({
  ...{ seed, kind: plan.kind, kills: 0, resent: 0, quarantine: pass > 0 },
  ...{ end: 'stuck', duplicate: false, untrue: [], asked: false, passed: false },
});

/** Plays one schedule with an account of its own, and judges it by the sandbox's own record. */
export async function playInBrowser(
  ground: Ground,
  account: Account,
  schedule: BrowserSchedule,
): Promise<Ended> {
  const { sandbox, page } = ground;
  const { seed, plan, deaths, pass } = schedule;
  const name = `run-${seed}`;
  const posting = await postingOf(plan, name, {
    ...{ accountId: account.id, now: sandbox.clock.now(), when: { kind: 'now' } },
    hang: (bytes, size) => hang(sandbox, bytes, size),
  });
  await seedDraft(page, posting);
  sandbox.clearFaults();
  sandbox.clearRequests();
  sandbox.holds.release();
  scriptFate(sandbox, account, schedule);
  const slow = deaths.some(({ at }) => at === 'bytes');
  sandbox.switches.uploadBytesPerSecond = slow ? Math.ceil(plan.weight / 2) : 0;
  if (deaths[0]) arm(sandbox, deaths[0]);
  const taken = await tell(page, 'publish.submit', posting.submission);
  if (!taken?.ok) throw new Error(`not taken on: ${JSON.stringify(taken)}`);
  const { jobId } = taken.value as { jobId: string };
  await tell(page, 'publish.say', { jobId, word: 'now' });
  const { kills, forgotten } = await killAll(ground, schedule, jobId);

  let passed = false;
  let row = await rowOf(page, jobId);
  for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
    row = await rowOf(page, jobId);
    const rest = atRest(row);
    if (rest === 'ended' || rest === 'asks') break;
    if (rest !== 'quarantine') continue;
    if (pass === 0) break;
    if (!passed) sandbox.clock.advance(pass * minute);
    passed = true;
  }
  const verdict = judge(row, truthOf(ground, account));
  const { sends, resent } = sendsOf(ground, account);
  const own = sends - resent;
  const again = own > 1 ? [`the one request was sent ${own} times`] : [];
  return {
    ...nothingOf(schedule),
    ...verdict,
    ...{ kills, passed, resent, asked: verdict.end === 'asks' },
    untrue: [...verdict.untrue, ...forgotten, ...again],
  };
}
