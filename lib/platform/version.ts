import { browser } from './browser.ts';

/** The product's version as the manifest states it. */
export const version = (): string => browser.runtime.getManifest().version;
