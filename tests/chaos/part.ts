/** What one part of the proof has found; the parts are added up. */
export type Part = {
  /** Ways through the model that differ in something that lasts. */
  histories: number;
  /** Seeded schedules against the real code. */
  runs: number;
  /** Those of them in a real browser. */
  browserRuns: number;
  duplicates: number;
  lost: number;
  stuck: number;
  asked: number;
  /** What is wrong besides, a sentence each. */
  faults: string[];
};

/** What every part is told. */
export type Asked = {
  seed: number;
  runs: number;
  /** One run by itself, of this seed: without a browser, in one, or in one past its quarantine. */
  alone: 'schedule' | 'browser' | 'quarantine' | null;
};

export const nothingYet: Part = {
  histories: 0,
  runs: 0,
  browserRuns: 0,
  duplicates: 0,
  lost: 0,
  stuck: 0,
  asked: 0,
  faults: [],
};

export const plus = (one: Part, other: Part): Part => ({
  histories: one.histories + other.histories,
  runs: one.runs + other.runs,
  browserRuns: one.browserRuns + other.browserRuns,
  duplicates: one.duplicates + other.duplicates,
  lost: one.lost + other.lost,
  stuck: one.stuck + other.stuck,
  asked: one.asked + other.asked,
  faults: [...one.faults, ...other.faults],
});

export const isSound = ({ duplicates, lost, stuck, faults }: Part): boolean =>
  duplicates + lost + stuck + faults.length === 0;
