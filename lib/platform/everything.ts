import { browser } from './browser.ts';

/** Says, for as long as it takes, that everything is being deleted: whoever comes next goes on. */
const flagKey = 'wiping';

/** A place beside the databases in which Loupe leaves something. */
export type Place = { name: string; count: () => Promise<number>; clear: () => Promise<void> };

const localKeys = async (): Promise<string[]> =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => key !== flagKey);

/** Rights given by the person on top of what the manifest asks for. */
async function givenOrigins(): Promise<string[]> {
  const { host_permissions: own = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  return ((await browser.permissions.getAll()).origins ?? []).filter((one) => !own.includes(one));
}

// A browser may have no such store for extensions, or refuse it.
const cacheNames = async (): Promise<string[]> =>
  'caches' in globalThis ? caches.keys().catch(() => []) : [];

/** All places but the databases and what each page keeps for itself. */
const places: readonly Place[] = [
  {
    name: 'storage.local',
    count: async (): Promise<number> => (await localKeys()).length,
    clear: async (): Promise<void> => browser.storage.local.remove(await localKeys()),
  },
  {
    name: 'storage.session',
    count: async (): Promise<number> => Object.keys(await browser.storage.session.get(null)).length,
    clear: (): Promise<void> => browser.storage.session.clear(),
  },
  {
    name: 'alarms',
    count: async (): Promise<number> => (await browser.alarms.getAll()).length,
    clear: async (): Promise<void> => void (await browser.alarms.clearAll()),
  },
  {
    name: 'notifications',
    count: async (): Promise<number> => Object.keys(await browser.notifications.getAll()).length,
    clear: async (): Promise<void> => {
      const shown = Object.keys(await browser.notifications.getAll());
      for (const id of shown) await browser.notifications.clear(id);
    },
  },
  {
    name: 'caches',
    count: async (): Promise<number> => (await cacheNames()).length,
    clear: async (): Promise<void> => {
      for (const name of await cacheNames()) await caches.delete(name);
    },
  },
  {
    name: 'permissions',
    count: async (): Promise<number> => (await givenOrigins()).length,
    clear: async (): Promise<void> => {
      const origins = await givenOrigins();
      if (origins.length > 0) await browser.permissions.remove({ origins });
    },
  },
];

/** The note that a deletion is under way; the last thing that it takes away. */
const flag = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(flagKey))[flagKey],
  write: (value: unknown): Promise<void> => browser.storage.local.set({ [flagKey]: value }),
  drop: (): Promise<void> => browser.storage.local.remove(flagKey),
};

/** All that a deletion reaches of the browser. */
export const everywhere = { places, flag };
