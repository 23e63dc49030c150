import { z } from 'zod';
import { Amount, Key, LocalText, Money, OrderType, Uuid } from '../common.ts';
import { CheckTotals } from './order.ts';
import { TaxAmounts } from './tax-amounts.ts';
import { Tender } from './tender.ts';

const ByReason = z.object({ reason: z.string(), amount: Amount });

/** A check as it was paid: what reports, books and the day's closing take from it. */
export const PaidCheck = z.object({
  orderId: Uuid,
  checkId: Uuid,
  /** Gapless per venue. */
  fiscalNumber: z.int().min(1),
  orderType: OrderType,
  /** Hour of the venue's wall clock. */
  hour: z.int().min(0).max(23),
  covers: z.int().min(0),
  totals: CheckTotals,
  rounding: Money,
  lines: z.array(
    z.object({
      itemId: Uuid,
      categoryId: Uuid,
      name: LocalText,
      /** How many of it are counted here: a line that is shared counts on one of its checks. */
      quantity: z.int().min(0).max(999),
      gross: Amount,
      discount: Amount,
      comp: Amount.optional(),
      net: Amount,
      taxGroup: Key,
      tax: TaxAmounts,
    }),
  ),
  tenders: z.array(z.object({ tender: Tender, amount: Amount })),
  /** What was taken off by hand, and waived, by reason. */
  discounts: z.array(ByReason).optional(),
  comps: z.array(ByReason).optional(),
});
export type PaidCheck = z.infer<typeof PaidCheck>;
