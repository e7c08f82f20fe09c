import { problemOf } from '../../../../lib/shared/problem.ts';
import type { Road, World } from './adversary.ts';
import type { Client } from './histories.ts';
import * as meta from './server.ts';

type Row = { containerId: string | null; tried: boolean; done: boolean };

const fresh: Row = { containerId: null, tried: false, done: false };
const done: Row = { ...fresh, done: true };

/** What other clients do: any failure ends the turn, and the next begins from what is kept. */
const naive = (turn: (row: Row, world: World, road: Road) => void): Client => ({
  first: fresh,
  step: async (world, road) => {
    if (!world.row) return;
    try {
      turn(world.row as Row, world, road);
    } catch (error) {
      // A refusal is met by trying again; a death is a death.
      if (problemOf(error).code === 'unexpected') throw error;
    }
  },
  after: async () => undefined,
  endOf: (row) => (row === null || (row as Row).done ? 'done' : null),
  essence: (row) => row,
  whyAsked: () => null,
  wants: () => ({ post: true, comment: false, tidied: false }),
});

function made({ containerId }: Row, world: World, road: Road): string {
  if (containerId !== null) return containerId;
  const { value } = road.repeatable(() => meta.create(world.server));
  road.write({ ...fresh, containerId: value });
  return value;
}

/** Runs the job from its beginning until it goes through once. */
export const retryWhole = naive((_, world, road) => {
  const { value } = road.repeatable(() => meta.create(world.server));
  road.once('publish', value);
  road.write(done);
});

/** Takes the job off the queue, does it, and puts it back where the network failed. */
export const shiftAndReplay = naive((_, world, road) => {
  road.write(null);
  try {
    const { value } = road.repeatable(() => meta.create(world.server));
    road.once('publish', value);
  } catch (error) {
    // Any answer with a status counts as one; only silence does not.
    if (problemOf(error).code === 'unknown-outcome') road.write(fresh);
  }
});

/** Keeps the container's id and publishes it until that goes through once. */
export const keepAndRepublish = naive((row, world, road) => {
  road.once('publish', made(row, world, road));
  road.write(done);
});

/** Reads the container's status before it publishes the container a further time. */
export const statusFirst = naive((row, world, road) => {
  const id = made(row, world, road);
  if (row.tried) {
    const read = road.read(
      () => meta.statusOf(world.server, id),
      () => meta.staleStatusOf(world.server, id),
    );
    if (read.value === 'published') return road.write(done);
  }
  road.write({ containerId: id, tried: true, done: false });
  road.once('publish', id);
  road.write(done);
});
