import { resolve } from 'node:path';
import { vitest } from './help/vitest.ts';
import { report } from './help/report.ts';
import { flag, Told } from './help/run.ts';

const needed = ['LOUPE_ACCOUNT_ID', 'LOUPE_USER_TOKEN'];

/**
 * The endpoints against the sandbox; with `--live` against Meta itself, by hand and with an
 * account and token of one's own in the environment. At Meta nothing is written without `--write`.
 * `--spec DIR` also compares every name that is sent with Meta's machine-readable description.
 */
export async function contract(args: string[]): Promise<number> {
  const live = args.includes('--live');
  const missing = needed.filter((name) => !process.env[name]);
  if (live && missing.length > 0) {
    throw new Told(
      `To try Meta itself, set ${missing.join(' and ')} (and LOUPE_PAGE_ID with LOUPE_PAGE_TOKEN ` +
        'for what a Page says), then: npm run contract -- --live. Add --write to let it write.',
    );
  }
  const spec = flag(args, '--spec');
  const env = {
    ...(live ? { LOUPE_CONTRACT: 'live' } : {}),
    ...(args.includes('--write') ? { LOUPE_CONTRACT_WRITES: 'yes' } : {}),
    ...(spec === null ? {} : { LOUPE_SPEC: resolve(spec) }),
  };
  return report([vitest(live ? 'contract with Meta' : 'contract', ['contract'], { env })]);
}
