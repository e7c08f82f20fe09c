import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export type File = { path: string; text: string; lines: number };

/** Every file under some folders whose name ends in one of `endings`, by its path from the root. */
export function filesIn(folders: string[], endings: string[]): File[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        const text = readFileSync(full, 'utf8');
        const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
        return { path: full.slice(root.length), text, lines };
      }),
  );
}

export const codeFolders = ['entrypoints', 'components', 'lib'];
