import { z } from 'zod';
import { ScreenChoice } from '@comanda/shared/contracts/desktop.ts';
import { HubRecord } from '@comanda/shared/discovery/index.ts';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
export type Bounds = z.infer<typeof Bounds>;

export const KeptScreen = ScreenChoice.extend({
  id: z.uuid(),
  /** Where its window was when it was moved last; null: never. */
  bounds: Bounds.nullable(),
});
export type KeptScreen = z.infer<typeof KeptScreen>;

export const Settings = z.object({
  version: z.literal(1),
  /** The hub of this machine's screens: one on the network, or the one in here. */
  hub: z.union([z.literal('here'), HubRecord]).nullable(),
  /** The hub runs in this program. */
  runsHub: z.boolean(),
  screens: z.array(KeptScreen).max(20),
});
export type Settings = z.infer<typeof Settings>;

const FRESH: Settings = { version: 1, hub: null, runsHub: false, screens: [] };

export interface SettingsStore {
  readonly current: Settings;
  /** Throws where the disk refuses. */
  change(part: Partial<Omit<Settings, 'version'>>): void;
}

/** What this machine is, kept in one file. A file that cannot be understood is put aside, and set-up begins anew. */
export function openSettings(file: string, onDamage: (kept: string) => void = () => undefined): SettingsStore {
  let current = FRESH;
  const bytes = readKept(file);
  if (bytes) {
    const read = Settings.safeParse(parsed(bytes));
    if (read.success) current = read.data;
    else {
      const aside = `${file}.damaged`;
      writeKept(aside, bytes);
      onDamage(aside);
    }
  }
  return {
    get current() {
      return current;
    },
    change(part) {
      const next = Settings.parse({ ...current, ...part });
      writeKept(file, `${JSON.stringify(next, null, 2)}\n`);
      current = next;
    },
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
