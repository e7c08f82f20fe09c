import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, callsOf, connected, loupe } from './help/connected.ts';

const ask = (): Promise<unknown> => loupe.worker.commands['publish.quota']({ accountId });

describe('the day’s count of posts', () => {
  beforeEach(() => connected());

  it('is not asked for where publishing was not granted', async () => {
    expect(await callsOf(ask)).toEqual([]);
  });

  it('costs one call where it was', async () => {
    const { commands } = loupe.worker;
    const [person] = loupe.sandbox.world.people;
    await commands['connect.start']({ feature: 'publishing', signInId: person?.id ?? '' });
    expect(await callsOf(ask)).toHaveLength(1);
  });
});
