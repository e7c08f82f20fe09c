import { type Rgb, rgb } from './canvas.ts';

/** Colours that go together: wall, table, clay, and two glazes. */
export interface Palette {
  wall: Rgb;
  wallDark: Rgb;
  table: Rgb;
  clay: Rgb;
  glaze: Rgb;
  second: Rgb;
  ink: Rgb;
}

const palette = (text: string): Palette => {
  const [wall, wallDark, table, clay, glaze, second, ink] = text.split(' ').map(rgb);
  if (!wall || !wallDark || !table || !clay || !glaze || !second || !ink) throw new Error(text);
  return { wall, wallDark, table, clay, glaze, second, ink };
};

export const palettes = [
  palette('#efe6d8 #d9c8b2 #b98a63 #c98f6b #2f6f8f #e9dcc2 #2b2a33'),
  palette('#dfe5e3 #b9c8c8 #8d7b68 #b87f5e #3d7f74 #f1e7d3 #243238'),
  palette('#f3ddcf #e2b9a2 #8c5a45 #b5694a #7d3b3a #f4e6d6 #3a2326'),
  palette('#e7e3ee #c2bcd6 #7d6f86 #b48a78 #5a5f9e #efe6dc #2a2a44'),
  palette('#e9ecd9 #c3cba6 #8f7f57 #b98b5e #6b8a4f #f4eed9 #2e3522'),
  palette('#f5ead0 #ebcd93 #a9713f #c3834f #c98a2b #f7efdd #40301f'),
  palette('#d9e6ee #a9c4d6 #6f7f8c #b08a72 #1f5f8b #eef0ea #1c2f40'),
  palette('#38414a #22292f #5b4436 #a9745a #4fa39a #d9cdb8 #14181c'),
];
