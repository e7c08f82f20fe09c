import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fill } from '../../../lib/shared/post/draft.ts';
import type { ComposerActions } from '../../../lib/view/publish/models.ts';
import css from './CropPad.module.css';

type Props = {
  url: string;
  alt: string;
  ratio: number;
  fill: Fill;
  groundOf: ComposerActions['groundOf'];
  children?: ComponentChildren;
};

/** Enough for a stage: the ground has no detail of its own. */
const wide = 480;

/** The whole picture on a ground of one colour or of its own blur, as it will be published. */
export function CropPad({ url, alt, ratio, fill, groundOf, children }: Props) {
  const picture = useRef<HTMLImageElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const [loaded, setLoaded] = useState('');
  useEffect(() => {
    if (loaded !== url || !picture.current || !groundOf) return;
    let current = true;
    const out = { width: wide, height: Math.round(wide / ratio) };
    void groundOf(picture.current, out, fill).then(
      (drawn) => {
        if (!current || !drawn || !ground.current) return drawn?.close();
        ground.current.width = out.width;
        ground.current.height = out.height;
        ground.current.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn);
      },
      // Bytes that cannot be drawn have a sentence in the preflight; here the film shows through.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [loaded, url, ratio, fill, groundOf]);
  return (
    <div
      class={css.pad}
      style={{ aspectRatio: String(ratio), width: `min(100cqw, calc(100cqh * ${ratio}))` }}
    >
      <canvas class={css.ground} ref={ground} aria-hidden="true" />
      <img
        class={css.whole}
        ref={picture}
        src={url}
        alt={alt}
        draggable={false}
        onLoad={() => setLoaded(url)}
      />
      {children}
    </div>
  );
}
