import { browser } from './browser.ts';

const prefix = 'job:';

/** `storage.local`: open jobs once more, for the day their database is gone. Never bytes. */
export const mirror = {
  async read(): Promise<unknown[]> {
    const all = (await browser.storage.local.get(null)) as Record<string, unknown>;
    return Object.entries(all).flatMap(([key, row]) => (key.startsWith(prefix) ? [row] : []));
  },
  write: (id: string, row: unknown): Promise<void> =>
    browser.storage.local.set({ [prefix + id]: row }),
  drop: (id: string): Promise<void> => browser.storage.local.remove(prefix + id),
};

type Levels = { setAccessLevel?: (to: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };

/** Keeps `storage.local` from whatever runs in a web page; Firefox has no such switch. */
export async function closeLocal(): Promise<void> {
  await (browser.storage.local as Levels).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * An extension call that does nothing but show the browser that the worker is at work. One that
 * reaches the browser itself: what Firefox answers within the page, such as storage, holds nothing.
 */
export async function beat(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}
