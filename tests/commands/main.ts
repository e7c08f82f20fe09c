/** A command takes what stands after its name and gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

// Each is loaded only when it is asked for: a build needs no browser driver.
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  test: async () => (await import('./test.ts')).test,
  dev: async () => (await import('./dev.ts')).dev,
  build: async () => (await import('./build.ts')).build,
  zip: async () => (await import('./zip.ts')).zip,
  sandbox: async () => (await import('./sandbox.ts')).sandbox,
  e2e: async () => (await import('./e2e.ts')).inChromium,
  'e2e:firefox': async () => (await import('./e2e.ts')).inFirefox,
  bench: async () => (await import('./bench.ts')).bench,
  conformance: async () => (await import('./conformance.ts')).conformance,
  contract: async () => (await import('./contract.ts')).contract,
  chaos: async () => (await import('./chaos.ts')).chaos,
  mutation: async () => (await import('./mutation.ts')).mutation,
  check: async () => (await import('./check.ts')).check,
  fix: async () => (await import('./fix.ts')).fix,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
let code = 1;
if (load) {
  try {
    const command = await load();
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
