import { z } from 'zod';
import { Amount, Instant, LocalText, Uuid } from '../common.ts';

export const NoticeKind = z.enum([
  /** No kitchen screen drew a ticket in time. */
  'undrawn',
  /** No kitchen screen showed in time what became of a line after its send. */
  'unshown',
  /** A countdown came to its end. */
  'sold_out',
  /** The terminal did not answer: the money may have moved. */
  'card_unanswered',
  /** More was paid than the check asks for. */
  'overpaid',
  /** A guest at a kiosk was asked for a transfer: somebody must see it come in. */
  'transfer_waits',
  /** A transfer came in for an order that was cancelled: somebody must give it back. */
  'paid_cancelled',
  /** What was done while a till was cut off does not fit: somebody must settle it. */
  'conflict',
  /** A follower gave an event up. */
  'dead_letter',
  /** A printer's paper was given up. */
  'paper_dead',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Something that somebody in the house should know, kept until it is old. */
export const Notice = z.object({
  id: z.int(),
  kind: NoticeKind,
  at: Instant,
  /** Null: nobody has said yet that they saw it. */
  seenAt: Instant.nullable(),
  orderId: Uuid.nullable(),
  /** The order's pickup number. */
  number: z.int().nullable(),
  /** The station, item or printer that it is about. */
  name: LocalText.nullable(),
  amount: Amount.nullable(),
});
export type Notice = z.infer<typeof Notice>;
