import { browser } from './browser.ts';

/** Only Loupe's own pages, Instagram, Facebook and Meta's developer pages are ever opened. */
const known =
  /^(?:\/[\w-]+\.html(?:#[\w-]*)?|https:\/\/(?:www\.instagram\.com|www\.facebook\.com|developers\.facebook\.com|business\.facebook\.com)\/.*)$/;

/** Opens a page in a new tab; an address Loupe has no business with is left alone. */
export function openTab(address: string): void {
  if (!known.test(address)) return;
  void browser.tabs.create({ url: address });
}

/** Asks, straight from a click, to let Loupe read from Instagram's picture hosts. */
export async function keepPicturesAllowed(): Promise<boolean> {
  const origins = ['https://*.cdninstagram.com/*', 'https://*.fbcdn.net/*'];
  return browser.permissions.request({ origins });
}
