import type { MenuItemConstructorOptions } from 'electron';
import { filled, type Words } from './words.ts';
import type { HubHere } from './views.ts';

export interface TrayDeeds {
  readonly show: (screen: string) => void;
  readonly lock: (screen: string) => void;
  readonly setUp: () => void;
  readonly startHub: () => void;
  readonly stopHub: () => void;
  readonly copy: (text: string) => void;
  readonly setAutostart: (on: boolean) => void;
  readonly quit: () => void;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface TrayState {
  readonly here: HubHere;
  readonly screens: readonly Named[];
  /** Screens that somebody let out of their lock. */
  readonly unlocked: readonly Named[];
  readonly autostart: boolean;
}

/** How the hub is, in one line: the tray's tooltip and the menu's first row. */
export function hubLine({ state, addresses, rebuilding, trouble }: HubHere, words: Words): string {
  if (state === 'off') return words.hubOff;
  if (state === 'stopped') return words.hubStopped;
  if (state === 'running') return filled(words.hubRunning, { address: addresses[0] ?? '127.0.0.1' });
  if (rebuilding !== null) return filled(words.hubRebuilding, { percent: String(rebuilding) });
  if (trouble === null) return state === 'starting' ? words.hubStarting : words.hubWaiting;
  return filled(words.hubRefuses, { reason: trouble.code === 'refused' ? trouble.detail : words.portTaken });
}

/** The menu of the tray icon. */
export function trayMenu(
  { here, screens, unlocked, autostart }: TrayState,
  words: Words,
  deeds: TrayDeeds,
): MenuItemConstructorOptions[] {
  const [address] = here.addresses;
  const runs = here.state === 'running' || here.state === 'starting' || here.state === 'waiting';
  const hub: MenuItemConstructorOptions[] =
    here.state === 'off'
      ? []
      : [
          { label: hubLine(here, words), enabled: false },
          ...(address === undefined ? [] : [{ label: words.copyAddress, click: () => deeds.copy(address) }]),
          runs ? { label: words.stopHub, click: deeds.stopHub } : { label: words.startHub, click: deeds.startHub },
          { type: 'separator' },
        ];
  return [
    ...hub,
    ...screens.map(({ id, name }) => ({ label: filled(words.open, { name }), click: () => deeds.show(id) })),
    ...unlocked.map(({ id, name }) => ({ label: filled(words.lockNamed, { name }), click: () => deeds.lock(id) })),
    { label: words.setUp, click: deeds.setUp },
    { type: 'separator' },
    { label: words.autostart, type: 'checkbox', checked: autostart, click: () => deeds.setAutostart(!autostart) },
    { label: words.quit, click: deeds.quit },
  ];
}

/** The icon's file: whether a hub that should run here does. macOS colours its own. */
export function trayIcon(platform: NodeJS.Platform, { state }: HubHere): string {
  if (platform === 'darwin') return 'trayTemplate.png';
  return `tray-${state === 'off' || state === 'running' ? 'up' : 'down'}.${platform === 'win32' ? 'ico' : 'png'}`;
}
