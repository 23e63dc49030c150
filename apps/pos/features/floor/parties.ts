import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { TableMark } from '@comanda/shared/contracts/views/table.ts';
import type { Draft } from '../../model/draft.ts';
import type { Drafts } from '../../model/draft-store.ts';
import { type PartyState, partyState, tablesOf } from '../../model/table-state.ts';

/** Who is at a table, or waits for a takeaway. */
export interface Party {
  readonly order: OrderView | undefined;
  readonly draft: Draft | undefined;
  readonly state: PartyState;
  /** Said of a table that nobody sits at. */
  readonly mark: TableMark | undefined;
  /** Minor units. */
  readonly amount: number;
}

/** The order's id, which a draft has before the hub knows of it. */
export const idOf = ({ order, draft }: Party): string => order?.id ?? draft?.orderId ?? '';

export const partyOf = (order: OrderView | undefined, draft: Draft | undefined, mark?: TableMark): Party => ({
  order,
  draft,
  mark,
  state: partyState(order, draft, mark),
  amount: order?.checks.reduce((sum, { total }) => sum + total, 0) ?? 0,
});

const made = new WeakMap<OrderView, Party>();

/** The same party for the same order and draft: of a thousand, only those that are others are drawn again. */
function partyWith(order: OrderView, draft: Draft | undefined): Party {
  const before = made.get(order);
  if (before && before.draft === draft) return before;
  const party = partyOf(order, draft);
  made.set(order, party);
  return party;
}

/** The party of each table that has one, or of which something is said, by table. */
export function partiesByTable(
  orders: readonly OrderView[],
  drafts: Drafts,
  marks: readonly TableMark[] = [],
): Map<string, Party> {
  const parties = new Map<string, Party>(marks.map((mark) => [mark.tableId, partyOf(undefined, undefined, mark)]));
  const known = new Set(orders.map(({ id }) => id));
  for (const draft of Object.values(drafts)) {
    if (draft.tableId !== null && !known.has(draft.orderId) && draft.lines.length > 0) {
      parties.set(draft.tableId, partyOf(undefined, draft));
    }
  }
  for (const order of orders) {
    for (const table of tablesOf(order)) parties.set(table, partyWith(order, drafts[order.id]));
  }
  return parties;
}

/** Orders without a table, the oldest first, and those that only this device knows. */
export function partiesToGo(orders: readonly OrderView[], drafts: Drafts): Party[] {
  const known = new Set(orders.map(({ id }) => id));
  return [
    ...orders.filter(({ tableId }) => tableId === null).map((order) => partyWith(order, drafts[order.id])),
    ...Object.values(drafts)
      .filter(({ tableId, orderId, lines }) => tableId === null && !known.has(orderId) && lines.length > 0)
      .map((draft) => partyOf(undefined, draft)),
  ];
}
