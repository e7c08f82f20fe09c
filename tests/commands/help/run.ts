import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);

/** An error whose message is a whole sentence for the person at the terminal. */
export class Told extends Error {
  override readonly name = 'Told';
}

type Options = {
  /** Where the child's output goes: to ours, to standard error, or kept. */
  output?: 'show' | 'stderr' | 'keep';
  env?: Record<string, string>;
};

/** The environment without what a git hook or a caller's Node would slip in. */
function cleanEnv(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') && name !== 'NODE_OPTIONS' && name !== 'NODE_ENV',
  );
  return { ...Object.fromEntries(entries), ...extra };
}

/** Runs a program to its end. `text` is all it printed when kept. */
export function run(
  program: string,
  args: string[],
  { output = 'show', env = {} }: Options = {},
): Promise<{ code: number; text: string }> {
  const child = spawn(program, args, {
    cwd: root,
    env: cleanEnv(output === 'keep' ? { NO_COLOR: '1', FORCE_COLOR: '0', ...env } : env),
    stdio: [
      'ignore',
      output === 'keep' ? 'pipe' : output === 'stderr' ? 2 : 'inherit',
      output === 'keep' ? 'pipe' : output === 'stderr' ? 2 : 'inherit',
    ],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  }
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 127, text: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, text }));
  });
}

/** Runs a package's own script with the Node that runs this. */
export function runTool(
  name: string,
  args: string[],
  options: Options = {},
): ReturnType<typeof run> {
  const manifest = require.resolve(join(root, 'node_modules', name, 'package.json'));
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const first = name === 'typescript' ? 'tsc' : name;
  const script = typeof bin === 'string' ? bin : bin[first];
  if (!script) throw new Error(`the package ${name} has no program`);
  return run(process.execPath, [join(dirname(manifest), script), ...args], options);
}

/** Something worth knowing while a command works; never mixed with its result. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The value that stands after `--name`, if any. */
export function flag(args: string[], name: string): string | null {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
}
