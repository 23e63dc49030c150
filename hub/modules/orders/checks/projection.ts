import type { CheckSnapshot } from '@comanda/shared/contracts/events/check.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { discounts, refunds } from '../../../db/schema/checks.ts';
import { checks } from '../../../db/schema/orders.ts';
import type { Store } from '../../../db/store.ts';
import type { Appliers } from '../../../log/projection.ts';
import { nextPosition } from '../tables/projection.ts';

export const checkTables = [discounts, refunds];

export const NOTHING = { gross: 0, discount: 0, net: 0, serviceCharge: { amount: 0, tax: {} }, tax: {}, total: 0 };

/** A new check with nothing on it. */
export const openCheck = (store: Store, orderId: string, id: string): void =>
  store.insert(checks, {
    id,
    orderId,
    state: 'open',
    totals: NOTHING,
    total: 0,
    paid: 0,
    refunded: 0,
    reopened: false,
    receipts: 0,
    proforma: false,
  });

function keepSnapshot(store: Store, checkId: string, partOf: string, snapshot: CheckSnapshot): void {
  const { taxMode: _, lines: __, ...totals } = snapshot;
  store.run(
    'update checks set part_of = ?, snapshot = ?, totals = ?, total = ?, proforma = 0 where id = ?',
    partOf,
    JSON.stringify(snapshot),
    JSON.stringify(totals),
    snapshot.total,
    checkId,
  );
}

const moveData = (store: Store, orderId: string, lineIds: readonly string[], checkId: string): void => {
  store.run(
    `update lines set check_id = ?, data = json_set(data, '$.checkId', ?)
     where order_id = ? and id in (select value from json_each(?))`,
    checkId,
    checkId,
    orderId,
    JSON.stringify(lineIds),
  );
};

/** Line discounts go where their lines go. */
const moveDiscounts = (store: Store, lineIds: readonly string[], from: string, orderId: string, checkId: string) => {
  store.run(
    `update discounts set order_id = ?, check_id = ?
     where order_id = ? and line_id in (select value from json_each(?))`,
    orderId,
    checkId,
    from,
    JSON.stringify(lineIds),
  );
};

type Given = LogEvent<'refund.given.v1' | 'refund.requested.v1'>;

function keepRefund(store: Store, { payload, at, actor, type }: Given): void {
  store.put(refunds, {
    id: payload.refundId,
    orderId: payload.orderId,
    checkId: payload.checkId,
    paymentId: payload.paymentId,
    tender: payload.tender,
    state: type === 'refund.given.v1' ? 'given' : 'waiting',
    amount: payload.amount,
    tip: payload.tip,
    rounding: payload.rounding,
    sale: payload.sale,
    lineIds: payload.lineIds,
    reason: payload.reason,
    at,
    by: actor,
  });
}

/** What the events of checks make of the tables of orders. */
export const checkAppliers: Appliers = {
  'check.opened.v1': (store, { payload }) => openCheck(store, payload.orderId, payload.checkId),
  'discount.given.v1': (store, { payload, actor, seq }) => {
    const { discountId: id, withId, taken: _, ...given } = payload;
    store.insert(discounts, { id, ...given, givenAs: withId ?? id, seq, by: actor });
  },
  'discount.removed.v1': (store, { payload }) => {
    store.run('delete from discounts where id = ?', payload.discountId);
  },
  'line.comped.v1': (store, { payload }) => {
    store.run(
      'update lines set comp_reason = ? where order_id = ? and id = ?',
      payload.reason,
      payload.orderId,
      payload.lineId,
    );
  },
  'line.comp_removed.v1': (store, { payload }) => {
    store.run(
      'update lines set comp_reason = null, comp = 0 where order_id = ? and id = ?',
      payload.orderId,
      payload.lineId,
    );
  },
  'lines.moved.v1': (store, { payload }) => {
    moveData(store, payload.orderId, payload.lineIds, payload.toCheckId);
    moveDiscounts(store, payload.lineIds, payload.orderId, payload.orderId, payload.toCheckId);
  },
  'lines.transferred.v1': (store, { payload }) => {
    const { fromOrderId, orderId, lineIds, toCheckId } = payload;
    let position = nextPosition(store, orderId);
    for (const id of lineIds) {
      store.run(
        'update lines set order_id = ?, position = ? where order_id = ? and id = ?',
        orderId,
        position,
        fromOrderId,
        id,
      );
      position += 1;
    }
    store.run(
      `update orders set sent_at = coalesce(sent_at, (select min(sent_at) from lines
         where order_id = orders.id and id in (select value from json_each(?)))) where id = ?`,
      JSON.stringify(lineIds),
      orderId,
    );
    moveData(store, orderId, lineIds, toCheckId);
    moveDiscounts(store, lineIds, fromOrderId, orderId, toCheckId);
  },
  'check.split.v1': (store, { payload }) => {
    for (const { checkId, snapshot } of payload.parts) {
      if (!store.get('select 1 from checks where id = ?', checkId)) openCheck(store, payload.orderId, checkId);
      keepSnapshot(store, checkId, payload.checkId, snapshot);
    }
  },
  'checks.united.v1': (store, { payload }) => {
    for (const id of payload.goneIds) store.run('delete from checks where id = ?', id);
    if (payload.snapshot) {
      const row = store.get<{ part_of: string | null }>('select part_of from checks where id = ?', payload.checkId);
      keepSnapshot(store, payload.checkId, row?.part_of ?? payload.checkId, payload.snapshot);
    } else {
      store.run('update checks set part_of = null, snapshot = null where id = ?', payload.checkId);
    }
  },
  'check.reopened.v1': (store, { payload: { orderId, checkId } }) => {
    store.run(
      "update checks set state = 'open', fiscal_number = null, paid_at = null, paid_by = null, reopened = 1 where id = ?",
      checkId,
    );
    store.run(
      `update orders set open = 1, closed_at = null,
         state = case when state = 'completed' then 'handed_over' else state end where id = ?`,
      orderId,
    );
  },
  'refund.requested.v1': keepRefund,
  'refund.given.v1': (store, fact) => {
    const { payload } = fact;
    keepRefund(store, fact);
    const ofSale = payload.sale?.total ?? 0;
    store.run(
      'update checks set refunded = refunded + ?, paid = paid - ? where id = ?',
      ofSale,
      payload.amount - ofSale,
      payload.checkId,
    );
    store.run(
      `update payments set refunded = refunded + ?, refunded_tip = refunded_tip + ?,
         refunded_rounding = refunded_rounding + ? where id = ?`,
      payload.amount,
      payload.tip,
      payload.rounding,
      payload.paymentId,
    );
  },
  'refund.failed.v1': (store, { payload }) => {
    store.run("update refunds set state = 'failed' where id = ?", payload.refundId);
  },
  'tip.added.v1': (store, { payload }) => {
    store.run('update payments set tip = tip + ? where id = ?', payload.amount, payload.paymentId);
  },
};
