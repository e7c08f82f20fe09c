import type { Box, Ratio } from './draft.ts';

/*
 * Arithmetic on the part of a picture that is published. A box is in shares of the picture, so its
 * two sides grow alike when it is zoomed; ratios are of pixels, and need the picture's size.
 */

export type Size = { width: number; height: number };
export type Corner = 'upper-left' | 'upper-right' | 'lower-left' | 'lower-right';

/** The narrowest and the widest that Instagram takes in the feed, width to height. */
export const narrowest = 0.8;
export const widest = 1.91;

const between = (low: number, value: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** A ratio as near to this one as Instagram takes. */
export const clampRatio = (ratio: number): number => between(narrowest, ratio, widest);

const named: Record<Exclude<Ratio, 'own'>, number> = { '4:5': 0.8, '1:1': 1, '1.91:1': 1.91 };

/** Width to height of what is published; `own` is that of the picture given, as far as taken. */
export function ratioOf(ratio: Ratio, { width, height }: Size): number {
  if (ratio !== 'own') return named[ratio];
  return width > 0 && height > 0 ? clampRatio(width / height) : 1;
}

/** The largest box of a ratio, in the middle. */
export function largestBox({ width, height }: Size, ratio: number): Box {
  if (!(width > 0 && height > 0 && ratio > 0)) return { x: 0, y: 0, width: 1, height: 1 };
  const share = (ratio * height) / width;
  const [w, h] = share < 1 ? [share, 1] : [1, 1 / share];
  return { x: (1 - w) / 2, y: (1 - h) / 2, width: w, height: h };
}

/** The box so many shares on, stopped by the picture's edges. */
export const moveBox = (box: Box, dx: number, dy: number): Box => ({
  ...box,
  x: between(0, box.x + dx, 1 - box.width),
  y: between(0, box.y + dy, 1 - box.height),
});

/** How far it may be scaled: to the picture's edges, and down to `least` of its width. */
const scaleOf = (box: Box, factor: number, most: number, least: number): number =>
  between(Math.min(most, least / box.width), factor, most);

/** Larger or smaller around its middle, its ratio kept; pushed back in where it would stand out. */
export function zoomBox(box: Box, factor: number, least = 0): Box {
  const most = Math.min(1 / box.width, 1 / box.height);
  const by = scaleOf(box, factor, most, least);
  const width = Math.min(1, box.width * by);
  const height = Math.min(1, box.height * by);
  const x = box.x + (box.width - width) / 2;
  const y = box.y + (box.height - height) / 2;
  return moveBox({ x, y, width, height }, 0, 0);
}

/** One corner pulled by so many shares, the one across from it held and the ratio kept. */
export function pullCorner(box: Box, corner: Corner, dx: number, dy: number, least = 0): Box {
  const left = corner.endsWith('left');
  const upper = corner.startsWith('upper');
  const wide = 1 + (left ? -dx : dx) / box.width;
  const tall = 1 + (upper ? -dy : dy) / box.height;
  const factor = Math.abs(wide - 1) > Math.abs(tall - 1) ? wide : tall;
  const roomX = left ? box.x + box.width : 1 - box.x;
  const roomY = upper ? box.y + box.height : 1 - box.y;
  const by = scaleOf(box, factor, Math.min(roomX / box.width, roomY / box.height), least);
  const width = box.width * by;
  const height = box.height * by;
  return moveBox(
    {
      x: left ? box.x + box.width - width : box.x,
      y: upper ? box.y + box.height - height : box.y,
      width,
      height,
    },
    0,
    0,
  );
}

/** A box of another ratio around the same middle, as large as the picture lets it be. */
export function reshapeBox(box: Box, size: Size, ratio: number): Box {
  const fresh = largestBox(size, ratio);
  const x = box.x + box.width / 2 - fresh.width / 2;
  const y = box.y + box.height / 2 - fresh.height / 2;
  return moveBox({ ...fresh, x, y }, 0, 0);
}

/** The least share of the width that a box may have: 320 pixels, which Instagram would not enlarge. */
export function leastWidth(size: Size, ratio: number): number {
  return Math.min(largestBox(size, ratio).width, 320 / Math.max(1, size.width));
}

const isShare = (side: number): boolean => side > 0 && side <= 1;

/** The box that is published of a picture: the one chosen if it has the ratio, else the largest. */
export function boxOf(chosen: Box | null, size: Size, ratio: number): Box {
  if (!chosen || !isShare(chosen.width) || !isShare(chosen.height)) return largestBox(size, ratio);
  const has = (chosen.width * size.width) / (chosen.height * size.height);
  return Math.abs(has / ratio - 1) < 0.01 ? moveBox(chosen, 0, 0) : reshapeBox(chosen, size, ratio);
}

/** How much of the picture it shows, 0 to 1. */
export const shareOf = (box: Box): number => box.width * box.height;
