import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Outcome, Stage } from './report.ts';
import { root, runTool, say } from './run.ts';

/** The part of vitest's JSON that is read here. */
type Json = {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
};

/** What a run came to, with the files in which something failed, and what passed in them. */
type Counted = Outcome & { files: { name: string; passed: number }[] };

/** Counts what vitest reported; a file that did not load and a skipped test count as failed. */
function count(json: Json): Counted {
  const total: Counted = { passed: 0, failed: 0, failures: [], files: [] };
  for (const file of json.testResults) {
    const name = relative(root, file.name);
    const before = { ...total };
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        total.passed += 1;
        continue;
      }
      total.failed += 1;
      const why = test.status === 'failed' ? (test.failureMessages ?? []).join('\n') : test.status;
      total.failures.push(`${name} › ${test.fullName}\n${why}`);
    }
    if (file.status !== 'passed' && total.failed === before.failed) {
      total.failed += 1;
      total.failures.push(`${name}\n${file.message || 'the file did not run'}`);
    }
    if (total.failed === before.failed) continue;
    total.files.push({ name, passed: total.passed - before.passed });
  }
  return total;
}

type VitestOptions = {
  env?: Record<string, string>;
  /** Keeps two browsers from running at once. */
  oneByOne?: boolean;
  args?: string[];
  /**
   * Files in which something failed are run once more, by themselves. A browser on a busy machine
   * now and then takes longer than any test waits; what fails twice is no accident. Whatever passed
   * only then is named in the report.
   */
  twice?: boolean;
};

/** More files than this do not fail by accident. */
const mostAgain = 4;

async function runOnce(projects: string[], options: VitestOptions): Promise<Counted> {
  const { env = {}, oneByOne = false, args = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), 'loupe-results-'));
  const file = join(folder, 'results.json');
  try {
    const { code } = await runTool(
      'vitest',
      [
        'run',
        ...projects.map((project) => `--project=${project}`),
        ...(oneByOne ? ['--no-file-parallelism'] : []),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ],
      { env },
    );
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return empty('nothing was reported');
    const total = count(JSON.parse(text) as Json);
    if (total.passed + total.failed === 0) return empty('no test was found');
    if (code === 0 || total.failed > 0) return total;
    const failures = ['vitest ended badly although every test passed (see its words above)'];
    return { ...total, failed: 1, failures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const empty = (why: string): Counted => ({ passed: 0, failed: 1, failures: [why], files: [] });

/** Some of vitest's projects. */
export const vitest = (name: string, projects: string[], options: VitestOptions = {}): Stage => ({
  name,
  run: async () => {
    const first = await runOnce(projects, options);
    const names = first.files.map((file) => file.name);
    if (!options.twice || names.length === 0 || names.length > mostAgain) return first;
    say(`Once more, by themselves: ${names.join(', ')} …`);
    const args = [...(options.args ?? []), ...names];
    const second = await runOnce(projects, { ...options, args });
    const replaced = first.files.reduce((sum, file) => sum + file.passed, 0);
    return {
      passed: first.passed - replaced + second.passed,
      failed: second.failed,
      failures: second.failures,
      second: second.failed < first.failed ? first.failures : [],
    };
  },
});
