import { browser } from './browser.ts';

/** `storage.session`: in memory, for trusted contexts only, gone with the browser. */
export const session = {
  read: async (key: string): Promise<unknown> =>
    ((await browser.storage.session.get(key)) as Record<string, unknown>)[key],
  write: (key: string, value: unknown): Promise<void> =>
    browser.storage.session.set({ [key]: value }),
  drop: (keys: string[]): Promise<void> => browser.storage.session.remove(keys),
  /** Hears of every new value of a key. */
  hear(key: string, heard: (value: unknown) => void): void {
    browser.storage.session.onChanged.addListener((changes) => {
      const change = (changes as Record<string, { newValue?: unknown }>)[key];
      if (change?.newValue !== undefined) heard(change.newValue);
    });
  },
};
