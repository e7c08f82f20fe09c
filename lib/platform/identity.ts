import { browser } from './browser.ts';

/** The address Facebook must be told to send people back to; it differs by browser and build. */
export const redirectUri = (): string => browser.identity.getRedirectURL();

/** Opens the login dialog in a window of its own and gives the address it ended on. */
export async function launchAuth(url: string): Promise<string> {
  const address = await browser.identity.launchWebAuthFlow({ url, interactive: true });
  if (!address) throw new Error('The user did not approve access.');
  return address;
}
