import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { DesktopError, SetUpState } from '@comanda/shared/contracts/desktop.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import type { Autostart } from './autostart.ts';
import type { Handlers } from './calls.ts';
import type { ElectronParts } from './electron.ts';
import type { Flags } from './flags.ts';
import type { HubApi } from './hub-api.ts';
import type { HubProcess } from './hub-process.ts';
import type { HubFinder, HubLine, OwnPrinters } from './parts.ts';
import { deviceIn, secretOf } from './own-device.ts';
import { type Screens, screenOf } from './screens.ts';
import type { Secrets } from './secrets.ts';
import type { SettingsStore } from './settings.ts';

interface Parts {
  readonly electron: Pick<ElectronParts, 'screen'>;
  readonly version: string;
  readonly flags: Flags;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly screens: Screens;
  readonly finder: HubFinder;
  readonly printers: OwnPrinters;
  readonly hub: HubProcess;
  readonly api: HubApi;
  readonly autostart: Autostart;
  readonly newId: () => string;
  readonly line: () => HubLine | null;
  /** Takes this hub for the machine's own, before any screen is kept. */
  readonly turnTo: (hub: HubRecord | 'here') => void;
  readonly beHub: () => Promise<Result<null, DesktopError>>;
  readonly changed: () => void;
}

interface Pairing {
  readonly hub: HubRecord | 'here';
  readonly device: PairedDevice;
}

export async function setUpState(parts: Omit<Parts, 'screens' | 'api' | 'changed'>): Promise<SetUpState> {
  const { settings, finder, hub, flags, electron } = parts;
  const kept = settings.current;
  const primary = electron.screen.getPrimaryDisplay().id;
  const record = kept.hub === 'here' ? null : kept.hub;
  const replaced = parts.line()?.isReplaced() ?? false;
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
            replaced,
          },
    here: hub.view(),
    screens: kept.screens.map(({ id, role, name }) => ({ id, role, name })),
    displays: electron.screen.getAllDisplays().map(({ id, label }) => ({ id, label, primary: id === primary })),
    printers: [...(await parts.printers.list())],
    autostart: parts.autostart.isOn(),
    plainSecrets: parts.secrets.plain,
    wanted: {
      role: flags.role,
      locked: flags.locked,
      address: flags.hub === null || flags.hub === 'here' ? null : flags.hub.address,
    },
  };
}

/** What pages may ask of the program. */
export function deskHandlers(parts: Parts): Handlers {
  const { settings, secrets, screens, finder, printers, api } = parts;
  const pairings = new Map<string, Pairing>();

  const deviceOf = (screen: string): Promise<PairedDevice | null> => deviceIn(secrets, screen);

  return {
    readDevice: (_input, { screen }) => deviceOf(screenOf(settings, screen).id),
    writeDevice: (device, { screen }) =>
      secrets.write(secretOf(screenOf(settings, screen).id), device && JSON.stringify(device)),
    async ownPrinter(_input, { screen }) {
      const { printer } = screenOf(settings, screen);
      return (await printers.list()).find(({ id }) => id === printer) ?? null;
    },
    async print({ paper, drawer }, { screen }) {
      const { printer, drawer: kicks } = screenOf(settings, screen);
      if (printer === null) return err({ code: 'no_printer' });
      return printers.print(printer, paper, drawer && kicks);
    },
    async leaveLock({ accessToken }, { screen }) {
      const { id } = screenOf(settings, screen);
      const device = await deviceOf(id);
      const taken = await api.takes(accessToken, device?.deviceToken ?? '');
      if (taken.ok) screens.reopen(id, false);
      return taken;
    },
    openSetUp() {
      screens.setUp();
      return ok(null);
    },

    setUp: () => setUpState(parts),
    lookAt: ({ address }) => finder.at(address),
    async beHub() {
      const started = await parts.beHub();
      // All others need it from the first minute of the day; it can be switched off again.
      if (started.ok) parts.autostart.set(true);
      parts.changed();
      return started;
    },
    async pair({ hub, code, role, name, language }) {
      const device = { name, role, station: null };
      const at: HubRecord | 'here' = settings.current.hub ?? hub ?? 'here';
      const paired = at === 'here' ? await here(code, device, language) : await finder.pair(at, code, device, language);
      if (!paired.ok) return paired;
      parts.turnTo(paired.value.hub);
      const pairing = parts.newId();
      pairings.set(pairing, paired.value);
      const stations = role === 'kitchen' ? await api.stations(paired.value.device.deviceToken) : [];
      return ok({ pairing, stations: [...stations] });
    },
    async openScreen({ pairing, choice }) {
      const paired = pairing === null ? null : pairings.get(pairing);
      // The console of the hub's own machine needs no device: whoever signs in there does so by password.
      const hub = paired?.hub ?? (choice.role === 'console' && settings.current.runsHub ? 'here' : null);
      if (hub === null) return err({ code: 'not_paired' });
      const id = parts.newId();
      if (paired) {
        const written = await secrets.write(
          secretOf(id),
          JSON.stringify({ ...paired.device, station: choice.station }),
        );
        if (!written.ok) return written;
      }
      settings.change({ hub, screens: [...settings.current.screens, { ...choice, id, bounds: null }] });
      if (pairing !== null) pairings.delete(pairing);
      screens.show(id);
      screens.setUpIsDone();
      parts.changed();
      return ok(null);
    },
    showScreen({ id }) {
      screens.show(id);
      return ok(null);
    },
    async removeScreen({ id }) {
      screens.close(id);
      const left = settings.current.screens.filter((each) => each.id !== id);
      const { runsHub, hub } = settings.current;
      settings.change({ screens: left, ...(left.length === 0 && !runsHub && { hub: null }), ...(runsHub && { hub }) });
      await secrets.write(secretOf(id), null);
      parts.changed();
      return ok(null);
    },
    setAutostart({ on }) {
      parts.autostart.set(on);
      parts.changed();
      return ok(null);
    },
  };

  async function here(
    code: string,
    device: Parameters<HubApi['pair']>[1],
    language: string,
  ): Promise<Result<Pairing, DesktopError>> {
    parts.turnTo('here');
    const paired = await api.pair(code, device, language);
    return paired.ok ? ok({ hub: 'here', device: paired.value }) : paired;
  }
}
