import { zipFor } from './help/builds.ts';

/** Packages for the stores. */
export async function zip(): Promise<number> {
  const chrome = await zipFor('chromium');
  const firefox = await zipFor('firefox');
  return chrome && firefox ? 0 : 1;
}
