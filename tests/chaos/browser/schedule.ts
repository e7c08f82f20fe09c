import { type Dice, dice } from '../schedules/dice.ts';
import { drawPlan, type Plan } from '../schedules/posts.ts';
import type { Place } from '../schedules/trouble.ts';
import type { Waking } from './page.ts';

/** The moment at which the worker is ended. */
export type Death = {
  /**
   * With the answer to a request held back; before that request takes effect, which it then does
   * without anybody to hear of it; a moment after it was seen; while a film's bytes arrive.
   */
  at: 'answer held' | 'request held' | 'seen' | 'bytes';
  place: Place;
  nth: number;
  /** How long after it was seen. */
  ms: number;
};

/** What becomes of the one request besides; where the line breaks, Chromium itself may ask again. */
export type Fate =
  | 'as usual'
  /** A gateway's page, with nothing done, done all the same, or done two minutes later. */
  | 'lost'
  | 'answer lost'
  | 'late'
  | 'line breaks before'
  | 'line breaks after';

export type BrowserSchedule = {
  seed: number;
  plan: Plan;
  deaths: Death[];
  fate: Fate;
  waking: Waking;
  /** Sandbox minutes by which the quarantine is passed; 0: the job rests in it. */
  pass: number;
};

const moments: Death['at'][] = ['answer held', 'answer held', 'request held', 'seen'];

function drawDeath({ one, whole }: Dice, { ways, comment }: Plan): Death {
  const places: Place[] = [
    ...(['publish', 'publish', 'publish', 'publish', 'create', 'container', 'any'] as const),
    ...(ways.includes('lent') ? (['lend', 'tidy'] as const) : []),
    ...(ways.includes('film') ? (['upload', 'upload'] as const) : []),
    ...(comment ? (['comment'] as const) : []),
  ];
  const place = one(places);
  const at = place === 'upload' ? 'bytes' : one(moments);
  return { at, place, nth: place === 'any' ? whole(1, 6) : 1, ms: whole(0, 300) };
}

/** The nth run of the browser; `quarantine`: its one request is lost, and the wait for it passes. */
export function drawInBrowser(seed: number, quarantine: boolean): BrowserSchedule {
  const drawn = dice(seed);
  const { one, chance, whole } = drawn;
  const wanted = drawPlan(drawn, `browser run ${seed}`);
  // Calls that write lie a second apart here; what is long is played without a browser.
  const plan: Plan = { ...wanted, ways: wanted.ways.slice(0, 3), inMinutes: null, dry: false };
  const fates: readonly Fate[] = [
    ...(['as usual', 'as usual', 'as usual', 'as usual', 'lost', 'late', 'answer lost'] as const),
    ...(['line breaks before', 'line breaks after'] as const),
  ];
  const fate = quarantine ? 'lost' : one(fates);
  const deaths = Array.from({ length: one([1, 1, 1, 2]) }, () => drawDeath(drawn, plan));
  return {
    ...{ seed, plan, fate },
    // What has a fate of its own is not held as well.
    deaths: deaths.map((death) =>
      death.place === 'publish' && fate !== 'as usual' ? { ...death, at: 'seen' } : death,
    ),
    waking: chance(0.5) ? 'page' : 'alarm',
    pass: quarantine ? whole(16, 40) : 0,
  };
}
