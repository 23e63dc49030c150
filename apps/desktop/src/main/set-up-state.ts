import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import type { Autostart } from './autostart.ts';
import type { ElectronParts } from './electron.ts';
import type { Flags } from './flags.ts';
import type { HubProcess } from './hub-process.ts';
import { machineToken } from './own-device.ts';
import type { HubFinder, HubLine, OwnPrinters } from './parts.ts';
import { mayComeBack } from './removing.ts';
import type { Secrets } from './secrets.ts';
import type { SettingsStore } from './settings.ts';

export interface StateParts {
  readonly electron: Pick<ElectronParts, 'screen'>;
  readonly version: string;
  readonly flags: Flags;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly finder: HubFinder;
  readonly printers: OwnPrinters;
  readonly hub: HubProcess;
  readonly autostart: Autostart;
  readonly line: () => HubLine | null;
  /** How many changes the hub has not answered, as each screen said last. */
  readonly unsent: ReadonlyMap<string, number>;
}

/** What this machine is and what it sees, for its set-up. */
export async function setUpState(parts: StateParts): Promise<SetUpState> {
  const { settings, secrets, finder, hub, flags, electron, unsent } = parts;
  const kept = settings.current;
  const primary = electron.screen.getPrimaryDisplay().id;
  const record = kept.hub === 'here' ? null : kept.hub;
  const token = await machineToken(settings, secrets, hub.device());
  return {
    version: parts.version,
    hubs: [...finder.hubs()],
    hub:
      kept.hub === null
        ? null
        : {
            id: record?.id ?? 'here',
            name: record?.name ?? '',
            venue: record?.venue ?? null,
            here: record === null,
            replaced: parts.line()?.isReplaced() ?? false,
          },
    here: hub.view(),
    screens: kept.screens.map(({ id, role, name }) => ({ id, role, name, unsent: unsent.get(id) ?? null })),
    removed: mayComeBack(kept).map(({ id, role, name }) => ({ id, role, name })),
    unpaired: kept.runsHub && hub.device() === 'revoked' && token === null,
    displays: electron.screen.getAllDisplays().map(({ id, label }) => ({ id, label, primary: id === primary })),
    printers: [...(await parts.printers.list())],
    autostart: parts.autostart.isOn(),
    plainSecrets: await secrets.plain(),
    noSandbox: flags.noSandbox,
    wanted: {
      role: flags.role,
      locked: flags.locked,
      address: flags.hub === null || flags.hub === 'here' ? null : flags.hub.address,
      hubElsewhere: flags.hub === 'here' && record !== null,
    },
  };
}
