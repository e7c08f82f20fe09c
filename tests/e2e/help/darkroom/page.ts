import { develop } from '../../../../lib/darkroom/develop.ts';
import { printOf } from '../../../../lib/darkroom/print.ts';
import { probe } from '../../../../lib/darkroom/probe.ts';

// The page's own code stands under the product's policy; tests call it by this name.
Object.assign(globalThis, { darkroom: { develop, printOf, probe } });
