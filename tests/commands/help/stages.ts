import { buildFor } from './builds.ts';
import type { Outcome, Stage } from './report.ts';
import { runTool } from './run.ts';

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
