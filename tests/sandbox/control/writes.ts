import type { Room } from '../room.ts';
import { statusOf } from '../publishing/life.ts';
import { type Container, containerStatuses } from '../world/made.ts';
import { type Given, numberOf, textOf } from './given.ts';

/** The control calls about what was written: posts in the making, posts made, things said. */
export const writeCalls: Record<string, (given: Given, room: Room) => unknown> = {
  'GET containers': (_given, room) => ({ containers: containersOf(room) }),
  'POST container': scriptFate,
  'GET published': (_given, { world }) => ({
    count: world.published.length,
    published: world.published,
  }),
  'GET sent': (_given, { world }) => ({ count: world.sent.length, sent: world.sent }),
};

const containersOf = ({ world, clock }: Room): unknown[] =>
  [...world.things.values()]
    .filter((thing): thing is Container => thing.kind === 'container')
    .map((container) => ({
      ...{ id: container.id, account: container.account.username, shape: container.shape },
      ...{ status: statusOf(container, clock.now()), made: container.made },
      ...{ bytes: container.film?.arrived, published: container.published },
      caption: container.told.caption,
    }));

/** Decides what becomes of a container, from now or from later on. */
function scriptFate(given: Given, { world, clock }: Room): unknown {
  const container = world.things.get(textOf(given, 'container'));
  if (container?.kind !== 'container') throw new Error('No such container');
  const status = containerStatuses.find((one) => one === given['status']);
  if (!status) throw new Error(`status must be one of ${containerStatuses.join(', ')}`);
  const subcode = numberOf(given, 'subcode');
  container.fate = {
    ...{ status, from: clock.now() + (numberOf(given, 'afterMs') ?? 0) },
    ...(subcode === undefined ? {} : { subcode }),
  };
  return { id: container.id, ...container.fate };
}
