import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = 'network.json';
const Kept = z.object({ plainHttp: z.boolean() });

/** Whether browsers of other machines may use plain HTTP. */
export interface PlainHttp {
  allowed(): boolean;
  /** Fixed by how the hub was started: the console cannot change it. */
  readonly fixed: boolean;
  save(allowed: boolean): void;
}

/** @param fixed null: as it was saved. @param otherwise while nothing was saved */
export function plainHttpIn(dataDir: string, fixed: boolean | null, otherwise: () => boolean): PlainHttp {
  const file = join(dataDir, FILE);
  let saved = readKept(file);
  return {
    allowed: () => fixed ?? saved ?? otherwise(),
    fixed: fixed !== null,
    save: (allowed) => {
      writeFileSync(`${file}.new`, JSON.stringify({ plainHttp: allowed }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      saved = allowed;
    },
  };
}

function readKept(file: string): boolean | null {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).plainHttp;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}
