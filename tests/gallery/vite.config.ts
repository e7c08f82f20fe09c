import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// `npx vite --config tests/gallery/vite.config.ts`, then `/?screen=popup&state=data&theme=dark`.
export default defineConfig({
  root: here('.'),
  cacheDir: here('../../node_modules/.vite/gallery'),
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': here('../help/browser.ts') } },
  server: { fs: { allow: [here('../..')] } },
});
