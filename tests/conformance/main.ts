import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judge } from './judge.ts';
import { damagedKinds, judgeMutant, mutantsOf } from './mutants.ts';
import { readOfficial, readSamples } from './samples.ts';
import type { Verdict } from './verdict.ts';

const folder = resolve(process.argv[2] ?? '.');
if (!existsSync(join(folder, 'index.json'))) {
  console.error(`${folder} has no index.json. Name a folder of recorded answers.`);
  process.exit(1);
}

const counts: Record<Verdict['result'], number> = {
  handled: 0,
  thrown: 0,
  lost: 0,
  misclassified: 0,
};
const samples = readSamples(folder);
for (const sample of [...samples, ...readOfficial(folder)]) {
  const { result, note } = await judge(sample);
  counts[result] += 1;
  console.log(`${result.padEnd(13)} ${sample.file}: ${note}`);
}

// The judge itself is tried on copies that it must find fault with.
const records = damagedKinds.flatMap((kind) => samples.find((one) => one.kind === kind) ?? []);
const mutants = records.flatMap(mutantsOf);
const missed: string[] = [];
for (const mutant of mutants) {
  const wrong = await judgeMutant(mutant);
  if (wrong !== null) missed.push(wrong);
}
for (const one of missed) console.log(`missed        ${one}`);
const kept = mutants.filter(({ must }) => must === 'survive').length;
console.log(
  `damaged copies of ${records.length} answers: ${mutants.length - kept} losses to be told, ` +
    `${kept} ids as numbers to be kept, ${missed.length} missed`,
);

const { handled, thrown, lost, misclassified } = counts;
console.log(`${handled} handled, ${thrown} thrown, ${lost} lost, ${misclassified} misclassified`);
process.exitCode = thrown + lost + misclassified + missed.length > 0 ? 1 : 0;
