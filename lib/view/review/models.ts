/** What the page for App Review may ask for. */
export type ReviewActions = {
  copy: (text: string) => Promise<boolean>;
  /** Keeps all of it as a text among the downloads. */
  save: () => void;
  print: () => void;
};
