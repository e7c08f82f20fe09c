import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { limit, type Row } from './rows.ts';

const zipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

/**
 * Scripts a page loads before its own code runs: those its HTML names, which the build lists in
 * full (`modulepreload`). What is imported later, behind the first frame, is not among them.
 */
function scriptsOf(build: string, page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
}

/** Zipped sizes in kB: what each page loads before its first figures. */
export function benchSizes(build: string): Row[] {
  const sum = (paths: string[]): number => {
    const all = paths.reduce((kilobytes, path) => kilobytes + zipped(join(build, path)), 0);
    return Math.round(all * 10) / 10;
  };
  return [
    limit('worker, kB zipped', sum(['background.js']), 45, 1),
    limit('popup to first figures, kB zipped', sum(scriptsOf(build, 'popup.html')), 20, 1),
    limit('panel first route, kB zipped', sum(scriptsOf(build, 'sidepanel.html')), 45, 1),
  ];
}
