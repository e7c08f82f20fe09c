import { say } from '../../lib/words/say.ts';
import scenes from '../parts/Scenes.svg';
import { Button } from '../ui/Button.tsx';
import { Film } from '../ui/Film.tsx';
import css from './SampleCard.module.css';

const drawn = ['sea', 'cups', 'vases', 'wheel', 'tiles'];

/** The way to look around without any sign-in. */
export function SampleCard({ onOpen }: { onOpen: () => void }) {
  return (
    <section class={css.card} aria-labelledby="doctor-sample">
      <Film>
        <div class={css.frames} aria-hidden="true">
          {drawn.map((name) => (
            <img
              key={name}
              class={css.frame}
              src={`${scenes}#${name}`}
              alt=""
              decoding="async"
              loading="lazy"
              draggable={false}
            />
          ))}
        </div>
      </Film>
      <div class={css.words}>
        <h2 id="doctor-sample">{say('doctor_sample_title')}</h2>
        <p class={css.body}>{say('doctor_sample_body')}</p>
        <div>
          <Button kind="quiet" onPress={onOpen}>
            {say('doctor_sample_open')}
          </Button>
        </div>
      </div>
    </section>
  );
}
