import '../../help/setup.ts';
import { ensureBrowser, ensureOpenssl } from '../../commands/help/browsers.ts';
import { needBuild } from '../../commands/help/builds.ts';
import { type Asked, nothingYet, type Part } from '../part.ts';
import { seedOf } from '../schedules/dice.ts';
import { browserShare } from '../schedules/part.ts';
import { table } from '../table.ts';
import { type Ended, nothingOf, playInBrowser } from './run.ts';
import { openGround } from './scene.ts';
import { drawInBrowser } from './schedule.ts';

/** Browsers side by side, each with a sandbox of its own. */
const browsers = 2;
/** The first of all runs pass their quarantine. */
const quarantined = 8;

type Run = { seed: number; quarantine: boolean };

/** Plays runs one after another in one browser, each with an account of its own. */
async function playIn(runs: Run[], tell: (ended: Ended) => void): Promise<string[]> {
  const ground = await openGround(runs.length);
  try {
    const { accounts, published } = ground.sandbox.world;
    for (const [at, { seed, quarantine }] of runs.entries()) {
      const account = accounts[at];
      const schedule = drawInBrowser(seed, quarantine);
      if (!account) throw new Error('more runs than accounts');
      tell(
        await playInBrowser(ground, account, schedule).catch((error: unknown) => ({
          ...nothingOf(schedule),
          untrue: [String(error)],
        })),
      );
    }
    // What rested in its quarantine while others were played has sent nothing more either.
    return accounts.flatMap(({ username }) =>
      published.filter(({ account }) => account === username).length > 1
        ? [`${username} was posted to twice in the end`]
        : [],
    );
  } finally {
    await ground.close();
  }
}

const isWrong = ({ end, duplicate, untrue }: Ended): boolean =>
  duplicate || untrue.length > 0 || end === 'lost' || end === 'stuck';

function faultOf({ seed, kind, end, duplicate, untrue, passed, quarantine }: Ended): string {
  const what = [...(duplicate ? ['posted twice'] : []), ...untrue].join('; ');
  const more = passed ? ', past its quarantine' : '';
  const alone = quarantine ? 'quarantine' : 'browser';
  return (
    `in Chromium, ${kind}${more}, ${end}: ${what} ` +
    `(npm run chaos -- --seed ${seed} --alone ${alone})`
  );
}

function summed(ended: Ended[]): string {
  const kinds = [...new Set(ended.map(({ kind }) => kind))].sort();
  const ends = ['done', 'failed', 'asks', 'rests', 'lost', 'stuck'];
  const row = (name: string, of: Ended[]): string[] => [
    name,
    String(of.length),
    ...ends.map((end) => String(of.filter((one) => one.end === end).length)),
    String(of.reduce((sum, { kills }) => sum + kills, 0)),
    String(of.filter(({ passed }) => passed).length),
  ];
  return table([
    ['', 'runs', ...ends, 'deaths', 'quarantines passed'],
    ...kinds.map((kind) =>
      row(
        kind,
        ended.filter((one) => one.kind === kind),
      ),
    ),
    row('all', ended),
  ]);
}

/** Part (b), in real Chromium: the production build, and its real worker ended where a seed says. */
export async function inChromium({ seed, runs, alone }: Asked): Promise<Part> {
  const count = alone ? 1 : browserShare(runs);
  await ensureOpenssl();
  process.env['CHROMIUM_PATH'] = await ensureBrowser('chromium');
  await needBuild('chromium');
  console.log(`\nThe real worker in real Chromium (${count}):`);
  const all = Array.from({ length: count }, (_none, nth): Run => {
    if (alone) return { seed, quarantine: alone === 'quarantine' };
    return { seed: seedOf(seed, runs + nth), quarantine: nth < quarantined };
  });
  if (alone) console.log(JSON.stringify(drawInBrowser(seed, alone === 'quarantine'), null, 2));
  const ended: Ended[] = [];
  const shares = Array.from({ length: browsers }, (_none, nth) =>
    all.filter((_run, at) => at % browsers === nth),
  ).filter((share) => share.length > 0);
  const tell = (one: Ended): void => {
    ended.push(one);
    if (ended.length % 10 === 0) process.stderr.write(`  ${ended.length} of ${count}\n`);
  };
  const late = (await Promise.all(shares.map((share) => playIn(share, tell)))).flat();
  console.log(summed(ended));
  const resent = ended.reduce((sum, one) => sum + one.resent, 0);
  console.log(`  Chromium itself sent the one request again ${resent} times, on a broken line.`);
  const passed = ended.filter(({ passed }) => passed).length;
  const few =
    !alone && passed < Math.min(5, count) ? [`only ${passed} runs passed their quarantine`] : [];
  return {
    ...nothingYet,
    runs: ended.length,
    browserRuns: ended.length,
    duplicates: ended.filter(({ duplicate }) => duplicate).length + late.length,
    lost: ended.filter(({ end }) => end === 'lost').length,
    stuck: ended.filter(({ end }) => end === 'stuck').length,
    asked: ended.filter(({ asked }) => asked).length,
    faults: [...ended.filter(isWrong).map(faultOf), ...late, ...few],
  };
}
