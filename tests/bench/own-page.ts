import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build as bundle } from 'vite';
import { type Chromium, openChromium } from '../e2e/help/chromium.ts';
import { manifestOf } from '../e2e/help/extension-id.ts';

/** A script with everything it imports, as one file. */
async function scriptOf(entry: string): Promise<string> {
  const made = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
}

/**
 * An extension of one page with a script of the benches' own, under the id, key and policy of the
 * product's build: what is measured there is neither helped nor hindered by the product's worker.
 */
export async function openOwnPage(
  build: string,
  entry: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'loupe-bench-'));
  const { key, content_security_policy } = manifestOf(build);
  const script = await scriptOf(fileURLToPath(new URL(entry, import.meta.url)));
  const manifest = {
    ...{ manifest_version: 3, name: 'Bench', version: '1', key, content_security_policy },
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), '');
  await writeFile(join(folder, 'page.js'), script);
  const html = '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>';
  await writeFile(join(folder, 'page.html'), html);
  const chromium: Chromium = await openChromium({
    build: folder,
    sandbox: { port: 9, spki: 'none' },
  });
  const page = await chromium.open('page.html');
  await page.bringToFront();
  return {
    page,
    close: async () => {
      await chromium.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
