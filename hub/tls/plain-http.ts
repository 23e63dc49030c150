import { join } from 'node:path';
import { z } from 'zod';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

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
  let saved = savedIn(file);
  return {
    allowed: () => fixed ?? saved ?? otherwise(),
    fixed: fixed !== null,
    save: (allowed) => {
      writeKept(file, JSON.stringify({ plainHttp: allowed }));
      saved = allowed;
    },
  };
}

function savedIn(file: string): boolean | null {
  const bytes = readKept(file);
  return bytes && Kept.parse(JSON.parse(bytes.toString('utf8'))).plainHttp;
}
