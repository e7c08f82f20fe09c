// The only file that must run on an older Node: it installs what is missing, then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.loupe-lock');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
const hash = createHash('sha256').update(lock).digest('hex');

/** Ends with one sentence; nothing else is printed. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** True when every package that is not optional stands installed in the locked version. */
function agrees() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || installed[path]?.version === entry.version,
  );
}

function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!agrees()) {
    process.stderr.write('Installing packages (about a minute the first time) …\n');
    const own = process.env['npm_execpath'];
    const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const done = spawnSync(
      program,
      [...first, 'ci', ...flags, '--include=dev', '--include=optional'],
      { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
    );
    if (done.status !== 0) stop('npm could not install the packages; its words stand above.');
    process.stderr.write('Packages are in place.\n');
  }
  writeFileSync(stamp, hash);
}

/** `[major, minor]` of a Node that runs, else null. */
function versionOf(program) {
  const said = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const parts = /^v(\d+)\.(\d+)/.exec(said.stdout ?? '');
  return parts && said.status === 0 ? [Number(parts[1]), Number(parts[2])] : null;
}

const atLeast = ([major, minor], [wantedMajor, wantedMinor]) =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

/** A Node new enough for the tools, and the flags under which it reads TypeScript. */
function findNode() {
  for (const program of [join(modules, '.bin', 'node'), process.execPath]) {
    const version = versionOf(program);
    if (!version || !atLeast(version, [22, 12])) continue;
    const flags = atLeast(version, [22, 18]) ? [] : ['--experimental-strip-types'];
    return { program, flags: [...flags, '--disable-warning=ExperimentalWarning'] };
  }
  return stop(
    `Loupe's commands need Node 22.12 or newer, and this is ${process.version}: install a newer Node and run the command again.`,
  );
}

if (!process.argv[2]) stop('Say which command: node tests/commands/run.mjs test');
install();
const node = findNode();
const child = spawn(
  node.program,
  [...node.flags, join(here, 'main.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [join(modules, '.bin'), dirname(node.program), process.env['PATH'] ?? ''].join(
        delimiter,
      ),
    },
  },
);
// A terminal sends its signals to both; a supervisor only to this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`The command could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
