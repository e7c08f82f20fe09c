import { abilities, type Ability } from './ability.ts';
import { type Break, breaks, type Cure, type Fault, type Stage, stages } from './diagnosis.ts';

const stageOf: Record<Break, Stage> = {
  'session-expired': 'token',
  'password-changed': 'token',
  'app-removed': 'token',
  checkpoint: 'token',
  'unconfirmed-person': 'token',
  'logged-out': 'token',
  'token-refused': 'token',
  'app-secret-required': 'token',
  'no-role': 'token',
  'app-not-ready': 'token',
  'data-access-lapsed': 'token',
  'permission-not-asked': 'permissions',
  'permission-declined': 'permissions',
  'permission-expired': 'permissions',
  'needs-review': 'permissions',
  'needs-verification': 'permissions',
  'no-page': 'pages',
  'page-not-ticked': 'pages',
  'page-in-portfolio': 'pages',
  'page-unreadable': 'pages',
  'page-role-lost': 'tasks',
  'task-missing': 'tasks',
  'account-unlinked': 'accounts',
  'account-personal': 'accounts',
  'account-not-ticked': 'accounts',
  'publishing-not-authorised': 'accounts',
  'account-restricted': 'accounts',
  'app-in-development': 'accounts',
};

type About = Partial<Omit<Fault, 'broken' | 'cure'>>;

/** A broken link; where nothing is said of what it stops, nothing works for it. */
export const fault = (broken: Break, cure: Cure | Cure['kind'], about: About = {}): Fault => ({
  ...{ stage: stageOf[broken], broken, pageId: null, accountId: null, permission: null, stops: [] },
  cure: typeof cure === 'string' ? { kind: cure } : cure,
  ...about,
});

/**
 * What a fault stops, as it is told: nothing at all works where posts cannot be read, since the one
 * thing that goes on without (lending a picture) serves the others.
 */
export const stopping = (stopped: readonly Ability[]): readonly Ability[] =>
  stopped.includes('posts') ? [] : stopped;

export const stops = ({ stops: some }: Fault, ability: Ability): boolean =>
  some.length === 0 || some.includes(ability);

/** Faults nearer to the token first, then the one that stops most. */
export function inOrder(faults: readonly Fault[], weigh: (fault: Fault) => number): Fault[] {
  const rank = (one: Fault): number[] => [
    stages.indexOf(one.stage),
    -weigh(one),
    breaks.indexOf(one.broken),
  ];
  return [...faults].sort((a, b) => {
    const other = rank(b);
    return rank(a).reduce((sofar, place, at) => sofar || place - (other[at] ?? 0), 0);
  });
}

/** How much a fault stops. */
export const weight = ({ stops: some }: Fault): number => some.length || abilities.length;
