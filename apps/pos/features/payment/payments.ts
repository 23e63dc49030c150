import { portion, roundRatio } from '@comanda/shared/base/money.ts';
import type { PaymentAccepted } from '@comanda/shared/contracts/commands/payments.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { CheckView, PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import type { z } from 'zod';

export type Reply = z.infer<typeof PaymentAccepted>;

/** The payment that a check waits for: the card's terminal, or a transfer that somebody confirms. */
export const waitingPayment = (check: CheckView | undefined): PaymentView | undefined =>
  check?.payments.find(({ state }) => state === 'waiting' || state === 'unanswered');

/** How a paid check ended. Minor units. */
export interface PaidCheck {
  /** Some of it was paid in cash: there may be change. */
  readonly cash: boolean;
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
      cash: taken.some(({ tender }) => tender === 'cash'),
      // Of the last payment, where it was taken here: the change of those before it is with their guests.
      change: reply?.change ?? taken.reduce((sum, { change }) => sum + change, 0),
      rounding: taken.reduce((sum, { rounding }) => sum + rounding, 0),
      fiscalNumber: check.fiscalNumber,
      over: Math.max(0, -check.due),
    };
  }
  if (!reply?.checkPaid) return null;
  // Only cash and what an account owes are taken at once; what it was, the check says in a moment.
  return { cash: true, change: reply.change, rounding: reply.rounding, fiscalNumber: reply.fiscalNumber, over: 0 };
}

/** What a payment is to pay. Minor units. */
export interface Asked {
  readonly due: number;
  /** Of what is due. */
  readonly amount: number;
  readonly tip: number;
}

/** What is asked for in cash: only what ends the check is rounded. */
export const cashAsk = ({ due, amount, tip }: Asked, increment: number): number =>
  (amount < due ? amount : roundCash(Math.max(0, amount), increment).payable) + tip;

/** What of the money given comes back; below zero: so much is missing. Exact small coins are always taken, as the hub does. */
export const changeOf = (asked: Asked, tendered: number, increment: number): number =>
  tendered === asked.due + asked.tip && asked.amount === asked.due ? 0 : tendered - cashAsk(asked, increment);

/**
 * One of so many equal parts of what is due, what does not divide in the first of them.
 * @param step in cash the smallest coin, else 1
 */
export const partOfDue = (due: number, ways: number, step: number): number =>
  Math.min(due, Math.ceil(due / ways / step) * step);

/**
 * A tip at a rate: of what is paid before tax, in steps that can be paid in cash.
 * @param amount what of the check is paid now
 */
export function tipAt(
  ratePpm: number,
  check: CheckView,
  amount: number,
  { rounding, cashIncrement }: Pick<VenueSettings, 'rounding' | 'cashIncrement'>,
): number {
  if (check.total === 0) return 0;
  const tax = Object.values(check.tax).reduce((sum, each) => sum + each, 0);
  const base = roundRatio(Math.max(0, check.total - tax), Math.min(amount, check.total), check.total, rounding);
  return roundCash(portion(base, ratePpm, rounding), cashIncrement).payable;
}

/** What is sent of a payment: a part and a tip only where there are. */
export const partBody = ({ due, amount, tip }: Asked): { amount?: number; tip?: number } => ({
  ...(amount < due && { amount }),
  ...(tip > 0 && { tip }),
});
