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

const sumOf = (rows: readonly { readonly amount: number }[]): number => rows.reduce((sum, row) => sum + row.amount, 0);

const GUESTS = 'guests';

/** A sale on the guests' account, without tax, and each tax on its own; sign −1: taken back. */
function sale({ net, serviceCharge, tax }: Pick<DayFigures, 'net' | 'serviceCharge' | 'tax'>, sign: 1 | -1): Posting[] {
  return [
    side(GUESTS, sign * (net + serviceCharge + sumOf(tax))),
    side('sales', -sign * net),
    side('service_charge', -sign * serviceCharge),
    ...tax.map(({ id, amount }) => side(`tax:${id}`, -sign * amount)),
  ];
}

/**
 * A day's figures in double entry. Sales go to the guests' account and payments come out of it, so that what is on
 * open checks, or was paid too much, stays there; Σ debit = Σ credit whatever the figures are. The accounts are those
 * of the books that the hub keeps event by event.
 */
export function postingsOf(figures: DayFigures): Posting[] {
  const closed = figures.drawers.filter((drawer) => drawer.counted !== null);
  return [
    ...sale(figures, 1),
    ...sale(figures.refunded, -1),
    ...figures.tenders.map(({ tender, amount }) => side(tender, amount)),
    ...figures.refunds.map(({ tender, amount }) => side(tender, -amount)),
    side('cash_rounding', -figures.rounding),
    side(GUESTS, sumOf(figures.refunds) + figures.rounding - sumOf(figures.tenders)),
    ...figures.tips.flatMap(({ tender, amount }) => both(tender, 'tips', amount)),
    ...figures.accountsSettled.flatMap(({ tender, amount }) => both(tender, 'house_account', amount)),
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
