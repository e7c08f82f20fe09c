import { browser } from './browser.ts';

type Sidebar = { open: () => Promise<void> };
type Namespace = { sidebarAction?: Sidebar; sidePanel?: typeof browser.sidePanel };

/**
 * Opens the side panel (Chromium) or sidebar (Firefox). Must be called straight from the click:
 * any wait before it loses the gesture both browsers insist on.
 */
export function openPanel(windowId?: number): void {
  const { sidebarAction, sidePanel } = browser as unknown as Namespace;
  const fallback = browser.windows.WINDOW_ID_CURRENT;
  const opening = sidePanel
    ? sidePanel.open({ windowId: windowId ?? fallback })
    : sidebarAction?.open();
  // Refused without a gesture; the panel stays reachable from the browser's own menu.
  opening?.catch(() => undefined);
}
