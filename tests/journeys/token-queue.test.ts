import { describe, expect, it } from 'vitest';
import { readSignIns } from '../../lib/store/read/people.ts';
import { accountId, look, loupe } from './help/connected.ts';
import { openDesk, repliesTo, reply } from './help/desk.ts';
import { first, signsIn } from './help/people.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, publishedBy } from './help/posts.ts';

const minute = 60_000;

/** Meta says that the session is over; a sign-in anew gives other tokens. */
function over(subcode = 463): void {
  for (const token of loupe.sandbox.tokens.of()) token.refusal = subcode;
  first().generation += 1;
}
const ended = async (): Promise<unknown> => (await readSignIns())[0]?.ended ?? null;
const dialogs = () => loupe.sandbox.requests().filter(({ path }) => path.endsWith('/dialog/oauth'));

describe('a job that meets a session which is over', () => {
  it('goes on at once where its person can be signed in anew unseen', async () => {
    await readyToPublish(false);
    loupe.sandbox.clock.advance(20 * minute);
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    over();
    loupe.sandbox.clearRequests();
    await goOn(loupe);
    expect((await jobOf(jobId)).job.outcomes[0]?.kind).toBe('done');
    expect(publishedBy(loupe)).toHaveLength(1);
    expect([dialogs().length, await ended()]).toEqual([1, null]);
    expect(loupe.told.map(({ kind }) => kind)).toEqual(['published']);
  });

  it('sends its one request once, although that was what met it', async () => {
    await readyToPublish(false);
    loupe.sandbox.fault({ kind: 'signed-out', path: 'media_publish', subcode: 467 });
    loupe.sandbox.clock.advance(20 * minute);
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    await goOn(loupe);
    expect((await jobOf(jobId)).job.outcomes[0]?.kind).toBe('done');
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('waits where somebody has to sign in, and two acts ask the dialog once', async () => {
    const row = await openDesk();
    loupe.sandbox.clock.advance(20 * minute);
    await look();
    const text = 'It is food safe, yes';
    await reply(row, text);
    over();
    loupe.sandbox.dialog.mode = 'ask';
    loupe.sandbox.clearRequests();
    await goOn(loupe);
    await look();
    expect([dialogs().length, (await ended()) !== null]).toEqual([1, true]);
    expect(repliesTo(row.id, text)).toEqual([]);
    loupe.sandbox.dialog.mode = 'continue';
    await signsIn(first(), ['comments']);
    await loupe.worker.driver.signedIn([accountId]);
    await goOn(loupe);
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });
});
