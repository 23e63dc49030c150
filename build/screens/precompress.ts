import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/;
/** Below this a response fits in one packet anyway, bytes. */
const WORTHWHILE = 1024;

/** Writes a .br and a .gz beside each text file of the build, so that the hub's box compresses nothing while it serves. */
export function precompress(): Plugin {
  return {
    name: 'comanda-precompress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      for (const name of Object.keys(bundle)) {
        const file = join(dir, name);
        const bytes = TEXT.test(name) ? readFileSync(file) : undefined;
        if (bytes === undefined || bytes.length < WORTHWHILE) continue;
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
