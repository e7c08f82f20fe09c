import { format, lint, types } from './help/stages.ts';
import { vitest } from './help/vitest.ts';
import { report } from './help/report.ts';

/** What needs no browser: types, lint, format, and the quick tests. */
export function check(): Promise<number> {
  return report([
    types,
    lint,
    format,
    vitest('unit', ['unit', 'components', 'house', 'journeys', 'contract']),
  ]);
}
