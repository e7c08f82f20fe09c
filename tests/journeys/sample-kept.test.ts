import { describe, expect, it } from 'vitest';
import { sampleUserId } from '../../lib/shared/sample.ts';
import { changeAccount } from '../../lib/store/keep/people.ts';
import { readJobs } from '../../lib/store/jobs/read.ts';
import { readDesk } from '../../lib/store/read/comments.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readAccount, readAccounts, readSignIn } from '../../lib/store/read/people.ts';
import { readPicture } from '../../lib/store/read/pictures.ts';
import { readSettings } from '../../lib/store/read/settings.ts';
import { readActs } from '../../lib/store/read/state.ts';
import { readAllDrafts } from '../../lib/store/studio/drafts.ts';
import { dropSaved, readSaved } from '../../lib/store/studio/saved.ts';
import { badge } from '../../lib/work/badge.ts';
import { connected, loupe } from './help/connected.ts';
import { accountId, publishAsSample, requests, waits, withSample } from './help/sample.ts';

describe('the sample account at rest', () => {
  withSample();

  it('asks nothing, whatever is opened, woken or pressed', async () => {
    const { commands, looks } = loupe.worker;
    const { id: commentId } = await waits(/food safe/);
    await commands['look.wanted']({ accountId });
    await commands['look.now']({ accountId });
    await commands['desk.open']({ accountId });
    await commands['desk.thread']({ accountId, commentId });
    loupe.sandbox.clock.advance(3 * 3_600_000);
    await commands['look.wanted']({ accountId });
    await commands['desk.open']({ accountId });
    await commands['desk.thread']({ accountId, commentId });
    await looks.atRest();
    await looks.later();
    await looks.resume();
    await loupe.worker.wake();
    await loupe.worker.driver.start();
    expect(requests()).toEqual([]);
    expect(await readPicture(accountId, accountId)).toBeNull();
  });

  it('calls nobody by the badge, however many comments wait on it', async () => {
    expect((await readDesk(accountId))?.waiting).toBe(9);
    expect(await badge(loupe.sandbox.clock.now())).toEqual({ text: '', kind: 'none' });
  });

  it('is the same when it is opened again', async () => {
    const before = await readMedia(accountId, 100);
    await publishAsSample(['own']);
    await loupe.worker.commands['sample.open']({});
    expect(await readMedia(accountId, 100)).toHaveLength(before.length + 1);
    expect(await readAccounts()).toHaveLength(1);
  });

  it('is made anew where a worker was stopped while it wrote, and once for two presses', async () => {
    const whole = await readMedia(accountId, 100);
    await changeAccount(accountId, { addedAt: 0 });
    await dropSaved((await readSaved(accountId))[0]?.id ?? '');
    const { commands } = loupe.worker;
    await Promise.all([commands['sample.open']({}), commands['sample.open']({})]);
    expect(await readMedia(accountId, 100)).toHaveLength(whole.length);
    expect(await readSaved(accountId)).toHaveLength(3);
    expect(await readDesk(accountId)).toMatchObject({ waiting: 9 });
  });

  it('is made afresh after a day, without what was done on it', async () => {
    await publishAsSample(['own']);
    const kept = (await readMedia(accountId, 100)).length;
    loupe.sandbox.clock.advance(25 * 3_600_000);
    await loupe.worker.commands['sample.open']({});
    expect(await readMedia(accountId, 100)).toHaveLength(kept - 1);
    expect(await readJobs(accountId)).toEqual([]);
    expect(await readActs()).toEqual([]);
  });
});

describe('leaving the sample account', () => {
  it('takes everything away, and leaves the person’s own account open', async () => {
    await connected();
    const own = (await readAccounts())[0]?.id;
    await loupe.worker.commands['sample.open']({});
    expect(await readSettings()).toMatchObject({ openAccountId: accountId });
    await publishAsSample(['own']);
    await loupe.worker.commands['sample.leave']({});
    expect((await readAccounts()).map(({ id }) => id)).toContain(own);
    expect(await readAccount(accountId)).toBeNull();
    expect(await readSignIn(sampleUserId)).toBeNull();
    expect(await readMedia(accountId, 5)).toEqual([]);
    expect(await readDesk(accountId)).toBeNull();
    expect(await readJobs(accountId)).toEqual([]);
    expect((await readAllDrafts()).filter((one) => one.accountId === accountId)).toEqual([]);
    expect(await readSaved(accountId)).toEqual([]);
    expect((await readActs()).filter((one) => one.accountId === accountId)).toEqual([]);
    expect(await readSettings()).toMatchObject({ openAccountId: own });
  });

  it('is not needed to connect: the account that is found becomes the open one', async () => {
    await connected();
    const own = (await readAccounts())[0]?.id;
    const { commands } = loupe.worker;
    await commands['account.remove']({ accountId: own ?? '' });
    await commands['sample.open']({});
    await commands['connect.start']({ feature: 'reading', signInId: null });
    expect(await readSettings()).toMatchObject({ openAccountId: own });
    expect(await readAccount(accountId)).toMatchObject({ sample: true });
  });
});
