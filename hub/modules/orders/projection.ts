import { checks, counters, lines, orders, payments } from '../../db/schema/orders.ts';
import type { Store } from '../../db/store.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { HandedOver } from '@comanda/shared/contracts/events/order.ts';
import type { Projection } from '../../log/projection.ts';
import { checkAppliers, checkTables, openCheck } from './checks/projection.ts';
import { nextPosition, tableAppliers, tableTables, unmark } from './tables/projection.ts';

const close = (store: Store, orderId: string, state: 'completed' | 'cancelled', at: number): void => {
  store.run('update orders set state = ?, open = 0, closed_at = ? where id = ?', state, at, orderId);
};

type Taken = LogEvent<'payment.taken.v1'>;

function settle(store: Store, { payload, at, actor }: Taken): void {
  store.put(payments, {
    id: payload.paymentId,
    orderId: payload.orderId,
    checkId: payload.checkId,
    tender: payload.tender,
    state: 'taken',
    amount: payload.amount,
    tendered: payload.tendered,
    change: payload.change,
    rounding: payload.rounding,
    tip: payload.tip ?? 0,
    refunded: 0,
    refundedTip: 0,
    refundedRounding: 0,
    accountId: payload.accountId ?? null,
    reference: payload.reference,
    reason: null,
    at,
    by: actor,
  });
  store.run('update checks set paid = paid + ? where id = ?', payload.amount, payload.checkId);
}

export const ordersProjection: Projection = {
  name: 'orders',
  version: 3,
  tables: [orders, checks, lines, payments, counters, ...tableTables, ...checkTables],
  apply: {
    ...tableAppliers,
    ...checkAppliers,
    'order.opened.v1': (store, { payload, at, actor, device, businessDate }) => {
      store.insert(orders, {
        id: payload.orderId,
        number: payload.number,
        type: payload.type,
        state: 'placed',
        open: true,
        tableId: payload.tableId,
        covers: payload.covers,
        channel: payload.channel,
        settingsSeq: payload.settingsSeq,
        openedBy: actor,
        device,
        servedBy: actor,
        rush: false,
        keptBack: false,
        openedAt: at,
        businessDate,
      });
      openCheck(store, payload.orderId, payload.checkId);
      store.put(counters, { name: `pickup:${businessDate}`, last: payload.number });
      unmark(store, payload.tableId);
    },
    'lines.added.v1': (store, { payload, actor }) => {
      const n = nextPosition(store, payload.orderId);
      for (const [at, line] of payload.lines.entries()) {
        store.insert(lines, {
          orderId: payload.orderId,
          id: line.id,
          position: n + at,
          checkId: line.checkId,
          data: line,
          state: 'new',
          addedBy: actor,
          gross: 0,
          discount: 0,
          comp: 0,
          net: 0,
          tax: {},
        });
      }
    },
    'line.changed.v1': (store, { payload }) => {
      store.run(
        'update lines set data = ? where order_id = ? and id = ?',
        JSON.stringify(payload.line),
        payload.orderId,
        payload.line.id,
      );
    },
    'line.changed_after_send.v1': (store, { payload: { orderId, line } }) => {
      store.run('update lines set data = ? where order_id = ? and id = ?', JSON.stringify(line), orderId, line.id);
    },
    'check.priced.v1': (store, { payload }) => {
      const { orderId: _, checkId, lines: __, ...totals } = payload;
      store.run(
        'update checks set totals = ?, total = ?, proforma = 0 where id = ?',
        JSON.stringify(totals),
        totals.total,
        checkId,
      );
      for (const line of payload.lines) {
        store.run(
          'update lines set gross = ?, discount = ?, comp = ?, net = ?, tax = ? where order_id = ? and id = ?',
          line.gross,
          line.discount,
          line.comp?.amount ?? 0,
          line.net,
          JSON.stringify(line.tax),
          payload.orderId,
          line.id,
        );
      }
    },
    'lines.sent.v1': (store, { payload, at }) => {
      store.run(
        "update lines set state = 'sent', sent_at = ? where order_id = ? and id in (select value from json_each(?))",
        at,
        payload.orderId,
        JSON.stringify(payload.lineIds),
      );
      store.run(
        "update orders set state = 'preparing', sent_at = coalesce(sent_at, ?), ready_at = null where id = ?",
        at,
        payload.orderId,
      );
    },
    'line.voided.v1': (store, { payload, at, actor }) => {
      store.run(
        `update lines set state = 'voided', void_reason = ?, voided_at = ?, voided_by = ?,
           gross = 0, discount = 0, comp = 0, net = 0, tax = '{}' where order_id = ? and id = ?`,
        payload.reason,
        at,
        actor,
        payload.orderId,
        payload.lineId,
      );
    },
    'ticket.void_acknowledged.v1': (store, { payload }) => {
      store.run(
        'update lines set made = max(coalesce(made, 0), ?) where order_id = ? and id = ?',
        payload.made ? 1 : 0,
        payload.orderId,
        payload.lineId,
      );
    },
    'ticket.void_unacknowledged.v1': (store, { payload: { orderId, lineId, made } }) => {
      const said = made === null ? null : Number(made);
      store.run('update lines set made = ? where order_id = ? and id = ?', said, orderId, lineId);
    },
    'order.ready.v1': (store, { payload, at }) => {
      store.run("update orders set state = 'ready', ready_at = ? where id = ?", at, payload.orderId);
      store.run("update lines set state = 'done' where order_id = ? and state = 'sent'", payload.orderId);
    },
    'order.unready.v1': (store, { payload }) => {
      store.run("update orders set state = 'preparing', ready_at = null where id = ?", payload.orderId);
    },
    'order.handed_over.v1': (store, { payload, at }) => {
      const { orderId, ticketIds = [], bumpedIds = [] } = payload;
      store.run(
        "update orders set state = 'handed_over', handed_over_at = ?, handed_over = ? where id = ?",
        at,
        JSON.stringify({ ticketIds, bumpedIds } satisfies HandedOver),
        orderId,
      );
    },
    'order.hand_over_undone.v1': (store, { payload: { orderId, state } }) => {
      store.run(
        `update orders set state = ?, open = 1, closed_at = null, handed_over_at = null, handed_over = null,
           ready_at = case when ? then ready_at end where id = ?`,
        state,
        state === 'ready' ? 1 : 0,
        orderId,
      );
    },
    'order.completed.v1': (store, { payload, at }) => close(store, payload.orderId, 'completed', at),
    'order.cancelled.v1': (store, { payload, at }) => close(store, payload.orderId, 'cancelled', at),
    'payment.requested.v1': (store, { payload, at, actor }) => {
      store.insert(payments, {
        id: payload.paymentId,
        orderId: payload.orderId,
        checkId: payload.checkId,
        tender: payload.tender,
        state: 'waiting',
        amount: payload.amount,
        tendered: payload.amount + (payload.tip ?? 0),
        change: 0,
        rounding: 0,
        tip: payload.tip ?? 0,
        refunded: 0,
        refundedTip: 0,
        refundedRounding: 0,
        accountId: null,
        reference: null,
        reason: null,
        at,
        by: actor,
      });
    },
    'payment.unanswered.v1': (store, { payload }) => {
      store.run("update payments set state = 'unanswered' where id = ?", payload.paymentId);
    },
    'payment.taken.v1': settle,
    'payment.failed.v1': (store, { payload }) => {
      store.run("update payments set state = 'failed', reason = ? where id = ?", payload.reason, payload.paymentId);
    },
    'check.paid.v1': (store, { payload, at, actor, seq }) => {
      store.run(
        "update checks set state = 'paid', fiscal_number = ?, paid_at = ?, paid_by = ?, paid_seq = ? where id = ?",
        payload.fiscalNumber,
        at,
        actor,
        seq,
        payload.checkId,
      );
      store.put(counters, { name: 'fiscal', last: payload.fiscalNumber });
    },
    'receipt.requested.v1': (store, { payload }) => {
      store.run(
        "update checks set receipts = receipts + (state = 'paid'), proforma = (state = 'open') where id = ?",
        payload.checkId,
      );
    },
  },
};
