import { defineConfig } from 'vitest/config';

/** The unit tests that prove the mutated files. */
export default defineConfig({
  test: {
    include: ['tests/unit/graph/{code,refusals,limits,probe,pools,paging}*.test.ts'],
    isolate: false,
  },
});
