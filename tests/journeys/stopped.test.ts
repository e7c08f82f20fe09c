import { describe, expect, it } from 'vitest';
import { readDesk } from '../../lib/store/read/comments.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import { accountId, connected, light, look, loupe, opened } from './help/connected.ts';

describe('a worker stopped while an answer is on its way', () => {
  it.each(Array.from({ length: 6 }, (_, n) => n + 1))(
    'at answer %i of connecting goes on or says that it was interrupted',
    async (n) => {
      await opened();
      loupe.sandbox.fault({ kind: 'hold', nth: n });
      const started = loupe.worker.commands['connect.start']({
        feature: 'reading',
        signInId: null,
      });
      const held = await Promise.race([
        loupe.sandbox.holds.whenHeld(5_000),
        started.then(() => false),
      ]);
      const next = loupe.newWorker();
      loupe.sandbox.holds.release();
      loupe.sandbox.clearFaults();
      await next.wake();
      const { readConnect } = await import('../../lib/store/read/settings.ts');
      const connect = await readConnect();
      // Answer 1 is the dialog's own: its token is lost, which is said; later ones go on.
      if (held && n === 1) expect(connect.problem?.reason).toBe('login-interrupted');
      else expect(connect.phase).toBe('done');
      await next.commands['connect.start']({ feature: 'reading', signInId: null });
      expect((await readConnect()).phase).toBe('done');
      expect(await readAccounts()).toHaveLength(2);
    },
  );

  it.each([1, 2, 3, 4])('at answer %i of a look goes on with it', async (n) => {
    await connected();
    loupe.sandbox.fault({ kind: 'hold', nth: n });
    const started = look();
    await Promise.race([loupe.sandbox.holds.whenHeld(5_000), started]);
    const next = loupe.newWorker();
    loupe.sandbox.holds.release();
    loupe.sandbox.clearFaults();
    loupe.restartBrowser();
    await next.wake();
    expect(await light()).toMatchObject({ problem: null, startedAt: null });
    expect((await readDesk(accountId))?.waiting).toBeGreaterThan(5);
    expect(await readMedia(accountId, 100)).toHaveLength(25);
  });
});
