import { ensureBrowser, ensureOpenssl } from './help/browsers.ts';
import { report } from './help/report.ts';
import { builds, format, lint, mozilla, types } from './help/stages.ts';
import { vitest } from './help/vitest.ts';

/** Everything, in the order in which a failure is cheapest to find. */
export async function test(): Promise<number> {
  await ensureOpenssl();
  const env = {
    CHROMIUM_PATH: await ensureBrowser('chromium'),
    FIREFOX_PATH: await ensureBrowser('firefox'),
  };
  return report([
    types,
    lint,
    format,
    vitest('unit, components, house, journeys, contract', [
      ...['unit', 'components', 'house', 'journeys', 'contract'],
    ]),
    builds,
    mozilla,
    vitest('Chromium', ['chromium'], { env, oneByOne: true, twice: true }),
    vitest('Firefox', ['firefox'], { env, oneByOne: true, twice: true }),
  ]);
}
