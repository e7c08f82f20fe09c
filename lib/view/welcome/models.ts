import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Commands } from '../../bus/contract.ts';
import type { Break, CureKind } from '../../shared/access/diagnosis.ts';
import type { Instant, UserId } from '../../shared/ids.ts';
import type { Problem, Reason } from '../../shared/problem.ts';
import type { SetupStep } from '../../shared/setup-steps.ts';

/** Where on the welcome page a person is while no connect is under way. */
export type Place = { at: 'doors' } | { at: 'token' } | { at: 'steps'; step: SetupStep };

/** What Facebook is asked about. */
export type Ids = Commands['connect.probe']['takes'];
export type Ending = Commands['connect.probe']['gives']['ending'];

/** What the last unseen look at Facebook's dialog told, and of which ids. */
export type Probe =
  { state: 'none' } | { state: 'checking'; ids: Ids } | { state: 'told'; ids: Ids; ending: Ending };

/** How a step stands while the set-up is walked. */
export type StepState =
  | { kind: 'not-yet' }
  | { kind: 'checking' }
  /** `sure` where Facebook said so; else it only raised no objection. */
  | { kind: 'fine'; sure: boolean }
  | { kind: 'broken'; reason: Reason }
  /** It was checked, and the answer tells nothing about this step. */
  | { kind: 'unsure'; reason: Reason }
  /** Meta tells only once somebody has signed in. */
  | { kind: 'at-the-end' };

/** One thing the self-test found. */
export type Finding = {
  broken: Break;
  cure: CureKind;
  page: string | null;
  account: string | null;
  permission: string | null;
};

/** A step of the set-up as the self-test found it; `limited` works, and something beside it does not. */
export type TestLine = {
  step: SetupStep;
  state: 'fine' | 'limited' | 'broken' | 'unknown';
  findings: readonly Finding[];
};

export type SelfTest =
  /** Nobody has signed in whose chain could be read. */
  | { kind: 'none' }
  | { kind: 'running'; userId: UserId }
  /** It came to no end; no problem where it has not been tried. */
  | { kind: 'stuck'; userId: UserId; problem: Problem | null }
  | { kind: 'over'; userId: UserId; at: Instant; lines: readonly TestLine[] };

/** What the set-up can do beside what every screen may ask for. */
export type Guide = {
  place: Signal<Place>;
  /** How a step stands with these ids; moves with what Facebook answers. */
  stateOf: (step: SetupStep, ids: Ids | null) => StepState;
  selfTest: ReadonlySignal<SelfTest>;
  /** Asks Facebook now, because the person pressed. */
  check: (ids: Ids) => Promise<void>;
  /** Asks Facebook by itself, once for each change of the ids. */
  checkOnce: (ids: Ids) => Promise<void>;
  /** Reads the chain of a sign-in anew. */
  test: (userId: UserId) => Promise<void>;
};
