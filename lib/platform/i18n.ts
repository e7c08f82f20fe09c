type I18n = {
  getMessage: (key: string, substitutions?: string[]) => string;
  getUILanguage: () => string;
};
type Namespace = { i18n: I18n };

// The catalogue answers at once in every browser, so the first frame needs no polyfill for it.
const { browser, chrome } = globalThis as unknown as { browser?: Namespace; chrome: Namespace };

/** The browser's own message catalogue. */
export const i18n: I18n = (browser ?? chrome).i18n;
