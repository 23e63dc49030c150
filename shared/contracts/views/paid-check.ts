import { z } from 'zod';
import { Amount, Instant, OrderType, Seq, Uuid } from '../common.ts';
import { Tender } from '../events/tender.ts';
import { KeptNumber } from './cut-off.ts';

/** A paid check as a list shows it, to find it again. */
export const PaidCheckView = z.object({
  checkId: Uuid,
  orderId: Uuid,
  /** Of its order. */
  number: z.int(),
  /** What a till that was cut off called its order; null: nothing. */
  kept: KeptNumber.nullable(),
  type: OrderType,
  tableName: z.string().nullable(),
  fiscalNumber: z.int().nullable(),
  total: Amount,
  /** What of it was given back. */
  refunded: Amount,
  tenders: z.array(Tender),
  paidAt: Instant,
  /** Who took the money; null: nobody by name. */
  paidByName: z.string().nullable(),
  /** Log position at which it was paid. */
  seq: Seq,
});
export type PaidCheckView = z.infer<typeof PaidCheckView>;
