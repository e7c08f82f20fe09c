import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, Told } from './run.ts';

export type Kind = 'chromium' | 'firefox';

const names: Record<Kind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const elsewhere: Record<Kind, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const variables: Record<Kind, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const packages: Record<Kind, string[]> = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core'],
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program, looked for along PATH and in the system's own folders. */
function which(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin']
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find(runs);
  return found ?? null;
}

function find(kind: Kind): string | null {
  const given = process.env[variables[kind]];
  if (given) {
    if (runs(given)) return given;
    throw new Told(`${variables[kind]} says ${given}, but no program is there.`);
  }
  for (const name of names[kind]) {
    const path = which(name);
    if (path) return path;
  }
  return elsewhere[kind].find((path) => existsSync(path)) ?? null;
}

/** Installs Debian packages where that is allowed; elsewhere one sentence says what to run. */
async function install(what: string, debian: string[], cure: string): Promise<void> {
  const apt = which('apt-get');
  const line = `apt-get install -y ${debian.join(' ')}`;
  if (!apt) throw new Told(`${what} is missing: ${cure}`);
  if (process.getuid?.() !== 0) throw new Told(`${what} is missing: run "sudo ${line}" once.`);
  say(`${what} is missing; installing ${debian.join(', ')} …`);
  const options = {
    output: 'stderr',
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  await run(apt, ['update', '-qq'], options);
  const flags = ['-y', '-qq', '--no-install-recommends'];
  const { code } = await run(apt, ['install', ...flags, ...debian], options);
  if (code !== 0) throw new Told(`${what} could not be installed: run "${line}" to see why.`);
}

/** The browser's path; installs it first where it is missing. */
export async function ensureBrowser(kind: Kind): Promise<string> {
  const found = find(kind);
  if (found) return found;
  const name = kind === 'chromium' ? 'Chromium' : 'Firefox';
  await install(name, packages[kind], `install it, or set ${variables[kind]} to its program.`);
  const now = find(kind);
  if (!now) throw new Told(`${name} was installed, but its program was not found.`);
  return now;
}

/** The sandbox makes its certificate with openssl. */
export async function ensureOpenssl(): Promise<void> {
  if (!which('openssl')) await install('openssl', ['openssl'], 'install it and try again.');
}

/** Whether a window can be shown to somebody. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
