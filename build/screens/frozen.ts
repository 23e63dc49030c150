import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * A module named `*.frozen.ts` exports plain data only. The build runs it once and ships the data, so that a screen
 * does not carry the schemas (and zod, 95 kB compressed) from which the data is read. Types still come from the source.
 */
export function frozen(): Plugin {
  return {
    name: 'comanda-frozen',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.frozen.ts')) return null;
      const exported = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      return {
        code: Object.entries(exported)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n'),
        moduleType: 'js',
        map: null,
      };
    },
  };
}
