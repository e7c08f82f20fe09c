import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Ground, isLive, mayWrite, openGround } from './ground.ts';

export type Contract = {
  /** A sentence that holds for Meta and the sandbox alike. */
  reads: (sentence: string, run: (ground: Ground) => Promise<void>) => void;
  /** The same for what changes something. */
  writes: (sentence: string, run: (ground: Ground) => Promise<void>) => void;
  /** What can only be shown where the world can be set up. */
  staged: (
    sentence: string,
    run: (ground: Ground & { sandbox: NonNullable<Ground['sandbox']> }) => Promise<void>,
  ) => void;
};

/** One group of endpoints against whatever the suite is run on; `world` is the sandbox's. */
export function contract(
  group: string,
  tell: (contract: Contract) => void,
  world = 'ceramics',
): void {
  describe(group, () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await openGround(world);
    });
    afterAll(() => ground.close());
    tell({
      reads: (sentence, run) => it(sentence, () => run(ground)),
      writes(sentence, run) {
        if (mayWrite) it(sentence, () => run(ground));
      },
      staged(sentence, run) {
        if (isLive) return;
        it(sentence, async () => {
          const { sandbox } = ground;
          if (sandbox) await run({ ...ground, sandbox });
        });
      },
    });
  });
}
