import { isFeedShape } from '../shared/media/shape.ts';
import { boxOf, narrowest, ratioOf, type Size, widest } from '../shared/post/boxes.ts';
import type { Box, Edit, Surface } from '../shared/post/draft.ts';

/** The widest picture that Instagram keeps. */
export const mostWidth = 1440;

/**
 * Width to height of what is published; a story takes any shape, the feed only some. `like` is a
 * carousel's first item, whose shape the others take where no ratio was chosen.
 */
export function ratioNumber(edit: Edit, size: Size, surface: Surface, like?: Size): number {
  if (surface !== 'story' || edit.ratio !== 'own') return ratioOf(edit.ratio, like ?? size);
  const { width, height } = edit.fill === 'crop' && edit.box ? edit.box : { width: 1, height: 1 };
  return (width * size.width) / (height * size.height);
}

/** Whole pixels of a shape: never wider than Instagram keeps, never enlarged. */
export function pixelsOf(width: number, height: number, most: number = mostWidth): Size {
  const ratio = width / height;
  const wide = Math.max(1, Math.round(Math.min(width, most)));
  const high = Math.max(1, Math.round(wide / ratio));
  const fed = ratio > narrowest - 1e-6 && ratio < widest + 1e-6;
  // Rounding may carry a picture on the edge of what the feed takes one pixel beyond it.
  const nearest = [0, -1, 1].find((by) => isFeedShape({ width: wide, height: high + by }));
  return { width: wide, height: fed ? high + (nearest ?? 0) : high };
}

/** The size a part of a picture is published in. */
export const sizeOut = (box: Box, size: Size, most: number = mostWidth): Size =>
  pixelsOf(box.width * size.width, box.height * size.height, most);

/** The size of the ground that a whole picture stands on: as large as holds it without shrinking. */
export function groundOut(size: Size, ratio: number, most: number = mostWidth): Size {
  const width = Math.max(size.width, size.height * ratio);
  return pixelsOf(width, width / ratio, most);
}

type Rectangle = { x: number; y: number; width: number; height: number };

/** What is taken of the upright picture and where it is laid, both in pixels. */
export type Plan = { from: Rectangle; to: Rectangle; out: Size; ground: boolean };

function cut(edit: Edit, size: Size, ratio: number, most: number): Plan {
  const box = boxOf(edit.box, size, ratio);
  const out = sizeOut(box, size, most);
  const from = {
    x: box.x * size.width,
    y: box.y * size.height,
    width: box.width * size.width,
    height: box.height * size.height,
  };
  return { from, to: { x: 0, y: 0, ...out }, out, ground: false };
}

/** Where it is to stand, how wide it may be, and whose shape it takes if not its own. */
export type Wished = { surface: Surface; most?: number; like?: Size };

/** How an upright picture becomes what is published. */
export function planOf(edit: Edit, size: Size, of: Wished): Plan {
  const { surface, most = mostWidth, like } = of;
  const ratio = ratioNumber(edit, size, surface, like);
  const whole = Math.abs(size.width / size.height / ratio - 1) < 1e-6;
  if (edit.fill === 'crop' || whole) return cut(edit, size, ratio, most);
  const out = groundOut(size, ratio, most);
  const by = Math.min(out.width / size.width, out.height / size.height);
  const laid = {
    width: Math.max(1, Math.round(size.width * by)),
    height: Math.max(1, Math.round(size.height * by)),
  };
  const [x, y] = [(out.width - laid.width) / 2, (out.height - laid.height) / 2].map(Math.floor);
  return {
    from: { x: 0, y: 0, width: size.width, height: size.height },
    to: { x: x ?? 0, y: y ?? 0, ...laid },
    out,
    ground: true,
  };
}
