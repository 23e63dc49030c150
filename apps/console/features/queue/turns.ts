import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';

/** A place in the kitchen's queue that an order was given, for a reason that is kept. */
export interface Turn {
  readonly rank: 'ahead' | 'behind';
  /** Why it goes ahead. */
  readonly cause: RushCause;
  readonly reason: string;
}

/** The turn that an order has, to be given to it again; null: it is in line. @param reason for giving it again */
export function turnOf(order: Pick<OrderView, 'rush' | 'rushCause' | 'keptBack'>, reason: string): Turn | null {
  if (order.keptBack) return { rank: 'behind', cause: 'rush', reason };
  return order.rush ? { rank: 'ahead', cause: order.rushCause ?? 'rush', reason } : null;
}
