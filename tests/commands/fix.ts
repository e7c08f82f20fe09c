import { runTool } from './help/run.ts';

/** Repairs what can be repaired without a person. */
export async function fix(): Promise<number> {
  const lint = await runTool('eslint', ['--fix', '.']);
  const format = await runTool('prettier', ['--write', '--log-level=warn', '.']);
  // The page of endpoints and what reviewers are told of them are written from the code.
  const pages = await runTool('vitest', [
    ...['run', '--project', 'house', 'tests/house/endpoints.test.ts'],
    ...['tests/house/review-kit.test.ts', '--update'],
  ]);
  return [lint, format, pages].every(({ code }) => code === 0) ? 0 : 1;
}
