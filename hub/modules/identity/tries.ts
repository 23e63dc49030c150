import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';

/** Wrong tries of one person since the last right one. */
export interface Tries {
  readonly failures: number;
  /** No try is looked at before this moment. */
  readonly notBefore: number;
}

export const NO_TRIES: Tries = { failures: 0, notBefore: 0 };

const FREE_TRIES = 2;
const LONGEST_DELAY = MINUTE;
/** So many wrong tries lock a person. */
export const LOCKED_AFTER = 10;
/** The delay, instead of a lock, of whoever is the last that could unlock anybody. */
export const LAST_KEY_DELAY = 15 * MINUTE;

/** Milliseconds that a person waits after so many wrong tries: none after two, then 1, 2, 4 … 60 s. */
export function delayAfter(failures: number): number {
  return failures <= FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES - 1) * SECOND, LONGEST_DELAY);
}

export const afterWrongTry = ({ failures }: Tries, at: number): Tries => ({
  failures: failures + 1,
  notBefore: at + delayAfter(failures + 1),
});

/** Why a try is not even looked at. */
export function tooSoon({ notBefore }: Tries, at: number): Refusal | null {
  return at < notBefore ? refuse('sign_in_delayed', { seconds: Math.ceil((notBefore - at) / SECOND) }) : null;
}
