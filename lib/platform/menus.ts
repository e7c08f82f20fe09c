import type { Clicked } from '../shared/post/clicked.ts';
import { browser, type Browser } from './browser.ts';

/** A right click, and the window whose panel is to open. */
export type Click = Clicked & { windowId: number | undefined };

/** Endings of files that can be posted; menus tell capital letters from small ones. */
const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'heic', 'mp4', 'mov', 'm4v', 'webm'];
const files = endings
  .flatMap((ending) => [ending, ending.toUpperCase()])
  .flatMap((ending) => [`*://*/*.${ending}`, `*://*/*.${ending}?*`]);

/** One entry for what is clicked: two would make a menu within the menu. */
const entries = (words: {
  here: string;
  link: string;
}): Browser.contextMenus.CreateProperties[] => [
  { id: 'here', title: words.here, contexts: ['image', 'video', 'selection'] },
  { id: 'link', title: words.link, contexts: ['link'], targetUrlPatterns: files },
];

/** Makes the entries anew; an update may have other words. */
export async function makeMenus(words: { here: string; link: string }): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const entry of entries(words)) {
    browser.contextMenus.create(entry, () => void browser.runtime.lastError);
  }
}

/** Makes the entries where the browser has lost them; only changing one tells. */
export async function ensureMenus(words: { here: string; link: string }): Promise<void> {
  try {
    await browser.contextMenus.update('here', { title: words.here });
  } catch {
    await makeMenus(words);
  }
}

/** Hears clicks on Loupe's entries; the listener runs within the gesture. */
export function onMenu(listener: (click: Click) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const kind = info.menuItemId === 'link' ? 'link' : info.srcUrl ? 'media' : 'words';
    listener({
      kind,
      address: (kind === 'link' ? info.linkUrl : info.srcUrl) ?? '',
      film: info.mediaType === 'video',
      words: info.selectionText ?? '',
      frameUrl: info.frameUrl ?? '',
      pageUrl: info.pageUrl ?? tab?.url ?? '',
      title: tab?.title ?? '',
      tabId: tab?.id ?? -1,
      frameId: info.frameId ?? 0,
      windowId: tab?.windowId,
    });
  });
}
