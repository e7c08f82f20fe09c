import type { DataCommand, Handlers } from '../bus/contract.ts';
import type { Deps } from '../work/deps.ts';
import { createTakeIn } from './take-in.ts';
import type { Wipe } from './wipe.ts';

/** What is asked about all that is kept: taking an archive in, deleting everything. */
export function createDataHandlers(
  deps: Pick<Deps, 'clock' | 'session' | 'announce'>,
  wipe: Wipe,
): Pick<Handlers, DataCommand> {
  const takeIn = createTakeIn(deps);
  return {
    'archive.begin': () => takeIn.begin(),
    'archive.put': (lot) => takeIn.put(lot),
    'archive.end': ({ importId }) => takeIn.end(importId),
    'data.wipe': () => wipe.run(),
  };
}
