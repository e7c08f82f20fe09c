import { expect, it } from 'vitest';
import { noteJob } from '../../lib/store/jobs/keep.ts';
import { changeComment } from '../../lib/store/keep/one-comment.ts';
import { accountId, loupe } from './help/connected.ts';
import { act, acted, kept, openDesk, standing } from './help/desk.ts';
import { goOn } from './help/posts.ts';

it('what is pressed against an act that is done and not kept yet is done all the same', async () => {
  const row = await openDesk();
  const hide = await acted(row.id, 'hide');
  // As it stands between the answer and what follows from it.
  await changeComment(accountId, row.id, { hidden: false }, loupe.sandbox.clock.now());
  await noteJob(hide, { told: false });
  const { items } = await act([row.id], 'show');
  expect(items).toMatchObject([{ problem: null, jobId: expect.any(String) as string }]);
  await loupe.worker.driver.start();
  await goOn(loupe);
  expect([standing(row.id)?.hidden, (await kept(row.id))?.hidden]).toEqual([false, false]);
});
