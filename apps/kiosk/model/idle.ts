import { SECOND } from '@comanda/shared/base/time.ts';

export interface Patience {
  /** Without a touch, a key or a scroll, before the guest is asked; ms. */
  readonly idle: number;
  /** After that, until everything of the guest is gone; ms. */
  readonly warn: number;
}

export const USUAL: Patience = { idle: 90 * SECOND, warn: 30 * SECOND };
/** Whoever needs the access mode needs time. */
export const ACCESS: Patience = { idle: 240 * SECOND, warn: 60 * SECOND };
/** A phone has to be found, unlocked and held to the glass. */
export const BY_PHONE: Patience = { idle: 240 * SECOND, warn: 60 * SECOND };
/** The number has been read, or its guest has gone. */
export const AT_THE_END: Patience = { idle: 20 * SECOND, warn: 10 * SECOND };

export type Presence =
  | { readonly state: 'here' }
  | { readonly state: 'asked'; readonly left: number }
  | { readonly state: 'gone' };

/** Whether a guest is still there. `touchedAt`, `now`: ms since 1970; `left`: ms until they are taken to have gone. */
export function presenceOf(touchedAt: number, now: number, { idle, warn }: Patience): Presence {
  const quiet = now - touchedAt;
  if (quiet < idle) return { state: 'here' };
  const left = idle + warn - quiet;
  return left > 0 ? { state: 'asked', left } : { state: 'gone' };
}
