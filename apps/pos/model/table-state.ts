import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { TableMark } from '@comanda/shared/contracts/views/table.ts';
import { tableState, type TableState } from '@comanda/shared/domain/table/state.ts';
import type { Draft } from './draft.ts';

/** `draft`: this device has lines for it that the hub does not know. `kept`: they wait here for the hub to be back. */
export type PartyState = TableState | 'draft' | 'kept';

/** What a table or a takeaway is at, the most urgent first. */
export function partyState(order: OrderView | undefined, draft: Draft | undefined, mark?: TableMark): PartyState {
  if (order || !draft || draft.lines.length === 0) return tableState(order, mark);
  return draft.keptNumber === undefined ? 'draft' : 'kept';
}

/** The tables that an order's guests use: its own, and those joined to it. */
export const tablesOf = ({ tableId, merged }: OrderView): string[] =>
  [tableId, ...merged.map((each) => each.tableId)].filter((id) => id !== null);
