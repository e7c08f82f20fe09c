import type { ContainerState } from '../../../../lib/ledger/flight.ts';

/** A post or comment that stands on the account; `from` is the container it was published from. */
export type Standing = { id: string; at: number; from: string | null };

/**
 * The other side as plain data. It publishes a container as often as it is told to, and counts in
 * ticks.
 */
export type Server = {
  tick: number;
  /** Ticks a container needs until it is finished. */
  slow: number;
  containers: { madeAt: number; film: boolean; bytes: number }[];
  posts: Standing[];
  comments: Standing[];
  tidied: boolean;
  /** It was asked for a carousel before its films were read, or for a post outside its minutes. */
  hurried: boolean;
  /** What was sent, will be carried out, and has not been yet. */
  late: { at: number; what: 'publish' | 'comment'; from: string | null }[];
};

/** Made before the job by somebody else, with the same words. */
const older: Standing = { id: 'post-0', at: -1, from: null };

export const newServer = (slow: number): Server => ({
  tick: 0,
  slow,
  containers: [],
  posts: [older],
  comments: [],
  tidied: false,
  hurried: false,
  late: [],
});

/** A film comes in two halves. */
export const filmSize = 2;

export function create(server: Server, film = false): string {
  server.containers.push({ madeAt: server.tick, film, bytes: 0 });
  return `container-${server.containers.length}`;
}

const containerOf = ({ containers }: Server, containerId: string) =>
  containers[Number(containerId.split('-')[1]) - 1];

export const bytesOf = (server: Server, containerId: string): number =>
  containerOf(server, containerId)?.bytes ?? 0;

/** Half of a film has arrived, after what was there before. */
export function arrive(server: Server, containerId: string): void {
  const container = containerOf(server, containerId);
  if (container) container.bytes = Math.min(filmSize, container.bytes + 1);
}

export function statusOf(server: Server, containerId: string): ContainerState {
  if (server.posts.some(({ from }) => from === containerId)) return 'published';
  const container = containerOf(server, containerId);
  if (!container || (container.film && container.bytes < filmSize)) return 'in-progress';
  return server.tick - container.madeAt >= server.slow ? 'finished' : 'in-progress';
}

/** Meta would refuse a whole whose films it has not read; a client that asks for it is at fault. */
export function expectFinished(server: Server, children: string[], films: number[]): void {
  const whole = children.filter((_, index) => films.includes(index));
  if (whole.some((child) => statusOf(server, child) !== 'finished')) server.hurried = true;
}

/** What a copy of the data that lags behind would say. */
export const staleStatusOf = (server: Server, containerId: string): ContainerState =>
  statusOf(server, containerId) === 'published' ? 'finished' : 'in-progress';

export function apply(server: Server, what: 'publish' | 'comment', from: string | null): string {
  const list = what === 'publish' ? server.posts : server.comments;
  const id = `${what === 'publish' ? 'post' : 'comment'}-${list.length}`;
  list.push({ id, at: server.tick, from });
  return id;
}

/** Time goes on by a tick, and what was late happens when its time has come. */
export function advance(server: Server): void {
  server.tick += 1;
  const due = server.late.filter(({ at }) => at <= server.tick);
  server.late = server.late.filter(({ at }) => at > server.tick);
  for (const { what, from } of due) apply(server, what, from);
}

export const postsOfOurs = (server: Server): number => server.posts.length - 1;
