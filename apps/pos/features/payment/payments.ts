import type { PaymentAccepted } from '@comanda/shared/contracts/commands/payments.ts';
import type { CheckView, PaymentView } from '@comanda/shared/contracts/views/order.ts';
import type { z } from 'zod';

type Reply = z.infer<typeof PaymentAccepted>;

/** The card payment that a check waits for. */
export const waitingPayment = (check: CheckView | undefined): PaymentView | undefined =>
  check?.payments.find(({ state }) => state === 'waiting' || state === 'unanswered');

/** How a paid check ended. Minor units. */
export interface PaidCheck {
  readonly change: number;
  readonly rounding: number;
  readonly fiscalNumber: number | null;
  /** More than was due came in: an answer of the terminal that was late, mostly. */
  readonly over: number;
}

/** What the check says once it is paid; before that, what the hub's reply to the payment said. */
export function paidOf(check: CheckView | undefined, reply: Reply | null): PaidCheck | null {
  if (check?.state === 'paid') {
    const taken = check.payments.filter(({ state }) => state === 'taken');
    return {
      change: taken.reduce((sum, { change }) => sum + change, 0),
      rounding: taken.reduce((sum, { rounding }) => sum + rounding, 0),
      fiscalNumber: check.fiscalNumber,
      over: Math.max(0, -check.due),
    };
  }
  if (!reply?.checkPaid) return null;
  return { change: reply.change, rounding: reply.rounding, fiscalNumber: reply.fiscalNumber, over: 0 };
}
