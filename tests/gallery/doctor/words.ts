import { browser } from '../../help/browser.ts';

// Outside an extension the words come from the same stand-in as in tests.
Object.assign(globalThis, { browser });
