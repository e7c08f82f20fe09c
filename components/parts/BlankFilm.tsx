import { Film } from '../ui/Film.tsx';
import css from './BlankFilm.module.css';

/** Film without pictures: the place they will take. */
export function BlankFilm() {
  return (
    <Film>
      <div class={css.blank} />
    </Film>
  );
}
