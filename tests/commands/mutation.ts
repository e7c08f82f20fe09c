import { join } from 'node:path';
import { root, run } from './help/run.ts';

/** Breaks the code that decides what a refusal means and what may be sent, and asks the tests. */
export async function mutation(args: string[]): Promise<number> {
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const config = 'tests/mutation/stryker.config.mjs';
  return (await run(process.execPath, [stryker, 'run', config, ...args])).code;
}
