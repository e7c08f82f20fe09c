import { ensureBrowser, ensureOpenssl, type Kind } from './help/browsers.ts';
import { needBuild } from './help/builds.ts';
import { report } from './help/report.ts';
import { vitest } from './help/vitest.ts';

/** The real-browser tests of one browser; arguments narrow them by file name. */
async function e2e(kind: Kind, args: string[]): Promise<number> {
  await ensureOpenssl();
  const path = await ensureBrowser(kind);
  await needBuild(kind);
  const env = kind === 'chromium' ? { CHROMIUM_PATH: path } : { FIREFOX_PATH: path };
  const name = kind === 'chromium' ? 'Chromium' : 'Firefox';
  return report([vitest(name, [kind], { env, oneByOne: true, args })]);
}

export const inChromium = (args: string[]): Promise<number> => e2e('chromium', args);
export const inFirefox = (args: string[]): Promise<number> => e2e('firefox', args);
