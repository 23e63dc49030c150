import { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { parsed } from './parsed.ts';
import type { Secrets } from './secrets.ts';
import type { SettingsStore } from './settings.ts';

/** Where the token of a screen lies. */
export const secretOf = (screen: string): string => `device-${screen}`;

/** What pairing gave a screen; null: it is not paired, or the system's key is gone. */
export async function deviceIn(secrets: Secrets, screen: string): Promise<PairedDevice | null> {
  const text = await secrets.read(secretOf(screen));
  const read = PairedDevice.safeParse(text === null ? null : parsed(text));
  return read.success ? read.data : null;
}

/**
 * The token that the machine itself shows to its hub, for printers and updates: of its first screen that has one, and from
 * then on of the same for as long as it is paired, since the hub knows printers here by it. The console of a hub's own
 * machine has none.
 */
export async function machineToken(settings: SettingsStore, secrets: Secrets): Promise<string | null> {
  const { speaker, screens } = settings.current;
  const inTurn = screens.map(({ id }) => id).sort((a, b) => Number(b === speaker) - Number(a === speaker));
  for (const id of inTurn) {
    const device = await deviceIn(secrets, id);
    if (!device) continue;
    if (id !== speaker) remember(settings, id);
    return device.deviceToken;
  }
  return null;
}

function remember(settings: SettingsStore, speaker: string): void {
  try {
    settings.change({ speaker });
  } catch {
    // A full disk: it is the first one again at the next start.
  }
}
