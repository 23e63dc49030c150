import { SECOND } from '@comanda/shared/base/time.ts';

/** L8: how long a ticket, or what became of one of its lines, may wait for a kitchen screen to say that it shows it. */
export const DRAWN_WITHIN_MS = 10 * SECOND;
/** So many are marked in one go: in a rush without screens hundreds wait, and no till may wait for all of them. */
export const AT_ONCE = 16;

/** What one go has marked. */
export interface Marked {
  /** What nobody can have seen. */
  readonly unseen: number;
  /** There may be others: to be asked again soon. */
  readonly more: boolean;
}
