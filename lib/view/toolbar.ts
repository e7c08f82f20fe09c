import { fitIcon } from '../platform/toolbar.ts';

/** Keeps the toolbar icon fit to the browser's light or dark frame while a page is open. */
export function followToolbar(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  // Cosmetic: an icon that could not be changed is still an icon.
  const fit = (): void => void fitIcon(dark.matches).catch(() => undefined);
  dark.addEventListener('change', fit);
  fit();
}
