import { z } from 'zod';
import { ScreenChoice } from '@comanda/shared/contracts/desktop.ts';
import { HubRecord } from '@comanda/shared/discovery/index.ts';
import { parsed } from './parsed.ts';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
export type Bounds = z.infer<typeof Bounds>;

export const KeptScreen = ScreenChoice.extend({
  id: z.uuid(),
  /** Where its window was when it was moved last; null: never. */
  bounds: Bounds.nullable(),
});
export type KeptScreen = z.infer<typeof KeptScreen>;

const Hub = z.union([z.literal('here'), HubRecord]);

/** A screen that somebody removed, with the hub that it is paired with. */
const RemovedScreen = KeptScreen.extend({ hub: Hub });
export type RemovedScreen = z.infer<typeof RemovedScreen>;

/** So many removed screens can be put back; of older ones the token is thrown away. */
export const REMEMBERED = 5;

export const Settings = z.object({
  version: z.literal(1),
  /** The hub of this machine's screens: one on the network, or the one in here. */
  hub: Hub.nullable(),
  /** The hub runs in this program. */
  runsHub: z.boolean(),
  screens: z.array(KeptScreen).max(20),
  removed: z.array(RemovedScreen).max(REMEMBERED).default([]),
  /** What a machine that is the hub is to it, a device of its own; null: it never was one. */
  machine: z.uuid().nullable().default(null),
  /** The screen, or the machine, as which it speaks to its hub, which knows printers here by it; null: none yet. */
  speaker: z.uuid().nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;

export const FRESH: Settings = {
  version: 1,
  hub: null,
  runsHub: false,
  screens: [],
  removed: [],
  machine: null,
  speaker: null,
};

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
    const read = Settings.safeParse(parsed(bytes.toString('utf8')));
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
