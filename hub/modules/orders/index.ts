import { err, ok } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../db/store.ts';
import { headSeq } from '../../log/rows.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { boardEntries, boardEntry } from './board.ts';
import { cancelOrder, handOverOrder } from './commands/ending.ts';
import { addLines, changeLine, sendOrder, voidLine } from './commands/lines.ts';
import { openOrder } from './commands/open-order.ts';
import { ordersProjection } from './projection.ts';
import { openOrders, orderRow, orderView } from './queries.ts';

export { sendUnsent } from './sending.ts';
export { finishIfDone } from './finishing.ts';
export { openCheckById, openOrderById, paidRefusal } from './guards.ts';
export { nextFiscalNumber } from './numbers.ts';
export {
  type CheckRow,
  checkRow,
  checksOf,
  type LineRow,
  linesOf,
  type OrderRow,
  orderRow,
  orderView,
  type PaymentRow,
  paymentRow,
  paymentsOf,
} from './queries.ts';

/** The order that an event is about. */
export function orderOf(event: LogEvent): string | null {
  const { payload } = event;
  return 'orderId' in payload ? payload.orderId : null;
}

const touchedOrder = (event: LogEvent): { id: string }[] => {
  const id = orderOf(event);
  return id === null ? [] : [{ id }];
};

const openOnly = (store: Store, id: string) => (orderRow(store, id)?.open === 1 ? (orderView(store, id) ?? []) : []);

export const ordersModule: HubModule = {
  name: 'orders',
  projections: [ordersProjection],
  handlers: [
    openOrder,
    addLines,
    changeLine,
    voidLine,
    sendOrder,
    handOverOrder,
    cancelOrder,
    answer(orderRoutes.openOrders, (_call, store) => ok({ seq: headSeq(store), orders: openOrders(store) })),
    answer(orderRoutes.oneOrder, ({ params }, store) => {
      const view = orderView(store, params.orderId);
      return view ? ok(view) : err(refuse('not_found', { what: 'order' }, 'orderId'));
    }),
  ],
  topics: [
    topic({
      name: 'orders',
      touched: touchedOrder,
      all: openOrders,
      some: (store, _params, ids) => ids.flatMap((id) => openOnly(store, id)),
    }),
    topic({
      name: 'board',
      touched: touchedOrder,
      all: boardEntries,
      some: (store, _params, ids) => ids.flatMap((id) => boardEntry(store, id) ?? []),
    }),
  ],
};
