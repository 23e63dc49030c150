import type { LogEvent } from '../../contracts/events/index.ts';
import { type BookedSale, netOfTax } from './sale.ts';

/** One side of an entry: above zero a debit, below zero a credit; minor units. */
export interface Entry {
  readonly account: string;
  readonly amount: number;
}

/** What guests owe: sales go on it, payments come out of it. Below zero the venue owes them. */
const GUESTS = 'guests';
const ROUNDING = 'cash_rounding';
const TIPS = 'tips';
const HOUSE_ACCOUNTS = 'house_account';

const entry = (account: string, amount: number): Entry => ({ account, amount });

/** A sale on the guests' account; `sign` −1 takes it back. */
function sold(sale: BookedSale, sign: 1 | -1): Entry[] {
  const { net, serviceCharge } = netOfTax(sale);
  return [
    entry(GUESTS, sign * sale.total),
    entry('sales', -sign * net),
    entry('service_charge', -sign * serviceCharge),
    ...Object.entries(sale.tax).map(([id, amount]) => entry(`tax:${id}`, -sign * amount)),
  ];
}

interface Moved {
  readonly tender: string;
  readonly amount: number;
  readonly rounding: number;
  readonly tip: number;
}

/** Money that came in; `sign` −1: that went out. */
const moved = ({ tender, amount, rounding, tip }: Moved, sign: 1 | -1): Entry[] => [
  entry(tender, sign * (amount + rounding + tip)),
  entry(GUESTS, -sign * amount),
  entry(ROUNDING, -sign * rounding),
  entry(TIPS, -sign * tip),
];

const both = (debit: string, credit: string, amount: number): Entry[] => [entry(debit, amount), entry(credit, -amount)];

/**
 * What an event puts into the books: double entry, so that the entries of every event sum to zero. Accounts: the
 * tenders, `guests`, `sales`, `service_charge`, `tax:<component>`, `cash_rounding`, `tips`, `safe`, `paid_in`,
 * `paid_out`, `over_and_short`.
 */
export function entriesOf(event: LogEvent): readonly Entry[] {
  return worked(event).filter(({ amount }) => amount !== 0);
}

function worked({ type, payload }: LogEvent): readonly Entry[] {
  switch (type) {
    case 'check.paid.v1':
      return sold(payload.totals, 1);
    case 'check.reopened.v1':
      return sold(payload.paid.totals, -1);
    case 'payment.taken.v1':
      return moved({ ...payload, tip: payload.tip ?? 0 }, 1);
    case 'refund.given.v1':
      return [...moved(payload, -1), ...(payload.sale ? sold(payload.sale, -1) : [])];
    case 'tip.added.v1':
      return both(payload.tender, TIPS, payload.amount);
    case 'house_account.settled.v1':
      return both(payload.tender, HOUSE_ACCOUNTS, payload.amount);
    case 'drawer.opened.v1':
      return both('cash', 'safe', payload.float);
    case 'drawer.cash_moved.v1':
      if (payload.kind === 'paid_in') return both('cash', 'paid_in', payload.amount);
      return both(payload.kind === 'paid_out' ? 'paid_out' : 'safe', 'cash', payload.amount);
    case 'drawer.counted.v1':
      return [
        ...both('safe', 'cash', payload.counted),
        ...both('cash', 'over_and_short', payload.counted - payload.expected),
      ];
    default:
      return [];
  }
}
