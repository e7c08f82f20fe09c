import type { Fault, FaultKind } from '../../sandbox/faults.ts';
import type { Dice } from './dice.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The requests of a job, by method and path. */
export const places = {
  any: { path: '^/v' },
  create: { method: 'POST', path: '/media$' },
  publish: { method: 'POST', path: '/media_publish$' },
  container: { method: 'GET', path: '/17\\d{15}$' },
  lend: { method: 'POST', path: '/photos$' },
  address: { method: 'GET', path: '/12\\d{14}$' },
  tidy: { method: 'DELETE', path: '/12\\d{14}$' },
  comment: { method: 'POST', path: '/comments$' },
  upload: { method: 'POST', path: '/ig-api-upload/' },
} as const satisfies Record<string, { method?: string; path: string }>;
export type Place = keyof typeof places;

/** Whether a request is one of a place's. */
export const isAt = (place: Place, method: string, path: string): boolean => {
  const { method: wanted, path: pattern }: { method?: string; path: string } = places[place];
  return (wanted ?? method) === method && new RegExp(pattern).test(path);
};

/** Something that goes wrong between Loupe and Instagram, or at Instagram. */
export type Trouble =
  | { kind: 'fault'; fault: Fault }
  /** The nth container comes to nothing after a while. */
  | { kind: 'fate'; nth: number; status: 'ERROR' | 'EXPIRED'; subcode: number; afterMs: number }
  /** The network delivers a request twice; either answer may be the one that comes back. */
  | { kind: 'twice'; place: Place; nth: number; answer: 'first' | 'second' }
  /** An upload's connection breaks on its way. */
  | { kind: 'cut'; nth: number; ms: number }
  /** The day's posts are used up, for so long. */
  | { kind: 'full'; ms: number }
  /** Meta says that it blocked the act, and has done it. */
  | { kind: 'blocked-applied' };

/** A worker's death, and how long it takes until there is another one. */
export type Kill = {
  /** Once a row is written; instead of a request; with it under way; with its answer. */
  at: 'write' | 'request' | 'sent' | 'answer';
  place: Place;
  nth: number;
  rest: number;
};

const anywhere: readonly Place[] = ['any', 'any', 'create', 'publish', 'publish', 'publish'];
const everywhere: readonly Place[] = [
  ...anywhere,
  ...(['container', 'container', 'lend', 'address', 'tidy', 'comment', 'upload'] as const),
];

/** Breaks of the network and Meta's own trouble, wherever they strike. */
const network: ((dice: Dice) => Omit<Fault, 'path' | 'method'>)[] = [
  () => ({ kind: 'drop-after' }),
  () => ({ kind: 'drop-after' }),
  () => ({ kind: 'drop-before' }),
  ({ one }) => ({ kind: 'late', ms: one([second, 20 * second, 2 * minute, 10 * minute]) }),
  ({ one }) => ({ kind: 'late', ms: one([second, 10 * minute]), http: one([502, 504]) }),
  ({ one }) => ({ kind: 'error', code: one([1, 2]), http: 500, transient: true }),
  ({ one }) => ({ kind: 'error-200', code: one([1, 2]) }),
  () => ({ kind: 'truncate' }),
  ({ one }) => ({ kind: one<FaultKind>(['html', 'empty', 'redirect', 'wrong-type']) }),
  ({ one }) => ({ kind: 'gateway', http: one([502, 503, 504]) }),
  ({ one, whole }) => ({
    kind: 'limited',
    code: one([4, 17, 32, 613, 80002]),
    minutes: whole(1, 90),
  }),
  ({ one }) => ({ kind: 'signed-out', subcode: one([460, 463, 467]) }),
];

/** What Meta says of one kind of request. */
const told: { place: Place; code: number; subcode: number }[] = [
  { place: 'publish', code: 9007, subcode: 2207027 },
  { place: 'publish', code: 9007, subcode: 2207027 },
  { place: 'publish', code: 24, subcode: 2207008 },
  { place: 'publish', code: 9, subcode: 2207042 },
  { place: 'publish', code: 4, subcode: 2207051 },
  { place: 'publish', code: 25, subcode: 2207050 },
  { place: 'container', code: 100, subcode: 33 },
  { place: 'container', code: 24, subcode: 2207008 },
  { place: 'create', code: -2, subcode: 2207003 },
  { place: 'create', code: -1, subcode: 2207032 },
  { place: 'create', code: 9004, subcode: 2207052 },
  { place: 'comment', code: 100, subcode: 33 },
];

function drawFault(dice: Dice): Fault {
  const { one, whole, chance } = dice;
  const times = chance(0.15) ? whole(2, 12) : 1;
  if (chance(0.3)) {
    const { place, code, subcode } = one(told);
    const { path, ...rest } = places[place];
    return { kind: 'error', http: 400, code, subcode, ...rest, path, nth: whole(1, 2), times };
  }
  const place = one(everywhere);
  const nth = place === 'any' ? whole(1, 14) : whole(1, 2);
  return { ...one(network)(dice), ...places[place], nth, times };
}

function drawTrouble(dice: Dice): Trouble {
  const { one, whole, chance } = dice;
  if (chance(0.72)) return { kind: 'fault', fault: drawFault(dice) };
  return one<() => Trouble>([
    () => ({
      ...{ kind: 'fate', nth: whole(1, 3), status: one(['ERROR', 'EXPIRED']) },
      ...{ subcode: one([2207026, 2207053, 2207001]), afterMs: one([0, 0, 30 * second, hour]) },
    }),
    // A comment that the network doubles is doubled: nothing tells the one from the other.
    () => ({
      ...{ kind: 'twice', place: one(['create', 'publish', 'publish', 'lend', 'tidy']) },
      ...{ nth: 1, answer: one(['first', 'second']) },
    }),
    () => ({ kind: 'cut', nth: 1, ms: whole(10, 150) }),
    () => ({ kind: 'full', ms: whole(1, 20) * hour }),
    () => ({ kind: 'blocked-applied' }),
  ])();
}

const many = (count: number, draw: () => Trouble): Trouble[] => Array.from({ length: count }, draw);

/** None to four of them. */
export const drawTroubles = (dice: Dice): Trouble[] =>
  many(dice.one([0, 1, 1, 1, 2, 2, 3, 4]), () => drawTrouble(dice));

function drawKill({ one, whole }: Dice): Kill {
  const at = one(['write', 'request', 'sent', 'answer', 'answer'] as const);
  const place = at === 'write' ? 'any' : one(everywhere);
  return {
    ...{ at, place, nth: place === 'any' ? whole(1, 12) : 1 },
    rest: one([0, 0, second, 30 * second, 2 * minute, 2 * minute, 20 * minute, 5 * hour]),
  };
}

/** None to three of them. */
export const drawKills = (dice: Dice): Kill[] =>
  Array.from({ length: dice.one([0, 0, 1, 1, 1, 2, 2, 3]) }, () => drawKill(dice));
