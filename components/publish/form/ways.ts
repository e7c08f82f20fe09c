import type { ComposerModel } from '../../../lib/view/publish/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { wallWords } from '../../../lib/words/walls.ts';

/** The queue, and how many are in it where there are any. */
export const queueWords = (count: number): string =>
  say('compose_queue', count === 0 ? '' : full(count)).trim();

/** What the button of the confirm bar does. */
export type Way = 'now' | 'schedule' | 'remind';

export const wayOf = ({ draft }: ComposerModel): Way =>
  draft.remind ? 'remind' : draft.when.kind === 'now' ? 'now' : 'schedule';

export const wayWords = {
  now: 'compose_publish_now',
  schedule: 'compose_schedule',
  remind: 'compose_remind',
} as const;

/** When it leaves, under the name. */
export const whenWords = ({ draft }: ComposerModel): string =>
  draft.when.kind === 'now' ? say('compose_now') : wallWords(draft.when.wall);

export type Reason = { state: 'blocks' | 'no' | 'ask'; words: string };

/** Why the button rests, in words; null where nothing stands in the way. */
export function reasonOf(composer: ComposerModel, now: number): Reason | null {
  const { may, checks, clear } = composer;
  if (wayOf(composer) !== 'remind') {
    if (may.kind === 'ask')
      return { state: 'ask', words: say('compose_permission', may.permission) };
    if (may.kind === 'no') {
      if (may.problem.code === 'not-allowed' && may.pageName !== null) {
        return { state: 'no', words: say('compose_no_task', may.pageName) };
      }
      const { title, body } = problemWords(may.problem, now);
      return { state: 'no', words: `${title} ${body}` };
    }
  }
  if (clear) return null;
  const first = checks.find(({ state }) => state === 'blocks');
  return { state: 'blocks', words: first?.fact ?? say('compose_not_ready') };
}
