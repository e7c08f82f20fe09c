import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The connection doctor in every state, without an extension around it.
export default defineConfig({
  root: at('.'),
  cacheDir: at('../../../node_modules/.vite/gallery-doctor'),
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': at('../../help/browser.ts') } },
  server: { fs: { allow: [at('../../..')] } },
});
