import { useState } from 'preact/hooks';
import type { ActModel } from '../../lib/view/desk/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { DeskActs } from './desk.ts';
import css from './Needs.module.css';
import { ActLine } from './row/ActLine.tsx';

type Props = { acts: ActModel[]; onChoose: DeskActs['choose']; onGo: DeskActs['goTo'] };

/** Acts that want the person, wherever their comments stand; what nobody knows is said at once. */
export function Needs({ acts, onChoose, onGo }: Props) {
  const [open, setOpen] = useState(false);
  if (acts.length === 0) return null;
  return (
    <section class={css.needs}>
      <button class={css.line} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="warn" small />
        <span class={css.words}>{sayCount('desk_needs', acts.length, full(acts.length))}</span>
        <span class={css.chevron} data-open={open || undefined}>
          <Icon name="down" small />
        </span>
      </button>
      <p class="vh" role="alert">
        {acts
          .filter(({ state }) => state === 'unknown')
          .map(({ sentence }) => sentence)
          .join(' ')}
      </p>
      {open && (
        <ul class={css.list}>
          {acts.map((act) => (
            <li key={act.jobId}>
              <ActLine act={act} acts={{ choose: onChoose }} reachable whole />
              <Go act={act} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The way to the comment, where there still is one. */
function Go({ act, onGo }: { act: ActModel; onGo: DeskActs['goTo'] }) {
  const { commentId, mediaId } = act;
  if (commentId === null) return null;
  return (
    <Button kind="bare" size="s" onPress={() => onGo(commentId, mediaId)}>
      {say('desk_needs_go')}
    </Button>
  );
}
