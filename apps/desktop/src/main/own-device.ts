import { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import type { MachineDevice } from './hub-process.ts';
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
 * The token that the machine itself shows to its hub, for printers and updates: of the hub's own machine, else of its
 * first screen that has one, and from then on of the same for as long as it is paired, since the hub knows printers here
 * by it.
 * @param device what the machine is to the hub in it
 */
export async function machineToken(
  settings: SettingsStore,
  secrets: Secrets,
  device: MachineDevice,
): Promise<string | null> {
  const { speaker, screens, machine, runsHub } = settings.current;
  const itself = runsHub && machine !== null && device !== 'revoked' ? [machine] : [];
  const inTurn = [...itself, ...screens.map(({ id }) => id)].sort(
    (a, b) => Number(b === speaker) - Number(a === speaker),
  );
  for (const id of inTurn) {
    // Until the hub has said, nobody else may become the one that it knows the printers by.
    if (id === machine && device === 'awaited') return null;
    const kept = id === machine && typeof device === 'object' ? device.token : await tokenOf(secrets, id);
    if (kept === null) continue;
    if (id !== speaker) remember(settings, id);
    return kept;
  }
  return null;
}

const tokenOf = async (secrets: Secrets, screen: string): Promise<string | null> =>
  (await deviceIn(secrets, screen))?.deviceToken ?? null;

function remember(settings: SettingsStore, speaker: string): void {
  try {
    settings.change({ speaker });
  } catch {
    // A full disk: it is the first one again at the next start.
  }
}
