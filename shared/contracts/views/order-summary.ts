import { z } from 'zod';
import { Amount, BusinessDate, Instant, OrderType, Uuid } from '../common.ts';
import { Tender } from '../events/tender.ts';
import { KeptNumber } from './cut-off.ts';
import { OrderState } from './order-state.ts';

/** An order as a list of many shows it. */
export const OrderSummary = z.object({
  id: Uuid,
  number: z.int(),
  kept: KeptNumber.nullable(),
  type: OrderType,
  state: OrderState,
  tableName: z.string().nullable(),
  covers: z.int(),
  businessDate: BusinessDate,
  openedAt: Instant,
  /** Null: nobody by name. */
  servedByName: z.string().nullable(),
  /** Of all its checks. */
  total: Amount,
  refunded: Amount,
  tenders: z.array(Tender),
  fiscalNumbers: z.array(z.int()),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
