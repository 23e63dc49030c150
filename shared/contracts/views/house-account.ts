import { z } from 'zod';
import { Actor, Amount, Instant, Money, Uuid } from '../common.ts';
import { Tender } from '../events/tender.ts';

/** Somebody who pays later: a company, a regular guest. */
export const HouseAccount = z.object({
  id: Uuid,
  /** From the vault; null where it was erased. */
  holder: z.string().nullable(),
  /** What it may owe at most; null: no limit. */
  limit: Amount.nullable(),
  /** What it owes. */
  owed: Money,
  archived: z.boolean(),
});
export type HouseAccount = z.infer<typeof HouseAccount>;

/** A line of an account's statement: above zero it owes more. */
export const HouseAccountMove = z.object({
  kind: z.enum(['charged', 'refunded', 'settled']),
  amount: Money,
  orderId: Uuid.nullable(),
  orderNumber: z.int().nullable(),
  tender: Tender.nullable(),
  at: Instant,
  by: Actor,
});
export type HouseAccountMove = z.infer<typeof HouseAccountMove>;
