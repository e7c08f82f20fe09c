import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Problem } from '../../lib/shared/problem.ts';
import type { DoctorActions, DoctorModel } from '../../lib/view/doctor/models.ts';
import type { OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { DoctorBody } from '../doctor/DoctorBody.tsx';
import { Head } from '../doctor/Head.tsx';
import { Journey } from '../doctor/Journey.tsx';
import { useKeys } from '../parts/keys.ts';
import css from './DoctorScreen.module.css';

type Props = {
  model: ReadonlySignal<DoctorModel | null>;
  journey: ReadonlySignal<OptionsModel | null>;
  checking: ReadonlySignal<boolean>;
  refusal: ReadonlySignal<Problem | null>;
  actions: DoctorActions;
  now: ReadonlySignal<Instant>;
  /** The part of the page to begin at, by its id; empty for its top. */
  at?: string;
};

/** The connection doctor: the whole way from the sign-in to the accounts, and how to mend it. */
export function DoctorScreen({ model, journey, checking, refusal, actions, now, at = '' }: Props) {
  const shown = model.value;
  const around = journey.value;
  const keys = around?.settings.singleKeys === true;
  const [chosen, setChosen] = useState<string | null>(null);
  const page = useRef<HTMLElement>(null);
  useKeys({ r: () => void actions.check() }, keys);
  // Whoever chose a link to mend is taken to its card.
  useLayoutEffect(() => {
    if (chosen !== null) page.current?.querySelector<HTMLElement>('#doctor-fix')?.focus();
  }, [chosen]);
  // Whoever came for one part begins there, as soon as there is something to show.
  const drawn = shown !== null;
  useLayoutEffect(() => {
    const part = drawn && at !== '' ? document.getElementById(at) : null;
    part?.scrollIntoView({ block: 'center' });
    part?.focus({ preventScroll: true });
  }, [drawn, at]);
  return (
    <div class={css.page}>
      <Head model={shown} checking={checking.value} keys={keys} actions={actions} now={now.value} />
      <main class={css.main} ref={page} aria-busy={shown === null || checking.value}>
        {around && <Journey model={around} actions={actions} now={now.value} />}
        {shown === null ? (
          <p class={css.note}>{say('doctor_opening')}</p>
        ) : (
          <DoctorBody
            model={shown}
            chosen={chosen}
            refusal={refusal.value}
            actions={actions}
            now={now.value}
            onFix={setChosen}
          />
        )}
      </main>
    </div>
  );
}
