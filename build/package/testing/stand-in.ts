import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mark by which the fuses are found in Electron's program, their version, how many, and all of them off. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008${'0'.repeat(8)}`;
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'vi'] as const;

/**
 * What electron-builder wants of Electron for Linux, without Electron: enough to make the archive and set the fuses
 * where its program cannot be had.
 */
export function standInElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 1\n# ${FUSES}\n`, 'latin1');
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(folder, name), '');
  for (const name of LOCALES) writeFileSync(join(folder, 'locales', `${name}.pak`), '');
}
