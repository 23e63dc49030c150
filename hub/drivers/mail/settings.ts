import { join } from 'node:path';
import { z } from 'zod';
import { MailSettings } from '@comanda/shared/contracts/commands/receipts.ts';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';
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
  let kept = settingsIn(file);
  return {
    read: () => (kept.settings === null ? null : { ...kept.settings, password: kept.password }),
    write: (settings, password) => {
      kept = { settings, password: settings === null ? null : (password ?? kept.password) };
      writeKept(file, JSON.stringify(kept));
    },
  };
}

function settingsIn(file: string): z.infer<typeof Kept> {
  const bytes = readKept(file);
  return bytes ? Kept.parse(JSON.parse(bytes.toString('utf8'))) : { settings: null, password: null };
}
