import { readFile } from 'node:fs/promises';

/** A JSON file of the package as it will lie there: the build copies `public` as it is. */
export const packaged = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../public${path}`, import.meta.url), 'utf8')) as unknown;
