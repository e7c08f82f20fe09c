import css from './DeskText.module.css';

type Props = {
  text: string;
  /** All of it; else up to six lines. */
  whole: boolean;
  large?: boolean;
  quiet?: boolean;
};

/** What somebody wrote, whatever that is: as text, in its own direction, within its own box. */
export function DeskText({ text, whole, large = false, quiet = false }: Props) {
  return (
    <span
      class={css.text}
      dir="auto"
      data-text=""
      data-whole={whole || undefined}
      data-large={large || undefined}
      data-quiet={quiet || undefined}
    >
      {text}
    </span>
  );
}
