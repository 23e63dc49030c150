import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Draft } from '../../model/draft.ts';
import type { Drafts } from '../../model/draft-store.ts';
import { checkOf } from '../../model/totals.ts';
import { type PartyState, partyState } from '../../model/table-state.ts';

/** Who is at a table, or waits for a takeaway. */
export interface Party {
  readonly order: OrderView | undefined;
  readonly draft: Draft | undefined;
  readonly state: PartyState;
  /** Minor units. */
  readonly amount: number;
}

export const partyOf = (order: OrderView | undefined, draft: Draft | undefined): Party => ({
  order,
  draft,
  state: partyState(order, draft),
  amount: checkOf(order)?.total ?? 0,
});

/** The party of each table that has one, by table. */
export function partiesByTable(orders: readonly OrderView[], drafts: Drafts): Map<string, Party> {
  const parties = new Map<string, Party>();
  const known = new Set(orders.map(({ id }) => id));
  for (const draft of Object.values(drafts)) {
    if (draft.tableId !== null && !known.has(draft.orderId) && draft.lines.length > 0) {
      parties.set(draft.tableId, partyOf(undefined, draft));
    }
  }
  for (const order of orders) {
    if (order.tableId !== null) parties.set(order.tableId, partyOf(order, drafts[order.id]));
  }
  return parties;
}

/** Orders without a table, the oldest first, and those that only this device knows. */
export function partiesToGo(orders: readonly OrderView[], drafts: Drafts): Party[] {
  const known = new Set(orders.map(({ id }) => id));
  return [
    ...orders.filter(({ tableId }) => tableId === null).map((order) => partyOf(order, drafts[order.id])),
    ...Object.values(drafts)
      .filter(({ tableId, orderId, lines }) => tableId === null && !known.has(orderId) && lines.length > 0)
      .map((draft) => partyOf(undefined, draft)),
  ];
}
