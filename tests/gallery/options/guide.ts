import { signal } from '@preact/signals';
import type { Guide, Place, Probe, SelfTest, TestLine } from '../../../lib/view/welcome/models.ts';
import { setupSteps, type SetupStep } from '../../../lib/shared/setup-steps.ts';
import { stepState } from '../../../lib/view/welcome/step-state.ts';
import { maren, now } from './models.ts';

const quiet = async (): Promise<void> => undefined;

/** A set-up that stands where it is told to, and in which nothing is asked of anybody. */
export function guideAt(
  place: Place = { at: 'doors' },
  probe: Probe = { state: 'none' },
  selfTest: SelfTest = { kind: 'none' },
  over: Partial<Guide> = {},
): Guide {
  return {
    place: signal(place),
    stateOf: (step, ids) => stepState(step, probe, ids),
    selfTest: signal(selfTest),
    check: quiet,
    checkOnce: quiet,
    test: quiet,
    ...over,
  };
}

export const atStep = (step: SetupStep): Place => ({ at: 'steps', step });

/** A self-test in which all holds but what is given. */
export const tested = (over: Partial<Record<SetupStep, Partial<TestLine>>> = {}): SelfTest => ({
  kind: 'over',
  userId: maren.userId,
  at: now,
  lines: setupSteps.map((step) => ({ step, state: 'fine', findings: [], ...over[step] })),
});
