import type { ComponentChildren } from 'preact';
import css from './CropPad.module.css';

type Props = {
  url: string;
  alt: string;
  ratio: number;
  blur: boolean;
  children?: ComponentChildren;
};

/** The whole picture on a ground of one colour or of its own blur, as it will be published. */
export function CropPad({ url, alt, ratio, blur, children }: Props) {
  return (
    <div
      class={css.pad}
      style={{ aspectRatio: String(ratio), width: `min(100cqw, calc(100cqh * ${ratio}))` }}
    >
      {blur && <img class={css.blur} src={url} alt="" draggable={false} />}
      <img class={css.whole} src={url} alt={alt} draggable={false} />
      {children}
    </div>
  );
}
