import type { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import type { BodyOf } from '@comanda/shared/contracts/route.ts';
import type { CheckView, PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { refundLines, saleLeft } from '@comanda/shared/domain/check/refund.ts';
import { snapshotOfView } from '@comanda/shared/domain/check/view.ts';

/** What of a payment can still be given back, its tip in it. Minor units. */
export const leftOf = ({ amount, tip, refunded }: PaymentView): number => amount + tip - refunded;

/** Payments of which something can be given back. */
export const refundable = ({ payments }: CheckView): PaymentView[] =>
  payments.filter((payment) => payment.state === 'taken' && leftOf(payment) > 0);

/** The lines that were given back already. */
export const refundedLines = ({ refunds }: CheckView): ReadonlySet<string> =>
  new Set(refunds.filter(({ state }) => state !== 'failed').flatMap(({ lineIds }) => lineIds));

export type RefundHow = 'all' | 'lines' | 'amount';

export interface Wish {
  readonly how: RefundHow;
  readonly lineIds: readonly string[];
  readonly amount: number;
}

type Refund = BodyOf<typeof checkRoutes.giveRefund>['refund'];

/** The body of a refund; null: not enough is chosen. */
export function refundOf({ how, lineIds, amount }: Wish, payment: PaymentView): Refund | null {
  if (how === 'all') return { how };
  if (how === 'lines') return lineIds.length > 0 ? { how, lineIds: [...lineIds] } : null;
  return amount > 0 && amount <= payment.amount ? { how, amount } : null;
}

/** What a refund gives back, cash rounding aside; for lines before other refunds took of service charge and tax. */
export function worthOf({ how, lineIds, amount }: Wish, payment: PaymentView, check: CheckView): number {
  if (how === 'all') return leftOf(payment);
  if (how === 'amount') return amount;
  const whole = snapshotOfView(check);
  const { taxMode } = whole;
  return refundLines(whole, saleLeft(whole, [], taxMode), lineIds, taxMode).total;
}
