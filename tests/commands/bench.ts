import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { benchCalls } from '../bench/calls.ts';
import { benchDeskScroll } from '../bench/desk-scroll.ts';
import { benchDeskStore } from '../bench/desk-store.ts';
import { benchDevelop } from '../bench/develop.ts';
import { benchForm } from '../bench/form.ts';
import { benchPopup } from '../bench/popup.ts';
import { benchPublishing } from '../bench/publishing.ts';
import { benchSizes } from '../bench/sizes.ts';
import { benchWorker } from '../bench/worker.ts';
import type { Row } from '../bench/rows.ts';
import { ensureBrowser } from './help/browsers.ts';
import { needBuild } from './help/builds.ts';
import { flag, say } from './help/run.ts';

/** Ratios of calls are small: four places below a tenth. */
const places = (ratio: number): string => ratio.toFixed(ratio < 0.1 ? 4 : 2);

const line = ({ name, value, anchor, ratio, goal, ok }: Row): string =>
  `${goal === null ? '·' : ok ? '✓' : '✗'} ${name.padEnd(44)} ${String(value).padStart(8)} ÷ ` +
  `${String(anchor).padStart(8)} = ${places(ratio)}${goal === null ? '' : ` (goal ${places(goal)})`}`;

/** Every goal of speed and size, each against its anchor in this same run. */
export async function bench(args: string[]): Promise<number> {
  const pairs = Number(flag(args, '--pairs') ?? 24);
  const file = flag(args, '--json');
  process.env['CHROMIUM_PATH'] = await ensureBrowser('chromium');
  const build = await needBuild('chromium');
  say('Measuring …');
  const rows = [
    ...(await benchCalls()),
    ...(await benchPublishing()),
    ...(await benchPopup(build, pairs)),
    ...(await benchForm(build, pairs)),
    ...(await benchWorker(build, pairs)),
    ...(await benchDeskScroll(Math.min(pairs, 4))),
    ...(await benchDeskStore(build, Math.min(pairs, 12))),
    ...(await benchDevelop(Math.min(pairs, 12))),
    ...benchSizes(build),
  ];
  console.log(`\n${rows.map(line).join('\n')}`);
  if (file) await writeFile(resolve(file), `${JSON.stringify(rows, null, 2)}\n`);
  const missed = rows.filter(({ ok }) => !ok).length;
  console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} missed.`);
  return missed === 0 ? 0 : 1;
}
