import { say } from '../../lib/words/say.ts';
import { idFault, type IdFault } from './ConnectChecks.ts';

/** Why an App ID is refused, in words. */
export function appIdWords(fault: IdFault): string {
  switch (fault) {
    case 'empty':
      return say('welcome_app_id_empty');
    case 'secret':
      return say('welcome_app_id_secret');
    case 'digits':
      return say('welcome_app_id_digits');
    case 'short':
      return say('welcome_app_id_short');
    case 'long':
      return say('welcome_app_id_long');
  }
}

/** Why a Configuration ID is refused, in words; an empty one is welcome. */
export function configIdWords(fault: IdFault | null): string | undefined {
  if (fault === null || fault === 'empty') return undefined;
  if (fault === 'secret') return say('welcome_config_id_secret');
  return say(fault === 'digits' ? 'welcome_config_id_digits' : 'welcome_config_id_length');
}

/** The fault to show for an id: while it is being typed, "empty" and "too short" wait for submit. */
export function shownFault(typed: string, submitted: boolean): IdFault | null {
  const fault = idFault(typed);
  return submitted || (fault !== 'empty' && fault !== 'short') ? fault : null;
}
