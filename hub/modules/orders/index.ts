import { err, ok } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import { exportRoutes } from '@comanda/shared/contracts/commands/exports.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../db/store.ts';
import { headSeq } from '../../log/rows.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { boardEntries, boardEntry } from './board.ts';
import { cancelOrder } from './commands/ending.ts';
import { handOverOrder, undoHandOver } from './commands/hand-over.ts';
import { changeSentLine } from './commands/change-sent.ts';
import { addLines, changeLine, sendOrder, voidLine } from './commands/lines.ts';
import { openOrder } from './commands/open-order.ts';
import { changeQuantity } from './commands/quantity.ts';
import { compLine, giveDiscount, removeComp, removeDiscount } from './checks/lowering.ts';
import { moveLines, openCheck, transferLines } from './checks/moving.ts';
import { paidChecks } from './checks/paid.ts';
import { splitCheck, uniteChecks } from './checks/splitting.ts';
import { orderHistory } from './history.ts';
import { ordersProjection } from './projection.ts';
import { openOrders, orderRow, orderView, orderViews } from './queries.ts';
import { cleanTable, clearTable, reserveTable } from './tables/clearing.ts';
import { mergeOrders, unmergeOrder } from './tables/merging.ts';
import { allMarks, markOf } from './tables/queries.ts';
import { changeCovers, changeServer, keepBack, moveOrder, setRush } from './tables/seating.ts';

export { releasePortions, takeReleased } from './unattended.ts';
export { fire, kitchenRules, newLines, send, sendUnsent } from './sending.ts';
export { takeOrder } from './commands/open-order.ts';
export { cancelUnsent } from './commands/ending.ts';
export { handOverToUndo, undoOf } from './commands/hand-over.ts';
export { givePortionsBack, takePortions, takeWhatIsLeft } from './portions.ts';
export { chargedLines, priceCheck, repriceCheck, taxModeOf } from './pricing.ts';
export { sell } from './taking.ts';
export { completeOrder, isLeft } from './tables/leaving.ts';
export { openOrderAtTable } from './tables/queries.ts';
export { mergeOrders } from './tables/merging.ts';
export { moveOrder } from './tables/seating.ts';
export { heldCoursesOf, holdCourses } from './tables/courses.ts';
export { finishIfDone } from './finishing.ts';
export { placeName } from './place.ts';
export { discountsOf, refundRow, type RefundRow, refundsOf, saleOf, snapshotOfCheck } from './checks/queries.ts';
export { snapshotNow } from './checks/splitting.ts';
export { changeableCheck, checkForLines, openCheckById, openOrderById, paidRefusal } from './guards.ts';
export { nextFiscalNumber, nextPickupNumber } from './numbers.ts';
export {
  type CheckRow,
  checkRow,
  checksOf,
  type LineRow,
  lineIdsOf,
  lineRow,
  linesOf,
  type OrderRow,
  orderRow,
  orderView,
  orderViews,
  type PaymentRow,
  paymentRow,
  paymentsOf,
  wishOf,
} from './queries.ts';

/** The order that an event is about. */
export function orderOf(event: LogEvent): string | null {
  const { payload } = event;
  return 'orderId' in payload ? payload.orderId : null;
}

/** The orders that an event is about: two where one was merged into the other. */
export const ordersOf = (event: LogEvent): string[] => {
  const id = orderOf(event);
  const from = 'fromOrderId' in event.payload ? [event.payload.fromOrderId] : [];
  return id === null ? from : [id, ...from];
};

const touchedOrder = (event: LogEvent): { id: string }[] => ordersOf(event).map((id) => ({ id }));

const touchedTable = ({ payload }: LogEvent): { id: string }[] =>
  'tableId' in payload && payload.tableId !== null ? [{ id: payload.tableId }] : [];

const openOnly = (store: Store, ids: readonly string[]) =>
  orderViews(
    store,
    ids.filter((id) => orderRow(store, id)?.open === 1),
  );

export const ordersModule: HubModule = {
  name: 'orders',
  projections: [ordersProjection],
  handlers: [
    openOrder,
    addLines,
    changeLine,
    changeSentLine,
    voidLine,
    sendOrder,
    handOverOrder,
    undoHandOver,
    cancelOrder,
    changeQuantity,
    changeCovers,
    moveOrder,
    changeServer,
    setRush,
    keepBack,
    mergeOrders,
    unmergeOrder,
    clearTable,
    cleanTable,
    reserveTable,
    openCheck,
    splitCheck,
    uniteChecks,
    moveLines,
    transferLines,
    giveDiscount,
    removeDiscount,
    compLine,
    removeComp,
    answer(tableRoutes.tableMarks, (_call, store) => ok({ seq: headSeq(store), tables: allMarks(store) })),
    answer(checkRoutes.paidChecks, ({ query: { search, before, limit } }, store) =>
      ok(paidChecks(store, { search, before, limit })),
    ),
    answer(exportRoutes.orderHistory, ({ query }, store) => ok(orderHistory(store, query))),
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
      some: (store, _params, ids) => openOnly(store, ids),
    }),
    topic({
      name: 'tables',
      touched: touchedTable,
      all: allMarks,
      some: (store, _params, ids) => ids.flatMap((id) => markOf(store, id) ?? []),
    }),
    topic({
      name: 'board',
      touched: touchedOrder,
      all: boardEntries,
      some: (store, _params, ids) => ids.flatMap((id) => boardEntry(store, id) ?? []),
    }),
  ],
};
