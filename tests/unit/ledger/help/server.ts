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
  containers: number[];
  posts: Standing[];
  comments: Standing[];
  tidied: boolean;
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
  late: [],
});

export function create(server: Server): string {
  server.containers.push(server.tick);
  return `container-${server.containers.length}`;
}

export function statusOf(server: Server, containerId: string): ContainerState {
  if (server.posts.some(({ from }) => from === containerId)) return 'published';
  const made = server.containers[Number(containerId.split('-')[1]) - 1] ?? Infinity;
  return server.tick - made >= server.slow ? 'finished' : 'in-progress';
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
