import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemModel } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Edge } from '../../ui/Film.tsx';
import { coverId } from '../form/focus.ts';
import css from './CoverScrubber.module.css';

type Props = {
  item: ItemModel;
  /** The surface has a cover; without one the film is only shown. */
  cover: boolean;
  onCover: (ms: number) => void;
};

/** `0:03.2` */
export function filmTime(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${Math.floor(tenths / 600)}:${seconds}`;
}

/** A film, and under it the slider that says which of its frames stands for it. */
export function CoverScrubber({ item, cover, onCover }: Props) {
  const id = coverId;
  const film = useRef<HTMLVideoElement>(null);
  const [blind, setBlind] = useState<string | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const most = Math.max(0, item.durationMs ?? 0);
  const at = Math.min(most, held ?? item.coverMs ?? 0);
  useEffect(() => {
    // Seeking again while a seek is under way is left to the browser: it takes the newest.
    if (cover && film.current) film.current.currentTime = at / 1000;
  }, [at, cover]);
  const shown = item.url !== null && blind !== item.url;
  const set = (ms: number): void => {
    const to = Math.min(most, Math.max(0, Math.round(ms)));
    setHeld(null);
    onCover(to);
  };
  return (
    <div class={css.film}>
      {shown ? (
        <video
          class={css.video}
          ref={film}
          src={item.url ?? ''}
          aria-label={item.name}
          muted={cover}
          controls={!cover}
          playsInline
          preload="auto"
          onLoadedMetadata={(event) => {
            if (cover) event.currentTarget.currentTime = at / 1000;
          }}
          onError={() => setBlind(item.url)}
        />
      ) : (
        <p class={css.blind} role="status">
          {cover ? say('stage_film_blind_cover', filmTime(at)) : say('stage_film_blind')}
        </p>
      )}
      {cover && most > 0 && (
        <div class={css.line}>
          <label class={css.label} for={id}>
            {say('stage_cover')}
          </label>
          <input
            class={css.slider}
            id={id}
            type="range"
            min={0}
            max={most}
            step={1}
            value={at}
            aria-valuetext={say('stage_cover_at', filmTime(at), filmTime(most))}
            onInput={(event) => setHeld(event.currentTarget.valueAsNumber)}
            onChange={(event) => set(event.currentTarget.valueAsNumber)}
            onKeyDown={(event) => {
              const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
              if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              set(at + way * (event.shiftKey ? 1000 : 100));
            }}
          />
          <Edge>{filmTime(at)}</Edge>
        </div>
      )}
    </div>
  );
}
