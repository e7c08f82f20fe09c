import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { encodeJpeg } from '../../sandbox/images/jpeg.ts';
import { exifSegment, latitude, withSegments } from '../../unit/darkroom/help/segments.ts';

/** A picture with something on it: bands whose colours depend on a number. */
export function bands(seed: number, wide = 1080, high = 1350): Buffer {
  const pixels = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const at = (y * wide + x) * 4;
      pixels[at] = (x * (seed + 2)) / 5;
      pixels[at + 1] = (y * (seed + 1)) / 6;
      pixels[at + 2] = 40 + ((seed * 53) % 180);
      pixels[at + 3] = 255;
    }
  return encodeJpeg(pixels, wide, high);
}

/** A phone's picture: turned, and with the place where it was taken. */
export const located = (seed: number, wide?: number, high?: number): Buffer =>
  withSegments(bands(seed, wide, high), exifSegment(1, [latitude]));

/** Whether a JPEG carries EXIF, wherever it stands. */
export const hasExif = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('Exif\0\0');

/** A picture that the browser itself has drawn and encoded. */
export async function drawnIn(page: Page, type: string, text: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (wanted, words) => {
      const canvas = new OffscreenCanvas(900, 1100);
      const ink = canvas.getContext('2d');
      if (!ink) throw new Error('no canvas');
      const sky = ink.createLinearGradient(0, 0, 900, 1100);
      sky.addColorStop(0, '#246');
      sky.addColorStop(1, '#eda');
      ink.fillStyle = sky;
      ink.fillRect(0, 0, 900, 1100);
      ink.fillStyle = '#fff';
      ink.font = '120px sans-serif';
      ink.fillText(words, 120, 500);
      const blob = await canvas.convertToBlob({ type: wanted });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
    },
    type,
    text,
  );
  return Buffer.from(base64, 'base64');
}

/** An upright film of about so many megabytes, encoded now: noise weighs what it is told to. */
export function heavyFilm(megabytes: number, seconds = 10): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'heavy-film-'));
  const path = join(folder, 'film.mp4');
  const rate = `${Math.round((megabytes * 8000) / seconds)}k`;
  try {
    const noise = `testsrc2=s=540x960:r=30:d=${seconds},noise=alls=60:allf=t`;
    const given = [
      ...['-v', 'quiet', '-y', '-f', 'lavfi', '-i', noise],
      ...['-f', 'lavfi', '-i', `sine=r=48000:d=${seconds}`, '-ac', '2'],
      ...['-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '0'],
      ...['-b:v', rate, '-minrate', rate, '-maxrate', rate, '-bufsize', rate],
      ...['-c:a', 'aac', '-movflags', '+faststart', path],
    ];
    execFileSync('ffmpeg', given, { stdio: 'pipe' });
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
