import type { TableMark } from '@comanda/shared/contracts/views/table.ts';
import type { OrderState } from '@comanda/shared/contracts/views/order-state.ts';

/**
 * What a table is at. `seated`: guests, nothing sent. `check`: they have the proforma and wait to pay. `paying`: a card
 * payment is under way. `paid`: all is paid, and they are still there.
 */
export type TableState =
  | 'free'
  | 'reserved'
  | 'dirty'
  | 'seated'
  | 'preparing'
  | 'ready'
  | 'served'
  | 'check'
  | 'paying'
  | 'paid';

/** What of an order its table needs. */
export interface OrderAtTable {
  readonly state: OrderState;
  readonly checks: readonly {
    readonly state: string;
    readonly total: number;
    /** It was printed to be paid, and has not changed since. */
    readonly proforma: boolean;
    readonly payments: readonly { readonly state: string }[];
  }[];
}

/** The state of a table, the most urgent first: food that waits before money that waits. */
export function tableState(order: OrderAtTable | undefined, mark: TableMark | undefined): TableState {
  if (!order) return mark?.state ?? 'free';
  if (order.state === 'ready') return 'ready';
  const due = order.checks.filter(({ state, total }) => state === 'open' && total > 0);
  if (due.length === 0 && order.checks.some(({ state }) => state === 'paid')) return 'paid';
  if (due.some(({ payments }) => payments.some(({ state }) => state === 'waiting' || state === 'unanswered')))
    return 'paying';
  if (due.some(({ proforma }) => proforma)) return 'check';
  if (order.state === 'preparing') return 'preparing';
  return order.state === 'handed_over' ? 'served' : 'seated';
}
