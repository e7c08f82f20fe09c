import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaks } from '../../lib/shared/access/diagnosis.ts';
import { root } from '../house/help/files.ts';
import { brokenWorlds } from '../sandbox/world/broken.ts';
import { links } from '../sandbox/world/links.ts';
import { type Expected, expected } from './help/chains.ts';
import { follow } from './help/cures.ts';
import { arrive, examined, keyOf, linksOf, stepOf } from './help/examined.ts';
import { heldTrue } from './help/held-true.ts';

/** What a check may cost at most: the token, permissions, Pages, and what they leave open. */
const most = 5;

const lines: string[] = [];

const head = `# What the doctor finds

Every world of the sandbox in which the chain from a person to an account is broken, singly and in
pairs; what the doctor names first, its cure, and what it names after that was followed. In each the
cures were followed as the doctor says them, and in the end nothing was left to mend; all that it said
to work or not to work was tried with a real call before and after. Made by
\`tests/journeys/doctor-worlds.test.ts\`, which holds it true (\`UPDATE=1\` writes it anew).

| world | what is broken | named first | cure | then | calls of each check | mended |
| --- | --- | --- | --- | --- | --- | --- |
`;

/** One line of the page that lists the worlds. */
function lineOf(world: string, { steps }: Expected, calls: number[]): string {
  const told = linksOf(world).map((link) => links[link]?.told ?? '');
  const [first] = steps;
  const after = steps.slice(1).map(([, broken, cure]) => `${broken}: ${cure}`);
  const named = `${first?.[0]}: **${first?.[1]}** | ${first?.[2]}`;
  return `| \`${world}\` | ${told.join('; ')} | ${named} | ${after.join(', ') || '–'} | ${calls.join(' + ')} | yes |`;
}

describe('the doctor', () => {
  it.each(brokenWorlds)('names and mends %s', async (world) => {
    const row = expected[world];
    if (!row) throw new Error('nobody said what to expect');
    await arrive(world, row);
    const costs: number[] = [];
    let before: string | null = null;
    for (const [at, step] of row.steps.entries()) {
      const { diagnosis, calls } = await examined();
      const left = row.steps.slice(at).map(([, broken]) => broken);
      expect(left).toEqual(expect.arrayContaining(diagnosis.faults.map(({ broken }) => broken)));
      const [first] = diagnosis.faults;
      expect(first && stepOf(first)).toEqual(step);
      if (!first) return;
      expect(diagnosis.faults.map(keyOf)).not.toContain(before);
      await heldTrue(diagnosis);
      costs.push(calls);
      before = keyOf(first);
      await follow(first);
    }
    const { diagnosis, calls } = await examined();
    expect(diagnosis.faults).toEqual([]);
    await heldTrue(diagnosis);
    expect(Math.max(...costs, calls)).toBeLessThanOrEqual(most);
    lines.push(lineOf(world, row, costs));
  });

  it('has a world for every way in which the chain breaks', () => {
    const named = new Set(
      Object.values(expected).flatMap(({ steps }) => steps.map((one) => one[1])),
    );
    expect([...named].sort()).toEqual([...breaks].sort());
    expect(Object.keys(expected).sort()).toEqual([...brokenWorlds].sort());
  });

  it('is told of in the page that lists the worlds', async () => {
    // Alone it has nothing to compare.
    if (lines.length !== brokenWorlds.length) return;
    const page = `${head}${lines.join('\n')}\n`;
    const file = join(root, 'docs/doctor.md');
    if (process.env['UPDATE'] === '1') writeFileSync(file, page);
    await expect(page).toMatchFileSnapshot(file);
  });
});
