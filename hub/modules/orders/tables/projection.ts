import { heldCourses, mergedOrders, tableMarks } from '../../../db/schema/tables.ts';
import type { Store } from '../../../db/store.ts';
import type { Appliers } from '../../../log/projection.ts';
import { lines } from '../../../db/schema/orders.ts';

export const tableTables = [tableMarks, mergedOrders, heldCourses];

/** Whoever sits down ends what was said of the table. */
export const unmark = (store: Store, tableId: string | null): void => {
  if (tableId !== null) store.run('delete from table_marks where table_id = ?', tableId);
};

/** Where the next line of an order goes. */
export const nextPosition = (store: Store, orderId: string): number =>
  store.get<{ next: number }>('select coalesce(max(position), -1) + 1 as next from lines where order_id = ?', orderId)
    ?.next ?? 0;

const copyHolds = (store: Store, fromId: string, toId: string): void => {
  store.run('insert or ignore into held_courses select ?, course from held_courses where order_id = ?', toId, fromId);
};

const setState = (store: Store, orderId: string, state: string, at: number): void => {
  store.run(
    'update orders set state = ?, ready_at = case when ? then coalesce(ready_at, ?) end where id = ?',
    state,
    state === 'ready' ? 1 : 0,
    at,
    orderId,
  );
};

/** What the events of tables, courses and merged orders make of the tables of orders. */
export const tableAppliers: Appliers = {
  'order.covers_changed.v1': (store, { payload }) => {
    store.run('update orders set covers = ? where id = ?', payload.covers, payload.orderId);
  },
  'order.moved.v1': (store, { payload }) => {
    store.run('update orders set table_id = ? where id = ?', payload.tableId, payload.orderId);
    unmark(store, payload.tableId);
  },
  'order.server_changed.v1': (store, { payload }) => {
    store.run('update orders set served_by = ? where id = ?', `staff:${payload.staffId}`, payload.orderId);
  },
  'order.rush_changed.v1': (store, { payload }) => {
    store.run(
      'update orders set rush = ?, rush_cause = ? where id = ?',
      payload.rush ? 1 : 0,
      payload.rush ? (payload.cause ?? 'rush') : null,
      payload.orderId,
    );
  },
  'order.kept_back.v1': (store, { payload }) => {
    store.run('update orders set kept_back = ? where id = ?', payload.kept ? 1 : 0, payload.orderId);
  },
  'orders.merged.v1': (store, { payload, at }) => {
    const { orderId, fromOrderId } = payload;
    const first = nextPosition(store, orderId);
    store.run('update lines set order_id = ?, position = position + ? where order_id = ?', orderId, first, fromOrderId);
    store.run('update checks set order_id = ? where order_id = ?', orderId, fromOrderId);
    for (const table of ['payments', 'discounts', 'refunds']) {
      store.run(`update ${table} set order_id = ? where order_id = ?`, orderId, fromOrderId);
    }
    store.run(
      `update orders set covers = orders.covers + other.covers, rush = max(orders.rush, other.rush),
         rush_cause = coalesce(orders.rush_cause, other.rush_cause),
         sent_at = min(coalesce(orders.sent_at, other.sent_at), coalesce(other.sent_at, orders.sent_at))
       from orders as other where orders.id = ? and other.id = ?`,
      orderId,
      fromOrderId,
    );
    setState(store, orderId, payload.state, at);
    store.run("update orders set state = 'merged', open = 0, closed_at = ? where id = ?", at, fromOrderId);
    store.run('update merged_orders set into_id = ? where into_id = ?', orderId, fromOrderId);
    store.insert(mergedOrders, {
      orderId: fromOrderId,
      intoId: orderId,
      number: payload.fromNumber,
      tableId: payload.fromTableId,
      covers: payload.covers,
      checkIds: payload.checkIds,
    });
    copyHolds(store, fromOrderId, orderId);
  },
  'orders.unmerged.v1': (store, { payload, at }) => {
    const { orderId, fromOrderId } = payload;
    const checkIds = JSON.stringify(payload.checkIds);
    store.run(
      'update lines set order_id = ? where order_id = ? and id in (select value from json_each(?))',
      fromOrderId,
      orderId,
      JSON.stringify(payload.lineIds),
    );
    store.run('update checks set order_id = ? where id in (select value from json_each(?))', fromOrderId, checkIds);
    for (const table of ['payments', 'discounts', 'refunds']) {
      store.run(
        `update ${table} set order_id = ? where order_id = ? and check_id in (select value from json_each(?))`,
        fromOrderId,
        orderId,
        checkIds,
      );
    }
    store.run('delete from merged_orders where order_id = ?', fromOrderId);
    store.run('update orders set covers = max(0, covers - ?) where id = ?', payload.covers, orderId);
    setState(store, orderId, payload.state, at);
    store.run(
      'update orders set open = 1, closed_at = null, table_id = ?, covers = ? where id = ?',
      payload.tableId,
      payload.covers,
      fromOrderId,
    );
    setState(store, fromOrderId, payload.fromState, at);
    copyHolds(store, orderId, fromOrderId);
    unmark(store, payload.tableId);
  },
  'line.divided.v1': (store, { payload }) => {
    const { orderId, lineId, part } = payload;
    store.run(
      "update lines set data = json_set(data, '$.quantity', ?) where order_id = ? and id = ?",
      payload.quantity,
      orderId,
      lineId,
    );
    const whole = store.get<{ state: 'sent' | 'done'; added_by: string; sent_at: number | null }>(
      'select state, added_by, sent_at from lines where order_id = ? and id = ?',
      orderId,
      lineId,
    );
    if (!whole) return;
    store.insert(lines, {
      orderId,
      id: part.id,
      position: nextPosition(store, orderId),
      checkId: part.checkId,
      data: part,
      state: whole.state,
      addedBy: whole.added_by,
      sentAt: whole.sent_at,
      gross: 0,
      discount: 0,
      comp: 0,
      net: 0,
      tax: {},
    });
  },
  'line.joined.v1': (store, { payload: { orderId, lineId, quantity, partId } }) => {
    store.run('delete from lines where order_id = ? and id = ?', orderId, partId);
    store.run(
      "update lines set data = json_set(data, '$.quantity', ?) where order_id = ? and id = ?",
      quantity,
      orderId,
      lineId,
    );
  },
  'course.held.v1': (store, { payload }) => {
    store.insert(heldCourses, { orderId: payload.orderId, course: payload.course });
  },
  'course.unheld.v1': (store, { payload }) => {
    store.run('delete from held_courses where order_id = ? and course = ?', payload.orderId, payload.course);
  },
  'course.fired.v1': (store, { payload }) => {
    store.run('delete from held_courses where order_id = ? and course = ?', payload.orderId, payload.course);
  },
  'table.reserved.v1': (store, { payload, at }) => {
    store.put(tableMarks, { tableId: payload.tableId, state: 'reserved', since: at, reservedAt: payload.at });
  },
  'table.unreserved.v1': (store, { payload }) => unmark(store, payload.tableId),
  'table.left.v1': (store, { payload, at }) => {
    store.put(tableMarks, { tableId: payload.tableId, state: 'dirty', since: at });
  },
  'table.cleaned.v1': (store, { payload }) => unmark(store, payload.tableId),
  'table.released.v1': (store, { payload }) => {
    store.run('update merged_orders set table_id = null where order_id = ?', payload.fromOrderId);
  },
};
