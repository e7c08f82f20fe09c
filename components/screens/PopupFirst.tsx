import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions } from '../../lib/view/models.ts';
import type { Snapshot } from '../../lib/view/snapshot.ts';
import { say } from '../../lib/words/say.ts';
import { BlankFilm } from '../parts/BlankFilm.tsx';
import { Figure } from '../parts/Figure.tsx';
import { Foot } from '../parts/Foot.tsx';
import { Head } from '../parts/Head.tsx';
import { Period } from '../parts/Period.tsx';
import { QueueLine } from '../parts/QueueLine.tsx';
import { SampleStrip } from '../parts/SampleStrip.tsx';
import css from './PopupScreen.module.css';

type Props = {
  snapshot: Snapshot;
  actions: Pick<Actions, 'lookNow' | 'openPanel' | 'openDoctor' | 'openWelcome' | 'leaveSample'>;
  now: Instant;
};

/** The popup's first frame: what the snapshot knows, where the whole sheet will show it. */
export function PopupFirst({ snapshot, actions, now }: Props) {
  const { head, period, figures } = snapshot;
  return (
    <div class={css.popup}>
      <Head head={head} actions={actions} now={now} keys={false} door />
      {head.sample && <SampleStrip actions={actions} />}
      <main class={css.main}>
        <section class={css.numbers} aria-label={say('key_numbers')}>
          <Period period={period} />
          <dl class={css.figures}>
            {figures.map((figure) => (
              <Figure key={figure.metric} figure={figure} period={period} />
            ))}
          </dl>
        </section>
        <BlankFilm />
      </main>
      <QueueLine line={null} keys={false} onPublish={() => actions.openPanel()} />
      <Foot account={snapshot} actions={actions} now={now} />
    </div>
  );
}
