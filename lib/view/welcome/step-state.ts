import type { Reason } from '../../shared/problem.ts';
import type { SetupStep } from '../../shared/setup-steps.ts';
import type { Ids, Probe, StepState } from './models.ts';

/** The steps that Facebook's dialog tells of before anybody signs in. */
const told: readonly SetupStep[] = ['app-id', 'address', 'people'];

/**
 * What each way in which the dialog ends says of those steps. An answer about the address or the
 * person is also one about the app: Facebook knows it. Of what it did not come to, it says nothing.
 */
const meaning: Partial<Record<Reason, { fine: readonly SetupStep[]; broken: SetupStep }>> = {
  'login-redirect-blocked': { fine: ['app-id'], broken: 'address' },
  'login-no-role': { fine: ['app-id'], broken: 'people' },
  'login-app-not-ready': { fine: [], broken: 'app-id' },
  'login-unreachable': { fine: [], broken: 'app-id' },
  'login-refused': { fine: [], broken: 'app-id' },
  'app-id-missing': { fine: [], broken: 'app-id' },
  'app-id-malformed': { fine: [], broken: 'app-id' },
};

/** How a step stands, from what is typed now and what the last look at the dialog told. */
export function stepState(step: SetupStep, probe: Probe, ids: Ids | null): StepState {
  if (!told.includes(step)) return { kind: 'at-the-end' };
  if (probe.state === 'none' || ids === null) return { kind: 'not-yet' };
  if (probe.ids.appId !== ids.appId || probe.ids.configId !== ids.configId)
    return { kind: 'not-yet' };
  if (probe.state === 'checking') return { kind: 'checking' };
  const { ending } = probe;
  if (ending === 'granted') return { kind: 'fine', sure: true };
  // Facebook showed something: its question, as a rule, but some of its refusals are pages, too.
  // And nobody may be signed in to Facebook here, so that nothing was said of the person.
  if (ending === 'asks')
    return step === 'people' ? { kind: 'at-the-end' } : { kind: 'fine', sure: false };
  const means = meaning[ending];
  if (!means) return { kind: 'unsure', reason: ending };
  if (means.broken === step) return { kind: 'broken', reason: ending };
  return means.fine.includes(step) ? { kind: 'fine', sure: true } : { kind: 'not-yet' };
}
