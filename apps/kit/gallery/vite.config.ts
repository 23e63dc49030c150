import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** For whoever works on the kit: `npx vite apps/kit/gallery`. No part of what is shipped. */
export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  build: { outDir: '../../../.cache/gallery', emptyOutDir: true },
});
