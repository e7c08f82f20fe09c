import { browser } from './browser.ts';

/** The address Facebook must be told to send people back to; it differs by browser and build. */
export const redirectUri = (): string => browser.identity.getRedirectURL();

/** Opens the login dialog in a window of its own and gives the address it ended on. */
export async function launchAuth(url: string): Promise<string> {
  const address = await browser.identity.launchWebAuthFlow({ url, interactive: true });
  if (!address) throw new Error('The user did not approve access.');
  return address;
}

/**
 * Opens the dialog where nobody sees it. Gives the address it ended on; rejects, in the browser's
 * own words, where somebody would have to be asked. Only Chromium waits for scripts to go on; the
 * other browsers follow what the server answers and no more.
 */
export async function launchUnseen(url: string, waitMs: number): Promise<string> {
  const details = {
    url,
    interactive: false,
    ...(import.meta.env.FIREFOX
      ? {}
      : {
          abortOnLoadForNonInteractive: waitMs === 0,
          timeoutMsForNonInteractive: waitMs || 30_000,
        }),
  };
  const address = await browser.identity.launchWebAuthFlow(details);
  if (!address) throw new Error('User interaction required.');
  return address;
}
