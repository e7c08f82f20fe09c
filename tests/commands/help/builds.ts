import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool, say, Told } from './run.ts';
import type { Kind } from './browsers.ts';

const flags: Record<Kind, string[]> = { chromium: [], firefox: ['-b', 'firefox', '--mv3'] };
const folders: Record<Kind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Where a browser's production build stands. */
export const outputOf = (kind: Kind): string => join(root, '.output', folders[kind]);

/** Makes one production build; `text` holds the tool's words when it fails. */
export async function buildFor(kind: Kind): Promise<{ ok: boolean; text: string }> {
  const { code, text } = await runTool('wxt', ['build', ...flags[kind]], { output: 'keep' });
  return { ok: code === 0 && existsSync(join(outputOf(kind), 'manifest.json')), text };
}

/** Makes the build a command needs, or ends that command. */
export async function needBuild(kind: Kind): Promise<string> {
  say(`Building for ${kind === 'chromium' ? 'Chrome' : 'Firefox'} …`);
  const { ok, text } = await buildFor(kind);
  if (!ok) throw new Told(`${text}\nThe build failed; its words stand above.`);
  return outputOf(kind);
}

/** Makes the packages for a store. */
export async function zipFor(kind: Kind): Promise<boolean> {
  return (await runTool('wxt', ['zip', ...flags[kind]])).code === 0;
}
