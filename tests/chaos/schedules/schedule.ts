import type { Word } from '../../../lib/ledger/flight.ts';
import { type Dice, dice } from './dice.ts';
import { drawPlan, type Plan } from './posts.ts';
import { drawKills, drawTroubles, type Kill, type Trouble } from './trouble.ts';

/** What the person does besides: at the nth request of the worker, whatever that is busy with. */
export type Act = {
  nth: number;
  does: Extract<Word, 'cancel' | 'now'> | 'edit' | 'hold' | 'move' | 'press again';
};

/** Everything that a seed decides. */
export type Schedule = {
  seed: number;
  plan: Plan;
  troubles: Trouble[];
  kills: Kill[];
  acts: Act[];
  /** The computer sleeps: after the nth step for so long. */
  sleeps: { step: number; ms: number }[];
  /** The computer sleeps right after a row was written, with the worker in it. */
  freeze: { nth: number; ms: number } | null;
  /** Whether the person answers what they are asked, by what stands on Instagram. */
  answers: boolean;
  /** How fast Instagram takes a film's bytes in; 0 is at once. */
  bytesPerSecond: number;
};

const minute = 60_000;
const hour = 60 * minute;
const acts: readonly Act['does'][] = ['cancel', 'cancel', 'now', 'edit', 'hold', 'move'];

function drawActs({ chance, one, whole }: Dice, plan: Plan): Act[] {
  if (!chance(0.35)) return [];
  const act: Act = { nth: whole(0, 12), does: one([...acts, 'press again']) };
  // What is pressed now is the only thing that leaves a schedule early.
  return act.does === 'move' && plan.inMinutes === null ? [] : [act];
}

export function drawSchedule(seed: number): Schedule {
  const drawn = dice(seed);
  const { chance, one, whole } = drawn;
  const plan = drawPlan(drawn, `run ${seed}`);
  const films = plan.ways.includes('film');
  return {
    ...{ seed, plan, troubles: drawTroubles(drawn), kills: drawKills(drawn) },
    acts: drawActs(drawn, plan),
    sleeps: chance(0.2) ? [{ step: whole(0, 6), ms: one([2, 30, 180, 1500]) * minute }] : [],
    freeze: chance(0.12) ? { nth: whole(1, 8), ms: one([2 * minute, 6 * hour]) } : null,
    answers: chance(0.5),
    bytesPerSecond: films && chance(0.3) ? whole(100_000, 400_000) : 0,
  };
}
