import { browser } from './browser.ts';

// The toolbar takes colours only as values; these are the pencil's and the warning's, by day.
const colours = {
  'needs-you': '#845400',
  ends: '#845400',
  waiting: '#b23412',
  none: '#b23412',
} as const;

/** Shows the badge; lost with the session, so it is set again at every start. */
export async function showBadge(badge: {
  text: string;
  kind: keyof typeof colours;
}): Promise<void> {
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setBadgeBackgroundColor({ color: colours[badge.kind] });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** One notification a kind; a newer one takes the place of the older. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = new URL('/icon/128.png', globalThis.location.href).href;
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** Hears clicks on notifications, which are then done with; the listener runs within the gesture. */
export function onNotification(listener: (id: string) => void): void {
  browser.notifications?.onClicked.addListener((id) => {
    listener(id);
    browser.notifications.clear(id).catch(() => undefined);
  });
}

/** Fits the icon to a light or dark toolbar; only pages can tell, and Firefox does it by itself. */
export async function fitIcon(dark: boolean): Promise<void> {
  if ('sidebarAction' in browser) return;
  const path = (size: number): string => `/icon/${dark ? 'dark-' : ''}${size}.png`;
  await browser.action.setIcon({ path: { 16: path(16), 32: path(32) } });
}
