import { useRef } from 'preact/hooks';
import {
  type Corner,
  moveBox,
  pullCorner,
  type Size,
  zoomBox,
} from '../../../lib/shared/post/boxes.ts';
import type { Box } from '../../../lib/shared/post/draft.ts';

export const zoomStep = 1.1;

export type Crop = {
  box: Box;
  size: Size;
  /** The least share of the width that it may have. */
  least: number;
  /** Shows a box while a hand still moves it. */
  hold: (box: Box) => void;
  keep: (box: Box) => void;
  reset: () => void;
};

type Spot = { x: number; y: number };
type Gesture = { box: Box; corner: Corner | null; from: Spot; apart: number };

const apartOf = ([a, b]: Spot[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);
const middleOf = (spots: Spot[]): Spot => ({
  x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length,
  y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length,
});

/** The box after a key, or null where the key is none of the frame's. Arrows go one pixel. */
export function boxAfterKey(event: KeyboardEvent, { box, size, least }: Crop): Box | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const far = event.shiftKey ? 10 : 1;
  const [dx, dy] = [far / Math.max(1, size.width), far / Math.max(1, size.height)];
  switch (event.key) {
    case 'ArrowLeft':
      return moveBox(box, -dx, 0);
    case 'ArrowRight':
      return moveBox(box, dx, 0);
    case 'ArrowUp':
      return moveBox(box, 0, -dy);
    case 'ArrowDown':
      return moveBox(box, 0, dy);
    case '+':
    case '=':
      return zoomBox(box, 1 / zoomStep, least);
    case '-':
    case '_':
      return zoomBox(box, zoomStep, least);
    default:
      return null;
  }
}

/**
 * Fingers, mouse, wheel and keys on the crop frame. One pointer moves it or pulls a corner, two
 * zoom. A plain wheel zooms only while the frame has focus, so that the page can be scrolled past.
 */
export function useHands(crop: Crop) {
  const fingers = useRef(new Map<number, Spot>());
  const gesture = useRef<Gesture | null>(null);

  const begin = (corner: Corner | null): void => {
    const spots = [...fingers.current.values()];
    gesture.current = spots.length
      ? { box: crop.box, corner, from: middleOf(spots), apart: apartOf(spots) }
      : null;
  };
  const boxNow = (frame: HTMLElement): Box | null => {
    const started = gesture.current;
    const ground = frame.parentElement?.getBoundingClientRect();
    if (!started || !ground || ground.width === 0 || ground.height === 0) return null;
    const spots = [...fingers.current.values()];
    const to = middleOf(spots);
    const dx = (to.x - started.from.x) / ground.width;
    const dy = (to.y - started.from.y) / ground.height;
    if (started.corner) return pullCorner(started.box, started.corner, dx, dy, crop.least);
    const apart = apartOf(spots);
    const by = apart > 0 && started.apart > 0 ? started.apart / apart : 1;
    return moveBox(zoomBox(started.box, by, crop.least), dx, dy);
  };
  const lift = (event: PointerEvent): void => {
    const frame = event.currentTarget as HTMLElement;
    if (!fingers.current.has(event.pointerId)) return;
    const box = boxNow(frame);
    fingers.current.delete(event.pointerId);
    const before = gesture.current?.box;
    const moved =
      box && before && (box.x !== before.x || box.y !== before.y || box.width !== before.width);
    if (moved) crop.keep(box);
    begin(null);
  };

  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button > 0) return;
      const frame = event.currentTarget as HTMLElement;
      const corner = (event.target as HTMLElement).dataset['corner'] as Corner | undefined;
      frame.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      begin(fingers.current.size === 1 ? (corner ?? null) : null);
    },
    onPointerMove: (event: PointerEvent): void => {
      if (!fingers.current.has(event.pointerId)) return;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const box = boxNow(event.currentTarget as HTMLElement);
      if (box) crop.hold(box);
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onWheel: (event: WheelEvent): void => {
      if (!event.ctrlKey && document.activeElement !== event.currentTarget) return;
      event.preventDefault();
      crop.keep(zoomBox(crop.box, event.deltaY < 0 ? 1 / zoomStep : zoomStep, crop.least));
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const box = boxAfterKey(event, crop);
      if (box) crop.keep(box);
      else if (event.key === '0') crop.reset();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
