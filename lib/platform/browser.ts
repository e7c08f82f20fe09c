// The one door to the extension namespace; nothing else imports it.
export { browser } from 'wxt/browser';
export type { Browser } from 'wxt/browser';
