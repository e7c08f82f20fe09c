import { dressEarly } from './appearance.ts';

/** The element a page is painted into, with theme and density on before the first frame. */
export function openPage(): HTMLElement {
  dressEarly(document.documentElement, localStorage);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  return root;
}
