import css from './Face.module.css';
import { Picture } from './Picture.tsx';

type Props = {
  picture: string | null;
  name: string;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
  size: 20 | 28 | 40;
  /** Signed out: the ring is dashed. */
  out?: boolean;
};

/** An account's picture in its own ring. Its name always stands beside it, so it is not read. */
export function Face({ picture, name, colour, size, out = false }: Props) {
  const letter = [...name][0] ?? '';
  return (
    <span
      class={css.face}
      data-colour={colour}
      data-size={size}
      data-out={out || undefined}
      aria-hidden="true"
    >
      <Picture src={picture} alt="" class={css.picture}>
        <span class={css.letter}>{letter.toLocaleUpperCase()}</span>
      </Picture>
    </span>
  );
}
