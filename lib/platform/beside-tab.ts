import { browser } from './browser.ts';

/**
 * Tells the address of the tab that stands beside this page, now and whenever another is shown or it
 * goes elsewhere; null where the browser does not tell it, which it does for Instagram alone and
 * only once the person has allowed that.
 */
export async function watchTab(heard: (address: string | null) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  let asked = 0;
  const look = (): void => {
    const mine = (asked += 1);
    browser.tabs
      .query({ active: true, windowId })
      // An older answer may come after a newer one.
      .then(([tab]) => mine === asked && heard(tab?.url ?? null))
      .catch(() => heard(null));
  };
  browser.tabs.onActivated.addListener((to) => {
    if (to.windowId === windowId) look();
  });
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && tab.windowId === windowId && (change.url || change.status)) look();
  });
  browser.permissions.onAdded?.addListener(look);
  browser.permissions.onRemoved?.addListener(look);
  look();
}
