import { say } from '../../lib/words/say.ts';
import scenes from '../parts/Scenes.svg';
import css from './Wall.module.css';

const strips = [
  ['bowl', 'wheel', 'sea', 'vases'],
  ['kiln', 'cups', 'window', 'tiles'],
  ['market', 'plate', 'shelf', 'wave'],
  ['bread', 'cups', 'vases', 'sea'],
  ['plate', 'tiles', 'bowl', 'window'],
  ['wave', 'shelf', 'bread', 'wheel'],
];
const ringed = 'tiles';

/** A drawn contact sheet with a lens over it. Ornament: nothing here is read aloud. */
export function Wall() {
  return (
    <div class={css.wall} aria-hidden="true">
      <div class={css.sheet}>
        {strips.map((names, row) => (
          <div class={css.strip} key={row}>
            <div class={css.edge}>
              <span>{row * 4 + 1}</span>
              <span>{row * 4 + 2}</span>
              <span>{say('welcome_edge')}</span>
              <span>{row * 4 + 4}</span>
            </div>
            <div class={css.frames}>
              {names.map((name) => (
                <span class={css.frame} key={name}>
                  <img
                    src={`${scenes}#${name}`}
                    alt=""
                    decoding="async"
                    loading="lazy"
                    draggable={false}
                  />
                  {row === 1 && name === ringed && <Ring />}
                </span>
              ))}
            </div>
            {row === 1 && (
              <span class={css.lens}>
                <img
                  src={`${scenes}#lens`}
                  alt=""
                  decoding="async"
                  loading="lazy"
                  draggable={false}
                />
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Ring() {
  return (
    <svg class={css.ring} viewBox="0 0 100 100" preserveAspectRatio="none">
      <path d="M58 3C26 1 2 24 4 55c2 30 30 46 58 40 25-6 37-29 34-55C93 15 67 2 42 5c-6 1-10 2-14 4" />
    </svg>
  );
}
