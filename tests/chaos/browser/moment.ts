import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from '../../e2e/help/sandbox.ts';
import { isAt, places } from '../schedules/trouble.ts';
import type { Fault } from '../../sandbox/faults.ts';
import type { Account } from '../../sandbox/world/things.ts';
import type { BrowserSchedule, Death, Fate } from './schedule.ts';

/** A moment that has not come after so long will not come. */
const patience = 20_000;

/** Scripts what a death needs at the sandbox. */
export function arm(sandbox: Sandbox, { at, place, nth }: Death): void {
  const kind = at === 'answer held' ? 'hold' : at === 'request held' ? 'hold-before' : null;
  if (kind) sandbox.fault({ kind, host: 'graph.', ...places[place], nth });
}

const late = 2 * 60_000;
const faults: Record<Exclude<Fate, 'as usual'>, Omit<Fault, 'path'>> = {
  lost: { kind: 'gateway', http: 504 },
  'answer lost': { kind: 'truncate' },
  late: { kind: 'late', http: 504, ms: late },
  'line breaks before': { kind: 'drop-before' },
  'line breaks after': { kind: 'drop-after' },
};

/** Scripts what becomes of an account's one request. */
export function scriptFate(
  sandbox: Sandbox,
  { id }: Account,
  { fate }: Pick<BrowserSchedule, 'fate'>,
): void {
  const at = { method: 'POST', path: `/${id}/media_publish$`, host: 'graph.' };
  if (fate !== 'as usual') sandbox.fault({ ...faults[fate], ...at });
}

/** Whether some of a film is there, and not yet all. */
const arriving = ({ world }: Sandbox): boolean =>
  [...world.things.values()].some(
    (one) =>
      one.kind === 'container' &&
      one.film !== undefined &&
      one.film.arrived > 0 &&
      one.film.arrived < (one.film.size ?? 0),
  );

function hasCome(sandbox: Sandbox, { at, place, nth }: Death): boolean {
  if (at === 'answer held' || at === 'request held') return sandbox.holds.list().length > 0;
  if (at === 'bytes') return arriving(sandbox);
  const seen = sandbox.graphCalls().filter(({ method, path }) => isAt(place, method, path));
  return seen.length >= nth;
}

/** Waits for the moment of a death; false where the job came to its end without it. */
export async function moment(
  sandbox: Sandbox,
  death: Death,
  over: () => Promise<boolean>,
): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (hasCome(sandbox, death)) {
      if (death.at === 'seen') await wait(death.ms);
      return true;
    }
    if (await over()) return false;
    await wait(20);
  }
  return false;
}
