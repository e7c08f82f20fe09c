import { ask } from '../../bus/client.ts';
import { everywhere } from '../../platform/everything.ts';
import type { Clock } from '../../shared/ids.ts';
import { isSample } from '../../shared/sample.ts';
import { countEverything } from '../../store/read/everything.ts';
import { readSignIns } from '../../store/read/people.ts';
import type { Place, Proof } from './models.ts';
import { whoLeft } from './who-left.ts';

/** What this page and the others of Loupe keep for themselves. */
const own = (): Record<string, Storage> => ({ localStorage, sessionStorage });

/** Everything that is kept, counted by this page itself and not by whoever deletes it. */
async function countHere(): Promise<Map<string, number>> {
  const tables = (await countEverything()).map(({ name, rows }) => [name, rows] as const);
  const places = await Promise.all(
    everywhere.places.map(async ({ name, count }) => [name, await count()] as const),
  );
  const pages = Object.entries(own()).map(([name, { length }]) => [name, length] as const);
  return new Map([...tables, ...places, ...pages]);
}

const together = (before: Map<string, number>, now: Map<string, number>): Place[] =>
  [...new Set([...before.keys(), ...now.keys()])].map((name) => ({
    ...{ name, before: before.get(name) ?? 0, now: now.get(name) ?? 0 },
  }));

/**
 * Has everything deleted, and counts before and after.
 */
export async function wipeAll(clock: Clock): Promise<Proof> {
  const signIns = (await readSignIns()).filter(({ userId }) => !isSample(userId));
  const before = await countHere();
  const { people } = await ask('data.wipe', {});
  for (const storage of Object.values(own())) storage.clear();
  const places = together(before, await countHere());
  return { at: clock(), places, people: whoLeft(signIns, people) };
}
