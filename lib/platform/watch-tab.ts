import { browser } from './browser.ts';

const instagram = { origins: ['https://www.instagram.com/*'] };

/** Whether the browser tells Loupe the address of a tab that shows Instagram. */
export const seesInstagram = (): Promise<boolean> => browser.permissions.contains(instagram);

/** Asks for that, straight from a click. */
export const askForInstagram = (): Promise<boolean> => browser.permissions.request(instagram);
