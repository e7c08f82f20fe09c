import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judge, type Verdict } from './judge.ts';
import { readOfficial, readSamples } from './samples.ts';

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
for (const sample of [...readSamples(folder), ...readOfficial(folder)]) {
  const { result, note } = await judge(sample);
  counts[result] += 1;
  console.log(`${result.padEnd(13)} ${sample.file}: ${note}`);
}
const { handled, thrown, lost, misclassified } = counts;
console.log(`${handled} handled, ${thrown} thrown, ${lost} lost, ${misclassified} misclassified`);
process.exitCode = thrown + lost + misclassified > 0 ? 1 : 0;
