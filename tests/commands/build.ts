import { needBuild } from './help/builds.ts';
import { say } from './help/run.ts';

/** Production builds for both browsers. */
export async function build(): Promise<number> {
  for (const kind of ['chromium', 'firefox'] as const) say(`  ${await needBuild(kind)}`);
  return 0;
}
