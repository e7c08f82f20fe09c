import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import css from './Toast.module.css';

type Props = {
  label: string;
  /** What is about to happen, with the seconds that are left. */
  sentence: (seconds: number) => string;
  note: string;
  /** Told once to readers, who would not want every second. */
  told: (seconds: number) => string;
  /** When it happens. */
  until: number;
  /** How long the whole wait is. */
  whole: number;
  undo: string;
  onUndo: () => void;
  /** Asked at once and every few seconds while the pointer or the focus rests on it. */
  onRest: () => void;
};

const restEvery = 3_000;
const tick = 250;
const around = 2 * Math.PI * 10;

/** What was just pressed, while it can still be taken back. */
export function Toast(props: Props) {
  const { until, whole, onRest } = props;
  const [now, setNow] = useState(() => Date.now());
  const [rests, setRests] = useState({ pointer: false, focus: false });
  const resting = rests.pointer || rests.focus;
  const rest = useRef(onRest);
  rest.current = onRest;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (!resting) return;
    rest.current();
    const timer = setInterval(() => rest.current(), restEvery);
    return () => clearInterval(timer);
  }, [resting]);
  const left = Math.max(0, until - now);
  const seconds = Math.ceil(left / 1000);
  const [told] = useState(() => props.told(seconds));
  return (
    <section
      class={css.toast}
      aria-label={props.label}
      onPointerEnter={() => setRests((old) => ({ ...old, pointer: true }))}
      onPointerLeave={() => setRests((old) => ({ ...old, pointer: false }))}
      onFocusIn={() => setRests((old) => ({ ...old, focus: true }))}
      onFocusOut={() => setRests((old) => ({ ...old, focus: false }))}
    >
      <svg class={css.dial} viewBox="0 0 24 24" aria-hidden="true">
        <circle class={css.track} cx="12" cy="12" r="10" />
        <circle
          class={css.left}
          cx="12"
          cy="12"
          r="10"
          stroke-dasharray={around}
          stroke-dashoffset={around * (1 - Math.min(1, left / whole))}
        />
      </svg>
      <p class="vh" role="status">
        {told}
      </p>
      <p class={css.words} aria-hidden="true">
        <span class={css.sentence}>{props.sentence(seconds)}</span>
        <span class={css.note}>{props.note}</span>
      </p>
      <span class={css.undo}>
        <Button kind="bare" kbd="Z" onPress={props.onUndo}>
          {props.undo}
        </Button>
      </span>
    </section>
  );
}
