import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { CommentModel } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Time } from '../../ui/Time.tsx';
import { DeskText } from './DeskText.tsx';
import css from './ThreadLines.module.css';

type Props = { lines: CommentModel[]; now: Instant; later?: boolean };

/** As many as help to answer; the others on request. */
const near = 5;

/** What was said in the thread before the selected comment, or after it. */
export function ThreadLines({ lines, now, later = false }: Props) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? lines : later ? lines.slice(0, near) : lines.slice(-near);
  const more = lines.length - shown.length;
  const rest = more > 0 && (
    <button
      class={css.more}
      type="button"
      onClick={(event) => {
        event.stopPropagation();
        setWhole(true);
      }}
    >
      {sayCount(later ? 'desk_later' : 'desk_earlier', more, full(more))}
    </button>
  );
  return (
    <div class={css.thread} role="group" aria-label={say(later ? 'desk_after' : 'desk_before')}>
      {!later && rest}
      {shown.map((line) => (
        <p class={css.line} key={line.id} data-ours={line.ours || undefined}>
          {line.ours && (
            <span class={css.arrow}>
              <Icon name="reply" small />
            </span>
          )}
          <span class={css.by}>
            <b class={css.name}>
              <bdi>{line.username === null ? say('someone') : say('at_name', line.username)}</bdi>
            </b>
            <Time at={line.at} now={now} style="age" />
            {line.hidden && <span>{say('desk_hidden')}</span>}
            {line.notSent && <span>{say('sample_act')}</span>}
          </span>
          <DeskText text={line.text} whole={whole} quiet />
        </p>
      ))}
      {later && rest}
    </div>
  );
}
