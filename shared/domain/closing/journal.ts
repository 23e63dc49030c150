import type { DayFigures } from '../../contracts/views/closing.ts';

/** One side of a journal entry; minor units, neither below zero and one of them zero. */
export interface Posting {
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
}

const side = (account: string, amount: number): Posting =>
  amount >= 0 ? { account, debit: amount, credit: 0 } : { account, debit: 0, credit: -amount };

const both = (debit: string, credit: string, amount: number): Posting[] => [side(debit, amount), side(credit, -amount)];

/**
 * A day's figures in double entry. Sales go to the guests' account and payments come out of it, so that what is on
 * open checks, or was paid too much, stays there; Σ debit = Σ credit whatever the figures are.
 */
export function postingsOf(figures: DayFigures): Posting[] {
  const guests = 'guests';
  const received = figures.tenders.reduce((sum, each) => sum + each.amount, 0);
  const given = figures.refunds.reduce((sum, each) => sum + each.amount, 0);
  const closed = figures.drawers.filter((drawer) => drawer.counted !== null);
  return [
    side(guests, figures.net + figures.serviceCharge + figures.tax.reduce((sum, { amount }) => sum + amount, 0)),
    side('sales', -figures.net),
    side('service_charge', -figures.serviceCharge),
    ...figures.tax.map(({ id, amount }) => side(`tax:${id}`, -amount)),
    ...figures.tenders.map(({ tender, amount }) => side(tender, amount)),
    ...figures.refunds.map(({ tender, amount }) => side(tender, -amount)),
    side('cash_rounding', -figures.rounding),
    side(guests, given + figures.rounding - received),
    ...figures.drawers.flatMap((drawer) => [
      ...both('cash', 'safe', drawer.float),
      ...both('cash', 'paid_in', drawer.paidIn),
      ...both('paid_out', 'cash', drawer.paidOut),
      ...both('safe', 'cash', drawer.drops),
    ]),
    ...closed.flatMap((drawer) => [
      ...both('safe', 'cash', drawer.counted ?? 0),
      ...both('cash', 'over_and_short', drawer.difference ?? 0),
    ]),
  ].filter(({ debit, credit }) => debit !== 0 || credit !== 0);
}
