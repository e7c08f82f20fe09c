import { bench } from './bench.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { conformance } from './conformance.ts';
import { dev } from './dev.ts';
import { e2e } from './e2e.ts';
import { fix } from './fix.ts';
import { sandbox } from './sandbox.ts';
import { start } from './start.ts';
import { test } from './test.ts';
import { zip } from './zip.ts';

/** A command takes what stands after its name and gives the exit code. */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, Command> = {
  start,
  test,
  dev,
  build,
  zip,
  sandbox,
  e2e: (args) => e2e('chromium', args),
  'e2e:firefox': (args) => e2e('firefox', args),
  bench,
  conformance,
  check,
  fix,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
let code = 1;
if (command) {
  try {
    code = await command(args);
  } catch (error) {
    // A sentence meant for the person has no stack; anything else is a fault of the command.
    const told = error instanceof Error && error.name === 'Told';
    console.error(told ? error.message : error);
  }
} else {
  console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
}
// Pipes are emptied before the end, and nothing left open keeps the command alive.
process.stdout.write('', () => process.exit(code));
