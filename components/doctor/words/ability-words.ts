import type { Ability } from '../../../lib/shared/access/ability.ts';
import { say } from '../../../lib/words/say.ts';
import { snake } from './snake.ts';

/** What a person may want to do, in a few words. */
export const abilityWords = (ability: Ability): string => say(`ability_${snake(ability)}`);
