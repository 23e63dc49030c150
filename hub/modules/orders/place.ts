import type { Store } from '../../db/store.ts';
import { venueState } from '../venue/index.ts';

/** Where an order is brought, as staff call it: its table's name, or `#17`, the stand that a guest took at a kiosk; null: it is called. */
export function placeName(store: Store, orderId: string, tableId: string | null): string | null {
  if (tableId !== null) return venueState(store)?.tables.get(tableId)?.name ?? null;
  const stand = store.get<{ tag: string | null }>('select tag from kiosk_orders where order_id = ?', orderId)?.tag;
  return stand === undefined || stand === null ? null : `#${stand}`;
}
