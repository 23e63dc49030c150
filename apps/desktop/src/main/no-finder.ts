import { err } from '@comanda/shared/base/result.ts';
import type { HubFinder } from './parts.ts';

/** Finds nobody. */
export const noFinder = (): HubFinder => ({
  hubs: () => [],
  onChange: () => () => undefined,
  at: async () => err({ code: 'hub_away' }),
  pair: async () => err({ code: 'hub_away' }),
  follow: () => ({
    origin: () => null,
    onMove: () => () => undefined,
    trusts: () => false,
    lost: () => undefined,
    stop: () => undefined,
  }),
  stop: () => undefined,
});
