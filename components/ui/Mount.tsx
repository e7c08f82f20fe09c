import { plain } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { Edge } from './Film.tsx';
import { Frame } from './Frame.tsx';
import css from './Mount.module.css';

/** One of the account's own posts, on film, with its number in the account's own history. */
export function Mount({ picture, number }: { picture: string | null; number: number | null }) {
  return (
    <span class={css.mount}>
      <Frame picture={picture} size="m" />
      <span class={css.number}>
        {number !== null && (
          <Edge>
            <span class="vh">{say('post_number', plain(number))}</span>
            <span aria-hidden="true">{plain(number)}</span>
          </Edge>
        )}
      </span>
    </span>
  );
}
