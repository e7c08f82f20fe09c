import type { AccountChoice } from '../../lib/view/models.ts';
import { full, signed } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** How many comments wait on an account, in words; null where they may not be read. */
export function waitingWords({ waiting }: AccountChoice): string | null {
  if (waiting === null) return null;
  return waiting === 0 ? say('nothing_waits') : sayCount('switch_waiting', waiting, full(waiting));
}

/** One line of truth about an account: what wants the person, and one thing besides. */
export function truthOf(choice: AccountChoice): string {
  if (choice.signedOut) return say('switch_signed_out');
  const { waiting, followers, publishes } = choice;
  const rest =
    waiting === null
      ? publishes
        ? null
        : say('switch_reads')
      : !publishes
        ? say('switch_replies')
        : followers
          ? sayCount('switch_followers', Math.abs(followers), signed(followers))
          : null;
  const told = [waitingWords(choice), rest].filter((words) => words !== null);
  const words = told.length > 0 ? told.join(' · ') : say('switch_numbers');
  return choice.sample ? say('switch_sample', words) : words;
}
