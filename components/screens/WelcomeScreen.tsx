import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Guide, Place } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { useStageFocus } from '../parts/ConnectFocus.ts';
import { ConnectMark } from '../parts/ConnectMark.tsx';
import type { Door } from '../parts/ConnectWays.tsx';
import { Doors } from '../welcome/Doors.tsx';
import { Facts } from '../welcome/Facts.tsx';
import { Outcome } from '../welcome/Outcome.tsx';
import { Steps } from '../welcome/Steps.tsx';
import { Token } from '../welcome/Token.tsx';
import { Wall } from '../welcome/Wall.tsx';
import css from './WelcomeScreen.module.css';

type Props = {
  model: ReadonlySignal<OptionsModel | null>;
  actions: Actions;
  guide: Guide;
  now: ReadonlySignal<Instant>;
};

const placeBehind = (door: Door): Place =>
  door === 'doors' || door === 'token' ? { at: door } : { at: 'steps', step: door };

/** The first page a person sees: the ways in, and the connect journey to its end. */
export function WelcomeScreen({ model, actions, guide, now }: Props) {
  const cameBy = useSignal<'token' | 'dialog' | null>(null);
  const main = useRef<HTMLElement>(null);
  const shown = model.value;
  const where = guide.place.value;
  const running = shown !== null && shown.connect.phase !== 'idle';
  const stage = running
    ? `${shown.connect.phase} ${shown.connect.problem?.reason ?? ''}`
    : where.at === 'steps'
      ? `step ${where.step}`
      : where.at;
  useStageFocus(main, stage);

  const open = (place: Place): void => {
    if (place.at !== 'doors') cameBy.value = place.at === 'token' ? 'token' : 'dialog';
    guide.place.value = place;
  };
  const go = (door: Door): void => open(placeBehind(door));
  const pasted =
    cameBy.value === 'token' || (cameBy.value === null && shown?.settings.appId === null);

  return (
    <div class={css.page}>
      <div class={css.left}>
        <header class={css.top}>
          <ConnectMark />
          <div>
            <h1 class={css.name}>{say('welcome_title')}</h1>
            <p class={css.note}>{say('welcome_subtitle')}</p>
          </div>
        </header>
        <main class={css.main} ref={main}>
          {running ? (
            <Outcome
              model={shown}
              actions={actions}
              guide={guide}
              now={now.value}
              pasted={pasted}
              go={go}
            />
          ) : where.at === 'steps' && shown !== null ? (
            <Steps
              step={where.step}
              model={shown}
              actions={actions}
              guide={guide}
              go={go}
              leave={() => go('doors')}
            />
          ) : where.at === 'token' ? (
            <Token actions={actions} leave={() => go('doors')} />
          ) : (
            <Doors model={shown} actions={actions} open={open} />
          )}
        </main>
        {stage === 'doors' && <Facts />}
      </div>
      <div class={css.right}>
        <Wall />
      </div>
    </div>
  );
}
