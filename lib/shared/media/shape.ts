import type { Size } from '../post/boxes.ts';

/** Whether a picture of so many pixels stands between 4:5 and 1.91:1, counted in whole numbers. */
export const isFeedShape = ({ width, height }: Size): boolean =>
  5 * width >= 4 * height && 100 * width <= 191 * height;

/** What is turned by a quarter has its sides swapped. */
export const upright = (facts: Size & { orientation: number }): Size =>
  facts.orientation >= 5
    ? { width: facts.height, height: facts.width }
    : { width: facts.width, height: facts.height };
