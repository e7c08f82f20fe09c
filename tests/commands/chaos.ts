import { chaosOf } from '../chaos/main.ts';
import { flag, Told } from './help/run.ts';

/** A whole number that stands after a flag. */
function whole(args: string[], name: string, otherwise: number): number {
  const value = flag(args, name);
  if (value === null && !args.includes(name)) return otherwise;
  if (value === null || !/^\d{1,9}$/.test(value)) throw new Told(`${name} takes a whole number.`);
  return Number(value);
}

/** Every death and every lost answer, tried on what must be posted once. */
export async function chaos(args: string[]): Promise<number> {
  const asked = { seed: whole(args, '--seed', 1), runs: whole(args, '--runs', 1000) };
  return (await chaosOf(asked, flag(args, '--json'))) ? 0 : 1;
}
