import { chaosOf } from '../chaos/main.ts';
import type { Asked } from '../chaos/part.ts';
import { flag, Told } from './help/run.ts';

/** A whole number that stands after a flag. */
function whole(args: string[], name: string, otherwise: number): number {
  const value = flag(args, name);
  if (value === null && !args.includes(name)) return otherwise;
  if (value === null || !/^\d{1,9}$/.test(value)) throw new Told(`${name} takes a whole number.`);
  return Number(value);
}

/** Which run is played by itself; of one run there is nothing else to play. */
function aloneIn(args: string[], runs: number): Asked['alone'] {
  const wanted = flag(args, '--alone');
  if (wanted === 'browser' || wanted === 'quarantine') return wanted;
  if (wanted !== null || args.includes('--alone')) {
    throw new Told('--alone takes “browser” or “quarantine”.');
  }
  return runs === 1 ? 'schedule' : null;
}

/** Every death and every lost answer, tried on what must be posted once. */
export async function chaos(args: string[]): Promise<number> {
  const runs = whole(args, '--runs', 1000);
  const asked = { seed: whole(args, '--seed', 1), runs, alone: aloneIn(args, runs) };
  return (await chaosOf(asked, flag(args, '--json'))) ? 0 : 1;
}
