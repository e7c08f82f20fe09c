import { describe, expect, it } from 'vitest';
import { reasons } from '../../../lib/shared/problem.ts';
import { setupSteps } from '../../../lib/shared/setup-steps.ts';
import type { Ending, Ids, Probe, StepState } from '../../../lib/view/welcome/models.ts';
import { stepState } from '../../../lib/view/welcome/step-state.ts';

const ids: Ids = { appId: '482910337716204', configId: null };
const told = (ending: Ending): Probe => ({ state: 'told', ids, ending });
const checked = ['app-id', 'address', 'people'] as const;
const kinds = (probe: Probe): StepState['kind'][] =>
  checked.map((step) => stepState(step, probe, ids).kind);

describe('how a step stands', () => {
  it('is not known before a look, and shown as under way during one', () => {
    expect(kinds({ state: 'none' })).toEqual(['not-yet', 'not-yet', 'not-yet']);
    expect(kinds({ state: 'checking', ids })).toEqual(['checking', 'checking', 'checking']);
  });

  it.each([
    ['granted', ['fine', 'fine', 'fine']],
    ['asks', ['fine', 'fine', 'at-the-end']],
    ['login-redirect-blocked', ['fine', 'broken', 'not-yet']],
    ['login-no-role', ['fine', 'not-yet', 'broken']],
    ['login-app-not-ready', ['broken', 'not-yet', 'not-yet']],
    ['login-unreachable', ['broken', 'not-yet', 'not-yet']],
    ['login-busy', ['unsure', 'unsure', 'unsure']],
  ] as const)('after %s: App ID, address and people are %j', (ending, states) => {
    expect(kinds(told(ending))).toEqual(states);
  });

  it.each(reasons)('after %s no more than one step is said to be broken', (reason) => {
    expect(kinds(told(reason)).filter((kind) => kind === 'broken').length).toBeLessThan(2);
  });

  it('falls back to unknown when an id is changed', () => {
    const other = { ...ids, configId: '123456789' };
    expect(stepState('app-id', told('granted'), other)).toEqual({ kind: 'not-yet' });
  });

  it('of what only a sign-in shows is left to the end', () => {
    const rest = setupSteps.filter((step) => !checked.some((one) => one === step));
    expect(rest.map((step) => stepState(step, told('granted'), ids).kind)).toEqual(
      rest.map(() => 'at-the-end'),
    );
  });
});
