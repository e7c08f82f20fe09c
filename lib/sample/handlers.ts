import type { Handlers, SampleCommand } from '../bus/contract.ts';
import { sampleAccountId } from '../shared/sample.ts';
import { createTurn } from '../shared/turn.ts';
import type { Deps } from '../work/deps.ts';
import { type Around, leaveSample, openSample } from './open.ts';

/** What is asked about the sample account. `around.forget` takes away its jobs and drafts. */
export function createSampleHandlers(
  deps: Pick<Deps, 'clock' | 'announce'>,
  around: Around,
): Pick<Handlers, SampleCommand> {
  // Two presses make one account.
  const inTurn = createTurn();
  return {
    'sample.open': () =>
      inTurn(async () => {
        await openSample(deps, around);
        return { accountId: sampleAccountId };
      }),
    'sample.leave': () =>
      inTurn(async () => {
        await leaveSample(deps, around.forget);
        return undefined;
      }),
  };
}
