import { beforeEach, expect, it } from 'vitest';
import { readSignIns } from '../../lib/store/read/people.ts';
import { accountId, loupe } from './help/connected.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, publishedBy } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

it('a picture that was lent and is gone by the time of the sign-in is lent anew', async () => {
  const { sandbox, worker } = loupe;
  sandbox.fault({ kind: 'signed-out', path: '/media$', method: 'POST', subcode: 460 });
  const jobId = await submitted(await compose(loupe, accountId, ['own']));
  await goOn(loupe);
  const { job } = await jobOf(jobId);
  expect(job.phase).toMatchObject({ name: 'waits', until: null });
  const [lent] = job.outcomes;
  expect(lent?.kind).toBe('done');
  // Meta keeps what nobody published for a day.
  sandbox.world.things.delete(lent?.kind === 'done' ? (lent.id ?? '') : '');
  const signInId = (await readSignIns())[0]?.userId ?? '';
  await worker.commands['connect.start']({ feature: 'publishing', signInId });
  await worker.driver.signedIn([accountId]);
  await goOn(loupe);
  expect((await jobOf(jobId)).job.outcomes.map((one) => one?.kind)).toEqual([
    'done',
    'done',
    'done',
  ]);
  expect(publishedBy(loupe)).toHaveLength(1);
});
