import { afterAll, beforeAll, describe, it } from 'vitest';
import type { GraphRequest } from '../../../lib/graph/types.ts';
import { type Ground, isLive, mayWrite, openGround } from './ground.ts';

type Run = (ground: Ground) => Promise<void>;
type StagedRun = (ground: Ground & { sandbox: NonNullable<Ground['sandbox']> }) => Promise<void>;

export type Contract = {
  /** A sentence that holds for Meta and the sandbox alike. */
  reads: (sentence: string, run: Run) => void;
  /** The same for what changes something. */
  writes: (sentence: string, run: Run) => void;
  /** What can only be shown where the world can be set up. */
  staged: (sentence: string, run: StagedRun) => void;
};

type Tell = (contract: Contract) => void;

const onStage =
  (run: StagedRun): Run =>
  async (ground) => {
    const { sandbox } = ground;
    if (sandbox) await run({ ...ground, sandbox });
  };

/** Runs a group and gives what it sent, whether or not its sentences hold. */
type Group = () => Promise<GraphRequest[]>;
let collected: Group[] | null = null;

const groupOf =
  (tell: Tell, world: string): Group =>
  async () => {
    const ground = await openGround(world);
    const runs: Run[] = [];
    const add = (_sentence: string, run: Run): void => void runs.push(run);
    tell({ reads: add, writes: add, staged: (_sentence, run) => runs.push(onStage(run)) });
    for (const run of runs) await run(ground).catch(() => undefined);
    await ground.close();
    return ground.sent;
  };

/** The groups that are told meanwhile, to be run without being tests. */
export async function collecting(load: () => Promise<void>): Promise<Group[]> {
  const groups: Group[] = [];
  collected = groups;
  await load();
  collected = null;
  return groups;
}

/** One group of endpoints against whatever the suite is run on; `world` is the sandbox's. */
export function contract(group: string, tell: Tell, world = 'ceramics'): void {
  if (collected) {
    collected.push(groupOf(tell, world));
    return;
  }
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
        if (!isLive) it(sentence, () => onStage(run)(ground));
      },
    });
  });
}
