import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Doors, type Place } from '../welcome/Doors.tsx';
import { Facts } from '../welcome/Facts.tsx';
import { useStageFocus } from '../parts/ConnectFocus.ts';
import { ConnectMark } from '../parts/ConnectMark.tsx';
import { ConnectState } from '../parts/ConnectState.tsx';
import { Steps, stepCount } from '../welcome/Steps.tsx';
import { Token } from '../welcome/Token.tsx';
import { Wall } from '../welcome/Wall.tsx';
import type { Door } from '../parts/ConnectWays.tsx';
import css from './WelcomeScreen.module.css';

type Props = {
  model: ReadonlySignal<OptionsModel | null>;
  actions: Actions;
  now: ReadonlySignal<Instant>;
};

/** The first page a person sees: the ways in, and the connect journey to its end. */
export function WelcomeScreen({ model, actions, now }: Props) {
  const place = useSignal<Place>({ at: 'doors' });
  const cameBy = useSignal<'token' | 'dialog' | null>(null);
  const main = useRef<HTMLElement>(null);
  const shown = model.value;
  const instant = now.value;
  const where = place.value;
  const running = shown !== null && shown.connect.phase !== 'idle';
  const stage = running
    ? `${shown.connect.phase} ${shown.connect.problem?.reason ?? ''}`
    : where.at === 'steps'
      ? `step ${where.step}`
      : where.at;
  useStageFocus(main, stage);

  const go = (door: Door): void => {
    if (door === 'token') cameBy.value = 'token';
    place.value =
      door === 'doors'
        ? { at: 'doors' }
        : door === 'token'
          ? { at: 'token' }
          : { at: 'steps', step: stepCount };
  };
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
            <ConnectState model={shown} actions={actions} now={instant} pasted={pasted} go={go} />
          ) : where.at === 'steps' && shown !== null ? (
            <Steps
              step={where.step}
              model={shown}
              actions={actions}
              go={(step) => {
                place.value = { at: 'steps', step };
              }}
              leave={() => go('doors')}
            />
          ) : where.at === 'token' ? (
            <Token actions={actions} leave={() => go('doors')} />
          ) : (
            <Doors
              model={shown}
              actions={actions}
              open={(next) => {
                cameBy.value = next.at === 'token' ? 'token' : 'dialog';
                place.value = next;
              }}
            />
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
