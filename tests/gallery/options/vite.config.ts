import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The welcome and settings pages in every state, without an extension around them.
export default defineConfig({
  root: at('.'),
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': at('../../help/browser.ts') } },
  server: { fs: { allow: [at('../../..')] } },
});
