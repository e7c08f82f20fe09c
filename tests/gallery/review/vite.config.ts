import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The page for App Review, without an extension around it.
export default defineConfig({
  root: at('.'),
  cacheDir: at('../../../node_modules/.vite/gallery-review'),
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': at('../../help/browser.ts') } },
  server: { fs: { allow: [at('../../..')] } },
});
