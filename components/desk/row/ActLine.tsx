import type { ActChoice, ActModel } from '../../../lib/view/desk/models.ts';
import { type MessageKey, say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { DeskActs } from '../desk.ts';
import css from './ActLine.module.css';
import { DeskText } from './DeskText.tsx';

type Props = {
  act: ActModel;
  acts: Pick<DeskActs, 'choose'>;
  /** Its buttons can be reached with Tab. */
  reachable: boolean;
};

const calm: Partial<Record<ActModel['state'], MessageKey>> = {
  held: 'desk_calm_held',
  waits: 'desk_calm_waits',
  sending: 'desk_calm_sending',
};
const icons: Record<ActModel['state'], IconName> = {
  held: 'clock',
  waits: 'clock',
  sending: 'publish',
  unknown: 'warn',
  asks: 'warn',
  failed: 'stop',
  done: 'check',
};

/** What is under way for a comment: held, on its way, in doubt or refused, and what to do then. */
export function ActLine({ act, acts, reachable }: Props) {
  const { state, sentence, text, choices } = act;
  const calmKey = calm[state];
  const words = sentence || (calmKey ? say(calmKey) : '');
  const doubt = state === 'unknown' || state === 'asks';
  return (
    <div class={css.act} data-state={state} role={doubt ? 'alert' : undefined}>
      {text !== null && (
        <p class={css.mine}>
          <Icon name="reply" small />
          <DeskText text={text} whole={false} quiet />
        </p>
      )}
      {words !== '' && (
        <p class={css.words}>
          <Icon name={icons[state]} small />
          <span>
            {say(`desk_deed_${act.name}`)} · {words}
          </span>
        </p>
      )}
      {choices.length > 0 && (
        <Choices act={act} onChoose={(deed) => acts.choose(act, deed)} reachable={reachable} />
      )}
    </div>
  );
}

type ChoicesProps = {
  act: ActModel;
  onChoose: (deed: ActChoice['deed']) => void;
  reachable: boolean;
};

function Choices({ act, onChoose, reachable }: ChoicesProps) {
  const loud = act.state !== 'held' && act.state !== 'done';
  return (
    <div class={css.choices} inert={!reachable && act.state === 'held'}>
      {act.choices.map(({ deed, label }, index) => (
        <span key={deed} onClick={(event) => event.stopPropagation()}>
          <Button
            size="s"
            kind={loud && index === 0 ? 'main' : 'quiet'}
            {...(deed === 'open' ? { icon: 'ext' as const } : {})}
            onPress={() => onChoose(deed)}
          >
            {label}
          </Button>
        </span>
      ))}
    </div>
  );
}
