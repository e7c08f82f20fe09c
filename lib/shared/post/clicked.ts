/** What was right-clicked, as far as the browser tells. */
export type Clicked = {
  kind: 'media' | 'link' | 'words';
  /** The address of the picture, film or linked file; empty for words. */
  address: string;
  film: boolean;
  words: string;
  /** The frame's own address where it differs from the page's. */
  frameUrl: string;
  pageUrl: string;
  title: string;
  tabId: number;
  frameId: number;
};
