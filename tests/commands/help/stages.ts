import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildFor } from './builds.ts';
import type { Outcome, Stage } from './report.ts';
import { root, runTool } from './run.ts';

/** A tool that passes or fails as one. */
const tool = (name: string, program: string, args: string[]): Stage => ({
  name,
  run: async () => {
    const { code, text } = await runTool(program, args, { output: 'keep' });
    return code === 0
      ? { passed: 1, failed: 0, failures: [] }
      : { passed: 0, failed: 1, failures: [text.trim()] };
  },
});

export const types = tool('types', 'typescript', ['--noEmit', '--pretty', 'false']);
export const lint = tool('lint', 'eslint', ['.', '--max-warnings', '0']);
export const format = tool('format', 'prettier', ['--check', '--log-level=warn', '.']);

/** The Firefox package by Mozilla's own rules: errors fail, its two known warnings do not. */
export const mozilla = tool('Firefox package lint', 'web-ext', [
  'lint',
  '--no-config-discovery',
  '--source-dir=.output/firefox-mv3',
]);

export const builds: Stage = {
  name: 'build for Chrome and Firefox',
  run: async () => {
    const total: Outcome = { passed: 0, failed: 0, failures: [] };
    for (const kind of ['chromium', 'firefox'] as const) {
      const { ok, text } = await buildFor(kind);
      total[ok ? 'passed' : 'failed'] += 1;
      if (!ok) total.failures.push(`${kind}\n${text.trim()}`);
    }
    return total;
  },
};

/** The part of vitest's JSON that is read here. */
type Json = {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
};

/** Counts what vitest reported; a file that did not load and a skipped test count as failed. */
function count(json: Json): Outcome {
  const total: Outcome = { passed: 0, failed: 0, failures: [] };
  for (const file of json.testResults) {
    const name = relative(root, file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        total.passed += 1;
        continue;
      }
      total.failed += 1;
      const why = test.status === 'failed' ? (test.failureMessages ?? []).join('\n') : test.status;
      total.failures.push(`${name} › ${test.fullName}\n${why}`);
    }
    const counted = file.assertionResults.some((test) => test.status !== 'passed');
    if (file.status !== 'passed' && !counted) {
      total.failed += 1;
      total.failures.push(`${name}\n${file.message || 'the file did not run'}`);
    }
  }
  return total;
}

type VitestOptions = { env?: Record<string, string>; oneByOne?: boolean; args?: string[] };

/** Some of vitest's projects. `oneByOne` keeps two browsers from running at once. */
export const vitest = (
  name: string,
  projects: string[],
  { env = {}, oneByOne = false, args = [] }: VitestOptions = {},
): Stage => ({
  name,
  run: async () => {
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
      const total = text === null ? empty('nothing was reported') : count(JSON.parse(text) as Json);
      if (total.passed + total.failed === 0) return empty('no test was found');
      if (code === 0 || total.failed > 0) return total;
      const failures = ['vitest ended badly although every test passed (see its words above)'];
      return { ...total, failed: 1, failures };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

const empty = (why: string): Outcome => ({ passed: 0, failed: 1, failures: [why] });
