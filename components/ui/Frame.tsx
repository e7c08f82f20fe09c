import css from './Frame.module.css';
import { Picture } from './Picture.tsx';

type Props = {
  picture: string | null;
  size: 's' | 'm' | 'l';
  /** Said only where no title stands beside it. */
  alt?: string;
};

/** A picture of a post, cut square; a blank frame where there is none. */
export function Frame({ picture, size, alt = '' }: Props) {
  return (
    <span class={css.frame} data-size={size}>
      <Picture src={picture} alt={alt} class={css.picture}>
        {alt && <span class="vh">{alt}</span>}
      </Picture>
    </span>
  );
}
