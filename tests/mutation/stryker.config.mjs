import { readFileSync } from 'node:fs';

/** The lines of a table's file that decide; its rows are data and proved by a test of their own. */
function linesFrom(path, beginning) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith(beginning)) + 1;
  return `${path}:${first}-${lines.length}`;
}

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'lib/graph/codes.ts',
    linesFrom('lib/graph/code-table.ts', 'export function meaning'),
    'lib/graph/layers/limits.ts',
    'lib/graph/paging.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  ignorePatterns: ['.output', '.wxt', 'reports', 'docs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: 'reports/mutation',
  allowEmpty: false,
};
