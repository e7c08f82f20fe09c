import { join } from 'node:path';
import { ensureOpenssl } from './help/browsers.ts';
import { root, run } from './help/run.ts';

/** The sandbox alone, until it is stopped. */
export async function sandbox(args: string[]): Promise<number> {
  if (args.includes('--https')) await ensureOpenssl();
  return (await run(process.execPath, [join(root, 'tests/sandbox/main.ts'), ...args])).code;
}
