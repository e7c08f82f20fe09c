import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Outcome as Result } from './desk.ts';
import css from './Outcome.module.css';

type Props = { outcome: Result; onClose: () => void };

/** What came of an act on several: how many, and who not and why. */
export function Outcome({ outcome, onClose }: Props) {
  const { done, refused } = outcome.several;
  return (
    <section class={css.outcome} aria-label={say('desk_outcome')} role="status">
      <div class={css.head}>
        <b class={css.done}>{sayCount(`desk_said_${outcome.deed}`, done, full(done))}</b>
        <IconButton icon="x" label={say('desk_close')} onPress={onClose} />
      </div>
      {refused.length > 0 && (
        <ul class={css.list}>
          {refused.map(({ username, sentence }, index) => (
            <li key={index}>
              <bdi class={css.name}>
                {username === null ? say('someone') : say('at_name', username)}
              </bdi>{' '}
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
