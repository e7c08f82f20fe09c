import type { Settings } from '../store/rows.ts';

const key = 'appearance';
const plain = 'system comfortable';

/** Theme and density on the root, from the last page's settings so that no frame is wrong. */
export function dressEarly(root: HTMLElement, storage: Storage): void {
  const [theme, density] = (storage.getItem(key) ?? '').split(' ');
  if (theme) root.dataset['theme'] = theme;
  if (density) root.dataset['density'] = density;
}

/** Theme and density on the root, kept for the next page's first frame. */
export function dress(root: HTMLElement, storage: Storage, settings: Settings): void {
  root.dataset['theme'] = settings.theme;
  root.dataset['density'] = settings.density;
  const wanted = `${settings.theme} ${settings.density}`;
  // What holds anyway is not kept: nothing is left behind by a page that only shows.
  if (wanted === plain) storage.removeItem(key);
  else storage.setItem(key, wanted);
}
