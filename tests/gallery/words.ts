import { browser } from '../help/browser.ts';

// Words come straight from the namespace, as in an extension.
Object.assign(globalThis, { browser });
