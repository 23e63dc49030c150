import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';

/** A turn that nothing is loaded in lapses after this. */
const LAPSES = MINUTE;

export interface Slots {
  /** Takes or keeps the turn to load; else the seconds after which to ask again. */
  take(deviceId: string): number;
  /** Whether a device has the turn; loading keeps it. */
  holds(deviceId: string): boolean;
  release(deviceId: string): void;
}

/** One device loads at a time: fifteen at once would fill the network that sells. @param now ms */
export function makeSlots(now: () => number): Slots {
  let holder: { readonly deviceId: string; until: number } | null = null;
  const current = (): typeof holder => (holder && holder.until > now() ? holder : null);
  return {
    take(deviceId) {
      const held = current();
      if (held && held.deviceId !== deviceId) return Math.ceil((held.until - now()) / SECOND);
      holder = { deviceId, until: now() + LAPSES };
      return 0;
    },
    holds(deviceId) {
      const held = current();
      if (held?.deviceId !== deviceId) return false;
      held.until = now() + LAPSES;
      return true;
    },
    release(deviceId) {
      if (holder?.deviceId === deviceId) holder = null;
    },
  };
}
