import { browser } from './browser.ts';

/** A frame of a tab. */
export type Frame = { tabId: number; frameId: number };

/**
 * Runs one self-contained function in a frame, apart from the page's own scripts, and gives what it
 * came to. Refused where the browser lets no extension in.
 */
export async function runIn<A extends (string | number | boolean)[], R>(
  { tabId, frameId }: Frame,
  func: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await browser.scripting.executeScript({ target, func, args });
  if (answer?.result === undefined || answer.result === null) throw new Error('no answer');
  return answer.result as R;
}

/** Opens an address beside what the person looks at, and says which tab it is at once. */
export async function openBeside(address: string): Promise<number> {
  const { id } = await browser.tabs.create({ url: address, active: false });
  if (id === undefined) throw new Error('the tab has no number');
  return id;
}

/** Waits until a tab has loaded, at most so many milliseconds; what came by then has to do. */
export function loaded(tabId: number, most: number): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(limit);
      browser.tabs.onUpdated.removeListener(hear);
      done();
    };
    const hear = (id: number, { status }: { status?: string | undefined }): void => {
      if (id === tabId && status === 'complete') end();
    };
    const limit = setTimeout(end, most);
    browser.tabs.onUpdated.addListener(hear);
    // It may have been faster than the listener.
    browser.tabs.get(tabId).then(({ status, url, pendingUrl }) => {
      if (status === 'complete' && url && url !== 'about:blank' && !pendingUrl) end();
    }, end);
  });
}

/** Closes a tab; one that is closed already is fine. */
export const closeTab = (tabId: number): Promise<void> =>
  browser.tabs.remove(tabId).catch(() => undefined);
