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
 * The token that the machine itself shows to its hub, for printers and updates: of its first screen that has one. The
 * console of a hub's own machine has none.
 */
export async function machineToken(settings: SettingsStore, secrets: Secrets): Promise<string | null> {
  for (const { id } of settings.current.screens) {
    const device = await deviceIn(secrets, id);
    if (device) return device.deviceToken;
  }
  return null;
}
