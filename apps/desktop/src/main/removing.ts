import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { REMEMBERED, type RemovedScreen, type Settings } from './settings.ts';

type Hub = HubRecord | 'here';

/** The same hub wherever it moves: its id and its key. */
export const isSameHub = (a: Hub, b: Hub): boolean =>
  a === 'here' || b === 'here' ? a === b : a.id === b.id && a.fingerprint === b.fingerprint;

/** Screens that may be put back: those of the hub that this machine has now, or of any while it has none. */
export const mayComeBack = ({ hub, runsHub, removed }: Settings): readonly RemovedScreen[] =>
  removed.filter((each) => (hub === null ? each.hub !== 'here' || runsHub : isSameHub(each.hub, hub)));

/**
 * The settings without a screen, which is remembered.
 * @returns null: there is no such screen. `forgotten`: screens for which there is no room any more
 */
export function withoutScreen(
  settings: Settings,
  id: string,
): { readonly change: Pick<Settings, 'screens' | 'hub' | 'removed'>; readonly forgotten: readonly string[] } | null {
  const { hub, runsHub } = settings;
  const screen = settings.screens.find((each) => each.id === id);
  if (!screen) return null;
  const screens = settings.screens.filter((each) => each !== screen);
  const removed = hub === null ? settings.removed : [{ ...screen, hub }, ...settings.removed];
  return {
    // A machine without a screen belongs to nobody, and may be paired with another hub.
    change: { screens, hub: screens.length === 0 && !runsHub ? null : hub, removed: removed.slice(0, REMEMBERED) },
    forgotten: removed.slice(REMEMBERED).map((each) => each.id),
  };
}

/** The settings with a removed screen in its place again; null: it is not remembered, or belongs to another hub. */
export function withScreenBack(
  settings: Settings,
  id: string,
): (Pick<Settings, 'screens' | 'removed'> & { readonly hub: Hub }) | null {
  const found = mayComeBack(settings).find((each) => each.id === id);
  if (!found) return null;
  const { hub, ...screen } = found;
  return {
    hub: settings.hub ?? hub,
    screens: [...settings.screens, screen],
    removed: settings.removed.filter((each) => each.id !== id),
  };
}
