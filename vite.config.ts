import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { frozen } from './build/screens/frozen.ts';
import { precompress } from './build/screens/precompress.ts';
import { screenNames } from './build/screens/names.ts';

const root = join(import.meta.dirname, 'apps');
const pages = screenNames.map((name) => [name, join(root, name, 'index.html')] as const);
/** The desktop program's own page; the hub does not serve it. */
const setUp = join(root, 'desktop', 'src', 'set-up', 'index.html');

export default defineConfig({
  root,
  base: '/',
  plugins: [frozen(), react(), tailwindcss(), precompress()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'screens'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The polyfill is an inline script, which the content security policy refuses; every browser we serve has module preload.
    modulePreload: { polyfill: false },
    // A file inlined into a stylesheet or script is paid for by every page that loads it, needed or not.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(pages),
        'set-up': setUp,
        'page-keeper': join(root, 'kit', 'page-keeper', 'worker.ts'),
      },
      // The keeper of pages is found again under its own name; all else changes its name with its content.
      output: {
        // Else every few lines that two screens share become a file of their own, and a page waits for fifty of them.
        codeSplitting: {
          groups: [
            // Codes are drawn on many pages and first on none: what makes them is no part of what all load.
            { name: 'base', minShareCount: 6, test: (id: string) => !/[\\/](?:qr\.tsx|qrcode|dijkstrajs)/.test(id) },
            { name: 'kit', minShareCount: 4, entriesAware: true, entriesAwareMergeThreshold: 8_000 },
          ],
        },
        entryFileNames: ({ name }) => (name === 'page-keeper' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
