import { MINUTE } from '@comanda/shared/base/time.ts';

/**
 * How long a hand-over can be taken back: the guest whose number was tapped by mistake asks where the food is within
 * minutes, and after half an hour what is on the pass is another meal. Milliseconds.
 */
export const HAND_OVER_UNDONE_WITHIN_MS = 30 * MINUTE;
