import { join } from 'node:path';
import { root, run, Told } from './help/run.ts';

/** Recorded answers through the real client. */
export async function conformance(args: string[]): Promise<number> {
  if (!args[0]) {
    throw new Told('Say which folder holds the recorded answers: npm run conformance -- DIR');
  }
  return (await run(process.execPath, [join(root, 'tests/conformance/main.ts'), ...args])).code;
}
