import 'fake-indexeddb/auto';
import { browser } from './browser.ts';

// Words come straight from the namespace, as in an extension.
Object.assign(globalThis, { browser });
