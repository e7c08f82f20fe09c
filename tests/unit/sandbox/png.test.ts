import { expect, it } from 'vitest';
import { readPng } from '../../sandbox/images/png.ts';
import { png } from './material.ts';

const pixels = (bytes: Buffer): number[] => [...(readPng(bytes)?.rgb ?? [])];

it('reads the rows of a picture, however their values were guessed', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 1, 1, 1, 1, 1, 1],
    [3, 5, 5, 5, 5, 5, 5],
    [4, 1, 1, 1, 1, 1, 1],
  ];
  expect(pixels(png(2, 2, rows))).toEqual([
    ...[10, 20, 30, 40, 50, 60],
    ...[10, 20, 30, 40, 50, 60],
    ...[11, 21, 31, 41, 51, 61],
    ...[10, 15, 20, 30, 38, 45],
    ...[11, 16, 21, 31, 39, 46],
  ]);
});

it('reads greys, palettes, and white where something shines through', () => {
  expect(pixels(png(1, 0, [[0, 99]]))).toEqual([99, 99, 99]);
  expect(pixels(png(1, 3, [[0, 1]]))).toEqual([6, 5, 4]);
  expect(pixels(png(1, 6, [[0, 10, 20, 30, 0]]))).toEqual([255, 255, 255]);
  expect(pixels(png(1, 4, [[0, 10, 255]]))).toEqual([10, 10, 10]);
  expect(readPng(Buffer.from('no picture'))).toBeUndefined();
});
