import type { EventPayload, EventType, LogEvent } from '../../contracts/events/index.ts';
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

type Books = { readonly [T in EventType]?: (payload: EventPayload<T>) => readonly Entry[] };

/**
 * What goes into the books, by event: double entry, so that the entries of every event sum to zero. Accounts: the
 * tenders, `guests`, `sales`, `service_charge`, `tax:<component>`, `cash_rounding`, `tips`, `safe`, `paid_in`,
 * `paid_out`, `over_and_short`.
 */
const books = {
  'check.paid.v1': ({ totals }) => sold(totals, 1),
  'check.reopened.v1': ({ paid }) => sold(paid.totals, -1),
  'payment.taken.v1': ({ tip = 0, ...payment }) => moved({ ...payment, tip }, 1),
  'refund.given.v1': ({ sale, ...refund }) => [...moved(refund, -1), ...(sale ? sold(sale, -1) : [])],
  'tip.added.v1': ({ tender, amount }) => both(tender, TIPS, amount),
  'house_account.settled.v1': ({ tender, amount }) => both(tender, HOUSE_ACCOUNTS, amount),
  'drawer.opened.v1': ({ float }) => both('cash', 'safe', float),
  'drawer.cash_moved.v1': ({ kind, amount }) => {
    if (kind === 'paid_in') return both('cash', 'paid_in', amount);
    return both(kind === 'paid_out' ? 'paid_out' : 'safe', 'cash', amount);
  },
  'drawer.counted.v1': ({ counted, expected }) => [
    ...both('safe', 'cash', counted),
    ...both('cash', 'over_and_short', counted - expected),
  ],
} satisfies Books;

/** The events that the books know. */
export const BOOKED = Object.keys(books) as readonly (keyof typeof books)[];

/** What an event puts into the books; nothing where they do not know it. */
export function entriesOf({ type, payload }: LogEvent): readonly Entry[] {
  const entries = (books as Readonly<Record<string, (payload: unknown) => readonly Entry[]>>)[type];
  return entries?.(payload).filter(({ amount }) => amount !== 0) ?? [];
}
