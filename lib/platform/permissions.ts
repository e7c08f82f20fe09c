import { browser } from './browser.ts';

// Without the port: one browser knows none in these patterns, the other takes it as any port.
const pattern = (origin: string): string => `https://${new URL(origin).hostname}/*`;

/** Asks to let Loupe read one secure origin; must be called straight from a click. */
export const allowOrigin = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern(origin)] });

/** Whether Loupe may read an origin already. */
export const mayRead = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern(origin)] });
