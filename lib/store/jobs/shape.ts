import type { JobRow } from './rows.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value);
const isMoment = (value: unknown): boolean => value === null || typeof value === 'number';

/** The moments and names without which a phase means nothing, by its name. */
const phases: Readonly<Record<string, (phase: Record<string, unknown>) => boolean>> = {
  held: () => true,
  ready: ({ from }) => typeof from === 'number',
  creating: ({ children, nextAt }) => Array.isArray(children) && typeof nextAt === 'number',
  uploading: ({ containerId, nextAt }) =>
    typeof containerId === 'string' && typeof nextAt === 'number',
  processing: ({ containerId, nextAt }) =>
    typeof containerId === 'string' && typeof nextAt === 'number',
  sending: ({ baseline, intentAt }) => isObject(baseline) && typeof intentAt === 'number',
  reconciling: ({ baseline, nextAt }) => isObject(baseline) && typeof nextAt === 'number',
  repeating: ({ nextAt }) => typeof nextAt === 'number',
  waits: ({ then, until, problem }) => isPhase(then) && isMoment(until) && isObject(problem),
  asks: ({ why }) => isObject(why) && typeof why['cause'] === 'string',
  ended: () => true,
};

function isPhase(value: unknown): boolean {
  if (!isObject(value) || typeof value['name'] !== 'string') return false;
  const { name } = value;
  return Object.hasOwn(phases, name) && phases[name]?.(value) === true;
}

const effects = [
  ...['create-child', 'create', 'upload', 'status', 'baseline', 'send', 'look', 'repeat'],
];

function isFlight(value: unknown): boolean {
  if (value === null) return true;
  if (!isObject(value) || !isCount(value['call']) || !isObject(value['effect'])) return false;
  return effects.includes(String(value['effect']['kind']));
}

const isStep = (value: unknown): boolean =>
  isObject(value) && typeof value['name'] === 'string' && 'container' in value;

function isJob(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { steps, outcomes, main, at, version, leaving } = value;
  if (!Array.isArray(steps) || !Array.isArray(outcomes)) return false;
  return (
    steps.every(isStep) &&
    outcomes.length === steps.length &&
    [main, at, version].every(isCount) &&
    isObject(leaving) &&
    isPhase(value['phase']) &&
    isFlight(value['flight'])
  );
}

const kinds = ['publish', 'dry-run', 'remind', 'desk'];

/** Whether a kept row is one that this Loupe understands; another is left as it is. */
export const isJobRow = (value: unknown): value is JobRow =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  typeof value['accountId'] === 'string' &&
  kinds.includes(String(value['kind'])) &&
  isMoment(value['wakeAt']) &&
  isJob(value['job']);
