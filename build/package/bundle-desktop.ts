import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { sourcesHash } from '../setup/screens.mjs';

/** What Electron brings along. */
const ELECTRON = /^electron(?:\/|$)/;

/**
 * The desktop program: `main.js`, and the preload in one file of its own, as a sandboxed page wants it. Both CommonJS.
 * @param natives packages that stay packages, since they hold programs for each system
 */
export async function bundleDesktop(root: string, out: string, natives: readonly string[]): Promise<void> {
  const sources = join(root, 'apps', 'desktop', 'src');
  for (const [name, input] of [
    ['main', join(sources, 'main', 'main.ts')],
    ['preload', join(sources, 'preload', 'preload.ts')],
  ] as const) {
    await build({
      configFile: false,
      root: sources,
      logLevel: 'warn',
      define: { __dirname: '__dirname' },
      ssr: { noExternal: true, external: name === 'main' ? [...natives] : [] },
      build: {
        ssr: true,
        outDir: out,
        emptyOutDir: false,
        target: 'node24',
        minify: name === 'preload',
        rolldownOptions: {
          input: { [name]: input },
          external: ELECTRON,
          output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    });
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
}

/** One hash over all that the program and its pages are made from. */
export const desktopSources = (root: string): string => sourcesHash(root);
