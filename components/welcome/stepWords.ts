import { setupSteps, type SetupStep } from '../../lib/shared/setup-steps.ts';
import type { StepState } from '../../lib/view/welcome/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import type { IconName } from '../ui/Icon.tsx';

/** The number a step is known by. */
export const numberOf = (step: SetupStep): number => setupSteps.indexOf(step) + 1;

export function titleOf(step: SetupStep): string {
  return step === 'app-id' ? say('setup_app_id') : say(`setup_${step}`);
}

export const stateIcons: Record<StepState['kind'], IconName> = {
  'not-yet': 'ring',
  checking: 'look',
  fine: 'tick',
  broken: 'warn',
  unsure: 'info',
  'at-the-end': 'clock',
};

/** A step's state in two words, for whoever hears the list of steps. */
export function stateWords({ kind }: StepState): string {
  switch (kind) {
    case 'fine':
      return say('setup_state_fine');
    case 'broken':
      return say('setup_state_broken');
    case 'checking':
      return say('setup_state_checking');
    case 'at-the-end':
      return say('setup_state_end');
    default:
      return say('setup_state_not_yet');
  }
}

function fineWords(step: SetupStep, sure: boolean): string {
  if (step === 'address')
    return say(sure ? 'setup_check_fine_address' : 'setup_check_likely_address');
  if (!sure) return say('setup_check_likely_app_id');
  return say(step === 'people' ? 'setup_check_fine_people' : 'setup_check_fine_app_id');
}

function endWords(step: SetupStep): string {
  switch (step) {
    case 'accounts':
      return say('setup_check_end_accounts');
    case 'app':
      return say('setup_check_end_app');
    case 'secret':
      return say('setup_check_end_secret');
    case 'people':
      return say('setup_check_end_people');
    default:
      return say('setup_check_end_connect');
  }
}

/** What a check found, and what to do about it. */
export function checkWords(step: SetupStep, state: StepState, hasId: boolean): string {
  switch (state.kind) {
    case 'fine':
      return fineWords(step, state.sure);
    case 'checking':
      return say('setup_check_checking');
    case 'at-the-end':
      return endWords(step);
    case 'not-yet':
      return say(hasId ? 'setup_check_not_yet' : 'setup_check_no_id');
    case 'unsure':
      if (state.reason === 'login-busy') return say('setup_check_busy');
      return `${problemWords({ code: 'unexpected', reason: state.reason }, 0).title} ${say('setup_check_unsure')}`;
    case 'broken':
      if (state.reason === 'login-redirect-blocked') return say('setup_check_address_blocked');
      if (state.reason === 'login-no-role') return say('setup_check_no_role');
      if (state.reason === 'login-app-not-ready') return say('setup_check_not_ready');
      return say('setup_check_no_answer');
  }
}
