import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MailSettings } from '@comanda/shared/contracts/commands/receipts.ts';
import type { MailServer } from './send.ts';

const FILE = 'mail.json';
const Kept = z.object({ settings: MailSettings.nullable(), password: z.string().nullable() });

/** Where mail goes out, with its password: in a file beside the database that only the hub's own user reads. */
export interface MailSettingsFile {
  read(): MailServer | null;
  /** Password undefined: as it was. */
  write(settings: MailSettings | null, password: string | undefined): void;
}

export function mailSettingsIn(dataDir: string): MailSettingsFile {
  const file = join(dataDir, FILE);
  let kept = readKept(file);
  return {
    read: () => (kept.settings === null ? null : { ...kept.settings, password: kept.password }),
    write: (settings, password) => {
      kept = { settings, password: settings === null ? null : (password ?? kept.password) };
      const fresh = `${file}.new`;
      writeFileSync(fresh, JSON.stringify(kept), { mode: 0o600 });
      renameSync(fresh, file);
    },
  };
}

function readKept(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return { settings: null, password: null };
    throw fault;
  }
}
