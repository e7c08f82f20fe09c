import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inChromium } from './browser/part.ts';
import { everyHistoryOfAll } from './every-history.ts';
import { type Asked, isSound, nothingYet, type Part, plus } from './part.ts';
import { randomSchedules } from './schedules/part.ts';

type Prove = (asked: Asked) => Promise<Part>;

/** The parts of the proof, in their order; each prints what it finds and gives its sums. */
const parts: Prove[] = [everyHistoryOfAll, randomSchedules, inChromium];

/** What is asked for: everything, or one run by itself. */
function partsFor({ alone }: Asked): Prove[] {
  if (alone === null) return parts;
  return [alone === 'schedule' ? randomSchedules : inChromium];
}

/** Runs every part; false where anything was posted twice, lost, stuck or wrong besides. */
export async function chaosOf(asked: Asked, file: string | null): Promise<boolean> {
  let sum = nothingYet;
  for (const part of partsFor(asked)) sum = plus(sum, await part(asked));
  const ok = isSound(sum);
  const { faults, ...counted } = sum;
  if (file) {
    const json = { seed: asked.seed, ...counted, ok };
    await writeFile(resolve(file), `${JSON.stringify(json, null, 2)}\n`);
  }
  const { histories, runs, browserRuns, duplicates, lost, stuck } = counted;
  console.log(
    `\nSeed ${asked.seed}: ${histories} histories, ${runs} runs, ${browserRuns} in a browser: ` +
      `${duplicates} duplicates, ${lost} lost, ${stuck} stuck, ${counted.asked} asked.`,
  );
  for (const fault of faults) console.log(`✗ ${fault}`);
  return ok;
}
