import { runTool } from './help/run.ts';

/** Repairs what can be repaired without a person. */
export async function fix(): Promise<number> {
  const lint = await runTool('eslint', ['--fix', '.']);
  const format = await runTool('prettier', ['--write', '--log-level=warn', '.']);
  return lint.code === 0 && format.code === 0 ? 0 : 1;
}
