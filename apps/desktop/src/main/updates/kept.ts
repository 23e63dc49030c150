import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { ReleaseFile } from '@comanda/shared/contracts/views/update.ts';

/** The installer of the version before, kept on this machine: the way back must not need anybody. */
export interface Kept {
  /** Brings it and keeps it; null: it is not to be had, or is not what was signed. Another one is thrown away. */
  keep(file: ReleaseFile, bring: () => Promise<Response | null>): Promise<string | null>;
  /** Keeps a copy of a file that lies on this machine. */
  copy(version: string, from: string): Promise<string | null>;
}

export function keptIn(folder: string): Kept {
  const only = (name: string): string => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { force: true });
    return join(folder, name);
  };
  return {
    async keep({ name, sha512 }, bring) {
      const file = only(name);
      if (existsSync(file) && (await sha512Of(file)) === sha512) return file;
      const answer = await bring();
      if (!answer?.body) return null;
      const part = `${file}.part`;
      await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(part, { mode: 0o700 }));
      if ((await sha512Of(part)) !== sha512) {
        rmSync(part, { force: true });
        return null;
      }
      await rename(part, file);
      return file;
    },
    async copy(version, from) {
      const file = only(`comanda-${version}.AppImage`);
      if (existsSync(file)) return file;
      await copyFile(from, `${file}.part`);
      await rename(`${file}.part`, file);
      return file;
    },
  };
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}
