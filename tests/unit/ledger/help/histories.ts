import { copyOf, Crash, newWorld, type Road, roadOf, type World } from './adversary.ts';
import { everyWay } from './choices.ts';
import { advance, postsOfOurs } from './server.ts';

export type End = 'done' | 'failed' | 'asks';

/** Something that carries a job out, waking once a tick. */
export type Client = {
  first: unknown;
  step: (world: World, road: Road) => Promise<void>;
  /** What happens between two wakings. */
  after: (world: World, road: Road) => Promise<void>;
  endOf: (row: unknown) => End | null;
  /** The row without what only counts tries or tells when to look next within a tick. */
  essence: (row: unknown) => unknown;
  /** What the row says it asks about; null where that is what became of a send. */
  whyAsked: (row: unknown) => string | null;
  /** What the row says stands on the account by now. */
  wants: (row: unknown) => Said;
};

/** `calledOff` where the person took it back, and it is surely never done. */
type Said = { post: boolean; comment: boolean; tidied: boolean; calledOff?: boolean };

/** How a history ended, as a key to count by. */
export type Verdict =
  'done' | 'failed' | 'duplicate' | 'lost' | 'stuck' | 'untrue' | `asks: ${string}`;

/** Ticks after which a job that has not ended never will. */
const patience = 60;

function verdictOn(client: Client, ended: World, end: End | 'stuck'): Verdict {
  const world = copyOf(ended);
  // What is still under way arrives before anything is counted.
  while (world.server.late.length > 0) advance(world.server);
  const { server, row } = world;
  const posts = postsOfOurs(server);
  const comments = server.comments.length;
  if (posts > 1 || comments > 1) return 'duplicate';
  if (end === 'stuck') return 'stuck';
  if (server.hurried) return 'untrue';
  const said = client.wants(row);
  const missing =
    (said.post && posts === 0) ||
    (said.comment && comments === 0) ||
    (said.tidied && !server.tidied);
  if (missing) return 'lost';
  if (end === 'asks') return `asks: ${client.whyAsked(row) ?? causeOf(world, said.post)}`;
  const silent = (posts > 0 && !said.post && end === 'failed') || (comments > 0 && !said.comment);
  const doneAllTheSame = said.calledOff === true && server.tidied;
  return silent || doneAllTheSame ? 'untrue' : end;
}

/** Why a person had to be asked, from what truly happened. */
function causeOf({ server, witnessed, lastSend }: World, postDone: boolean): string {
  if (witnessed) return 'although a witness told the truth';
  const stands = postDone ? server.comments.length > 0 : postsOfOurs(server) > 0;
  if (stands) return 'it stands and no witness said so';
  return lastSend ?? 'stopped between intent and request';
}

export type Tally = {
  /** Histories by how they ended. */
  ends: Map<Verdict, number>;
  histories: number;
  /** Those in which anything went wrong at all. */
  adversarial: number;
};

const keyOf = (client: Client, world: World): string =>
  JSON.stringify({ ...world, row: client.essence(world.row) });

/**
 * Of worlds that are the same but for what the adversary has left, the one where most is left: a
 * fault that changes nothing is no fault, and whoever has more left can do all that others can.
 */
function unlike(client: Client, worlds: World[]): World[] {
  const best = new Map<string, World[]>();
  for (const world of worlds) {
    const key = keyOf(client, { ...world, crashes: 0, faults: 0 });
    const rivals = best.get(key) ?? [];
    const beats = (one: World, other: World): boolean =>
      one.crashes >= other.crashes && one.faults >= other.faults;
    if (rivals.some((rival) => beats(rival, world))) continue;
    best.set(key, [...rivals.filter((rival) => !beats(world, rival)), world]);
  }
  return [...best.values()].flat();
}

/**
 * Counts every history there is. From the same state the same futures follow, so each state that
 * is met is gone on from once; what is counted is every single way through.
 */
export async function everyHistory(
  client: Client,
  most: number,
  { slow = 0, distinct = false } = {},
): Promise<Tally> {
  const known = new Map<string, Map<Verdict, number>>();

  async function goOn(world: World): Promise<World[]> {
    const worlds = await everyWay(async (choose) => {
      const one = copyOf(world);
      const road = roadOf(one, choose);
      try {
        await client.step(one, road);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        // Nobody is left to hear an answer a second time.
        one.doubled = null;
      }
      await client.after(one, road);
      advance(one.server);
      return one;
    });
    return distinct ? unlike(client, worlds) : worlds;
  }

  async function endsFrom(world: World): Promise<Map<Verdict, number>> {
    const end = client.endOf(world.row);
    if (end) return new Map([[verdictOn(client, world, end), 1]]);
    if (world.server.tick > patience) return new Map([[verdictOn(client, world, 'stuck'), 1]]);
    const key = keyOf(client, world);
    const before = known.get(key);
    if (before) return before;
    const ends = new Map<Verdict, number>();
    for (const then of await goOn(world)) {
      for (const [verdict, count] of await endsFrom(then)) {
        ends.set(verdict, (ends.get(verdict) ?? 0) + count);
      }
    }
    known.set(key, ends);
    return ends;
  }

  const ends = await endsFrom(newWorld(client.first, slow, most));
  const histories = [...ends.values()].reduce((sum, count) => sum + count, 0);
  // Exactly one history has no choice of the adversary's in it.
  return { ends, histories, adversarial: histories - 1 };
}

/** How many histories ended in a way. */
export const endedAs = ({ ends }: Tally, ...verdicts: Verdict[]): number =>
  verdicts.reduce((sum, verdict) => sum + (ends.get(verdict) ?? 0), 0);
