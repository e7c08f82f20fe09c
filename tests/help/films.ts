import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Told, writtenFilm } from './film-boxes.ts';

/** Whether this machine can encode films; without it those written by hand have to do. */
function encoders(): string {
  try {
    return execFileSync('ffmpeg', ['-hide_banner', '-encoders'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch {
    return '';
  }
}
const list = encoders();

/** A film that an encoder has just made; where it is missing, one of the same kind by its boxes. */
export const film = (
  encoder: string,
  kind: string,
  of: Parameters<typeof realFilm>[1],
  told: Told | Uint8Array,
): Blob => {
  if (encodes(encoder)) return realFilm(kind, of);
  const bytes = told instanceof Uint8Array ? told : writtenFilm(told);
  return new Blob([new Uint8Array(bytes)]);
};

const encodes = (name: string): boolean => list.includes(` ${name} `);

/** A real film: a moving test picture as tall as a phone, encoded now. */
function realFilm(
  kind: string,
  of: {
    rate?: string;
    seconds?: number;
    sound?: boolean;
    options?: string[];
    filter?: string;
  } = {},
): Blob {
  const { rate = '30', seconds = 3, sound = true, options = [], filter = '' } = of;
  const folder = mkdtempSync(join(tmpdir(), 'film-'));
  const path = join(folder, `film.${kind}`);
  try {
    const picture = ['-f', 'lavfi', '-i', `testsrc=s=72x128:r=${rate}:d=${seconds}${filter}`];
    const tone = sound ? ['-f', 'lavfi', '-i', `sine=r=48000:d=${seconds}`, '-ac', '2'] : [];
    const colour = ['-pix_fmt', 'yuv420p'];
    const given = ['-v', 'quiet', '-y', ...picture, ...tone, ...colour, ...options, path];
    execFileSync('ffmpeg', given, { stdio: 'pipe' });
    return new Blob([readFileSync(path)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
