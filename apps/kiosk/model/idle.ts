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
/** At the first page, nobody is asked: in a minute it reads as the house does, whatever was touched there. */
export const AT_THE_START: Patience = { idle: 60 * SECOND, warn: 0 };
/** Whoever held the corner is staff and signs in at once, or is a guest and must not look at the names for long. */
export const SIGNING_IN: Patience = { idle: 30 * SECOND, warn: 0 };
/** Staff who were called away sign out by it. */
export const STAFF: Patience = { idle: 60 * SECOND, warn: 0 };
/** The number has been read, or its guest has gone. */
export const AT_THE_END: Patience = { idle: 20 * SECOND, warn: 10 * SECOND };

/** Whatever says that somebody is there: a touch, a key, a scroll by the finger or by its inertia. */
export const SIGNS = ['pointerdown', 'keydown', 'click', 'wheel', 'touchmove', 'scroll', 'input'] as const;

export type Presence =
  | { readonly state: 'here' }
  | { readonly state: 'asked'; readonly left: number }
  | { readonly state: 'gone' };

/** How long nothing was done until a guest has gone, ms. */
export const wholeOf = ({ idle, warn }: Patience): number => idle + warn;

/** Whether a guest is still there. `touchedAt`, `now`: ms since 1970; `left`: ms until they are taken to have gone. */
export function presenceOf(touchedAt: number, now: number, { idle, warn }: Patience): Presence {
  const quiet = now - touchedAt;
  if (quiet < idle) return { state: 'here' };
  const left = idle + warn - quiet;
  return left > 0 ? { state: 'asked', left } : { state: 'gone' };
}
