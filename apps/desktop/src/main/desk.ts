import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import type { Handlers } from './calls.ts';
import type { HubApi } from './hub-api.ts';
import { deviceIn, secretOf } from './own-device.ts';
import { withoutScreen, withScreenBack } from './removing.ts';
import { type Screens, screenOf } from './screens.ts';
import { setUpState, type StateParts } from './set-up-state.ts';

export interface DeskParts extends StateParts {
  readonly screens: Pick<Screens, 'setUnsaved' | 'show' | 'close' | 'reopen' | 'isLocked' | 'setUp' | 'setUpIsDone'>;
  readonly api: HubApi;
  readonly newId: () => string;
  /** Takes this hub for the machine's own, before any screen is kept. */
  readonly turnTo: (hub: HubRecord | 'here') => void;
  readonly beHub: () => Promise<Result<null, DesktopError>>;
  readonly endHub: () => Promise<void>;
  readonly unsent: Map<string, number>;
  readonly changed: () => void;
  /** For what only set-up shows, and what changes with every order. */
  readonly tellSetUp: () => void;
}

interface Pairing {
  readonly hub: HubRecord | 'here';
  readonly device: PairedDevice;
}

/** What pages may ask of the program. */
export function deskHandlers(parts: DeskParts): Handlers {
  const { settings, secrets, screens, finder, printers, api } = parts;
  const pairings = new Map<string, Pairing>();

  const deviceOf = (screen: string): Promise<PairedDevice | null> => deviceIn(secrets, screen);

  return {
    readDevice: (_input, { screen }) => deviceOf(screenOf(settings, screen).id),
    writeDevice: (device, { screen }) =>
      secrets.write(secretOf(screenOf(settings, screen).id), device && JSON.stringify(device)),
    async ownPrinter(_input, { screen }) {
      const { printer, columns } = screenOf(settings, screen);
      const own = printer === null ? null : await printers.find(printer);
      // What the hub says of it counts; before it has said it, what somebody chose in set-up.
      return own ? { ...own, columns: own.columns ?? columns } : null;
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
      if (taken.ok) {
        screens.reopen(id, false);
        parts.changed();
      }
      return taken;
    },
    unsent({ count }, { screen }) {
      parts.unsent.set(screenOf(settings, screen).id, count);
      parts.tellSetUp();
      return ok(null);
    },
    unsaved({ any }, { screen }) {
      screens.setUnsaved(screenOf(settings, screen).id, any);
      return ok(null);
    },
    openSetUp(_input, { screen }) {
      if (screens.isLocked(screenOf(settings, screen).id)) return err({ code: 'is_locked' });
      screens.setUp();
      return ok(null);
    },

    setUp: () => setUpState(parts),
    lookAt: ({ address }) => finder.at(address),
    async beHub() {
      const started = await parts.beHub();
      parts.changed();
      return started;
    },
    async endHub() {
      // They are paired with the hub that would go.
      if (settings.current.screens.length > 0) return err({ code: 'screens_need_hub' });
      await parts.endHub();
      parts.changed();
      return ok(null);
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
    async removeScreen({ id, evenUnsent }) {
      if (!evenUnsent && (parts.unsent.get(id) ?? 0) > 0) return err({ code: 'unsent_orders' });
      const without = withoutScreen(settings.current, id);
      if (!without) return ok(null);
      settings.change(without.change);
      screens.close(id);
      for (const gone of without.forgotten) await secrets.write(secretOf(gone), null);
      parts.changed();
      return ok(null);
    },
    putBack({ id }) {
      const change = withScreenBack(settings.current, id);
      if (!change) return err({ code: 'not_paired' });
      settings.change(change);
      parts.turnTo(change.hub);
      screens.show(id);
      parts.changed();
      return ok(null);
    },
    setAutostart({ on }) {
      try {
        parts.autostart.set(on);
      } catch {
        return err({ code: 'not_saved' });
      }
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
