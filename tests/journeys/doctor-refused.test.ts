import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { connected, look, loupe } from './help/connected.ts';
import { check, facts } from './help/doctor.ts';

describe('comments that Meta counts and does not send', () => {
  it('are told where the app is in development, until those of strangers come', async () => {
    await connected('dev-mode');
    const { world, clock } = loupe.sandbox;
    await look();
    await check();
    expect((await facts()).unseenComments).toBe(true);
    const { faults } = diagnose(await facts(), clock.now());
    expect(faults.map(({ broken }) => broken)).toEqual(['app-in-development']);
    world.app.inDevelopment = false;
    const post = world.accounts[0]?.posts[0];
    if (post) world.commented(post, 'a.visitor', 'Still wet?', clock.now());
    clock.advance(60_000);
    await look();
    await check();
    expect((await facts()).unseenComments).toBe(false);
  });
});
