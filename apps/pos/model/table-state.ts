import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import type { Draft } from './draft.ts';
import { checkOf } from './totals.ts';

/** `draft`: this device has lines for it that the hub does not know. */
export type PartyState = 'free' | 'draft' | 'seated' | 'preparing' | 'ready' | 'served' | 'paying' | 'paid';

/** What a table or a takeaway is at, the most urgent first. */
export function partyState(order: OrderView | undefined, draft: Draft | undefined): PartyState {
  if (!order) return draft && draft.lines.length > 0 ? 'draft' : 'free';
  if (order.state === 'ready') return 'ready';
  const check = checkOf(order);
  if (check?.state === 'paid') return 'paid';
  if (check?.payments.some(({ state }) => state === 'waiting' || state === 'unanswered')) return 'paying';
  if (order.state === 'preparing') return 'preparing';
  return order.state === 'handed_over' ? 'served' : 'seated';
}

/** Size of a table on the plan, in pixels: wide enough for its words, wider for more seats. */
export function tableSize({ shape, seats, rotation }: Pick<Table, 'shape' | 'seats' | 'rotation'>): {
  readonly width: number;
  readonly height: number;
  /** Degrees by which the drawn shape is turned; the words on it stay level. */
  readonly turn: number;
} {
  const long = shape === 'long' ? Math.min(240, 168 + Math.max(0, seats - 6) * 12) : 124;
  if (shape === 'round') return { width: 124, height: 124, turn: 0 };
  const quarter = Math.round(rotation / 90);
  const upright = quarter % 2 === 1 && shape === 'long';
  return {
    width: upright ? 124 : long,
    height: upright ? long : 116,
    turn: rotation - quarter * 90,
  };
}
