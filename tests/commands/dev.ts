import { createServer } from 'wxt';
import { chromiumSwitches } from '../e2e/help/hosts.ts';
import { openSandbox } from '../e2e/help/sandbox.ts';
import { ensureBrowser, ensureOpenssl, hasDisplay } from './help/browsers.ts';
import { root } from './help/run.ts';

/** WXT's dev mode in a browser whose Meta is the sandbox; changes to the code show at once. */
export async function dev(): Promise<number> {
  await ensureOpenssl();
  const sandbox = await openSandbox();
  const seen = hasDisplay();
  const server = await createServer({
    root,
    webExt: {
      disabled: !seen,
      binaries: seen ? { chrome: await ensureBrowser('chromium') } : {},
      chromiumArgs: [...chromiumSwitches(sandbox), '--no-first-run', ...asRoot()],
    },
  });
  await server.start();
  console.log(`Sandbox: ${sandbox.origin}/_sandbox/   App ID: ${sandbox.appId}`);
  if (!seen) {
    console.log('No display was found. Start Chromium by hand with these switches:');
    for (const one of chromiumSwitches(sandbox)) console.log(`  '${one}'`);
  }
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, done);
  });
  await server.stop();
  await sandbox.close();
  return 0;
}

/** Chromium has no sandbox of its own under root. */
const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
