import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The browser namespace exists only inside an extension; outside, the stand-in of `tests/help`.
const alias = { 'wxt/browser': here('./tests/help/browser.ts') };
const project = (name: string, environment = 'node') => ({
  resolve: { alias },
  test: {
    name,
    environment,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    setupFiles: ['tests/help/setup.ts'],
    testTimeout: 60_000,
  },
});

/** Tests in a real browser: no stand-ins, and time for a browser to start. */
const browser = (name: string) => ({
  test: {
    name,
    include: [`tests/e2e/${name}/**/*.test.ts`],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('house'),
      project('journeys'),
      project('contract'),
      project('components', 'happy-dom'),
      browser('chromium'),
      browser('firefox'),
    ],
  },
});
