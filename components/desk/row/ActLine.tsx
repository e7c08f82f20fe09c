import { useState } from 'preact/hooks';
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
  /** All that was written is shown. */
  whole?: boolean;
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
export function ActLine({ act, acts, reachable, whole = false }: Props) {
  const { state, sentence, text } = act;
  const calmKey = calm[state];
  const words = sentence || (calmKey ? say(calmKey) : '');
  const doubt = state === 'unknown' || state === 'asks';
  return (
    <div class={css.act} data-state={state}>
      {text !== null && (
        <p class={css.mine}>
          <Icon name="reply" small />
          <DeskText text={text} whole={whole} quiet />
        </p>
      )}
      <div class={css.line} data-calm={calmKey !== undefined || undefined}>
        {words !== '' && (
          <p class={css.words}>
            <Icon name={icons[state]} small />
            <span>
              {say(`desk_deed_${act.name}`)} · {words}
            </span>
          </p>
        )}
        {act.choices.length > 0 && (
          <Choices
            act={act}
            loud={doubt || state === 'failed'}
            reachable={reachable}
            onChoose={(deed) => acts.choose(act, deed)}
          />
        )}
      </div>
    </div>
  );
}

type ChoicesProps = {
  act: ActModel;
  loud: boolean;
  reachable: boolean;
  onChoose: (deed: ActChoice['deed']) => void;
};

function Choices({ act, loud, reachable, onChoose }: ChoicesProps) {
  const [copied, setCopied] = useState(false);
  const press = (deed: ActChoice['deed']): void => {
    if (deed === 'copy') setCopied(true);
    onChoose(deed);
  };
  return (
    <div class={css.choices} onClick={(event) => event.stopPropagation()}>
      {act.choices.map(({ deed, label }, index) => (
        <Button
          key={deed}
          size="s"
          kind={loud ? (index === 0 ? 'main' : 'quiet') : 'bare'}
          aside={!reachable}
          {...(deed === 'open' ? { icon: 'ext' as const } : {})}
          onPress={() => press(deed)}
        >
          {deed === 'copy' && copied ? say('desk_said_copied') : label}
        </Button>
      ))}
    </div>
  );
}
