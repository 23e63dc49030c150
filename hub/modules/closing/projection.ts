import type { RefundedSale } from '@comanda/shared/contracts/events/check.ts';
import type { PaidCheck } from '@comanda/shared/contracts/events/paid-check.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { netOfTax } from '@comanda/shared/domain/ledger/sale.ts';
import type { ExceptionKind } from '@comanda/shared/contracts/views/closing.ts';
import { closingBy, closingDays, type DayKind, exceptions, zReports } from '../../db/schema/closing.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

type Figure = 'orders' | 'cancelled' | 'covers' | 'no_sales';

const count = (store: Store, date: string, column: Figure, by: number): void => {
  store.run(
    `insert into closing_days (business_date, z, ${column}) values (?, 0, ?)
     on conflict do update set ${column} = ${column} + excluded.${column}`,
    date,
    by,
  );
};

/** Adds to a day's sum by something; `count` −1 takes one out again. */
const add = (store: Store, date: string, kind: DayKind, key: string, amount: number, times = 1): void => {
  store.run(
    `insert into closing_by (business_date, z, kind, key, count, amount) values (?, 0, ?, ?, ?, ?)
     on conflict do update set count = count + excluded.count, amount = amount + excluded.amount`,
    date,
    kind,
    key,
    times,
    amount,
  );
};

interface Noted {
  readonly orderId?: string;
  readonly lineId?: string;
  readonly amount?: number;
  readonly reason: string;
  readonly sent?: boolean;
}

const note = (store: Store, { seq, businessDate, actor, at }: LogEvent, kind: ExceptionKind, what: Noted): void => {
  store.insert(exceptions, {
    seq,
    businessDate,
    z: 0,
    kind,
    actor,
    orderId: what.orderId ?? null,
    lineId: what.lineId ?? null,
    amount: what.amount ?? 0,
    reason: what.reason,
    sent: what.sent ?? false,
    at,
  });
};

const round = (store: Store, date: string, rounding: number): void => {
  store.run(
    `insert into closing_days (business_date, z, rounding) values (?, 0, ?)
     on conflict do update set rounding = rounding + excluded.rounding`,
    date,
    rounding,
  );
};

/** A check that was paid; sign −1: that was opened again. */
function sold(store: Store, date: string, { totals, discounts = [], comps = [] }: PaidCheck, sign: 1 | -1): void {
  const { net, serviceCharge } = netOfTax(totals);
  store.run(
    `insert into closing_days (business_date, z, checks, gross, discount, comp, net, service_charge, total)
     values (?, 0, ?, ?, ?, ?, ?, ?, ?)
     on conflict do update set checks = checks + excluded.checks, gross = gross + excluded.gross,
       discount = discount + excluded.discount, comp = comp + excluded.comp, net = net + excluded.net,
       service_charge = service_charge + excluded.service_charge, total = total + excluded.total`,
    date,
    sign,
    sign * totals.gross,
    sign * totals.discount,
    sign * (totals.comp ?? 0),
    sign * net,
    sign * serviceCharge,
    sign * totals.total,
  );
  for (const [id, amount] of Object.entries(totals.tax)) add(store, date, 'tax', id, sign * amount, sign);
  for (const { reason, amount } of discounts) add(store, date, 'discount', reason, sign * amount, sign);
  for (const { reason, amount } of comps) add(store, date, 'comp', reason, sign * amount, sign);
}

/** What a refund takes back of a sale. */
function takenBack(store: Store, date: string, sale: RefundedSale): void {
  const { net, serviceCharge } = netOfTax(sale);
  add(store, date, 'refunded', 'net', net);
  add(store, date, 'refunded', 'service_charge', serviceCharge);
  add(store, date, 'refunded', 'total', sale.total);
  for (const [id, amount] of Object.entries(sale.tax)) add(store, date, 'refunded', `tax:${id}`, amount);
}

/** Sums by business date since its last Z. A Z takes them as they are: they then belong to it alone. */
export const closingProjection: Projection = {
  name: 'closing',
  version: 1,
  tables: [closingDays, closingBy, exceptions, zReports],
  apply: {
    'order.opened.v1': (store, { businessDate, payload }) => {
      store.run(
        `insert into closing_days (business_date, z, orders, covers) values (?, 0, 1, ?)
         on conflict do update set orders = orders + 1, covers = covers + excluded.covers`,
        businessDate,
        payload.covers,
      );
    },
    'order.covers_changed.v1': (store, { businessDate, payload }) => {
      count(store, businessDate, 'covers', payload.covers - payload.before);
    },
    'order.cancelled.v1': (store, fact) => {
      count(store, fact.businessDate, 'cancelled', 1);
      note(store, fact, 'cancelled', { orderId: fact.payload.orderId, reason: fact.payload.reason });
    },
    'line.voided.v1': (store, fact) => {
      const { orderId, lineId, amount, reason, sent } = fact.payload;
      note(store, fact, 'void', { orderId, lineId, amount, reason, sent });
    },
    'line.changed_after_send.v1': (store, fact) => {
      const { orderId, line, lowered, again } = fact.payload;
      if (lowered === 0 && !again) return;
      note(store, fact, 'change', { orderId, lineId: line.id, amount: lowered, reason: '', sent: true });
    },
    'ticket.void_acknowledged.v1': (store, { payload }) => {
      store.run(
        "update exceptions set made = max(coalesce(made, 0), ?) where line_id = ? and kind = 'void'",
        payload.made ? 1 : 0,
        payload.lineId,
      );
    },
    'ticket.void_unacknowledged.v1': (store, { payload: { lineId, made } }) => {
      const said = made === null ? null : Number(made);
      store.run("update exceptions set made = ? where line_id = ? and kind = 'void'", said, lineId);
    },
    'drawer.no_sale.v1': (store, fact) => {
      count(store, fact.businessDate, 'no_sales', 1);
      note(store, fact, 'no_sale', { reason: fact.payload.reason });
    },
    'payment.taken.v1': (store, { businessDate, payload: { tender, amount, rounding, tip = 0 } }) => {
      add(store, businessDate, 'tender', tender, amount + rounding);
      round(store, businessDate, rounding);
      if (tip > 0) add(store, businessDate, 'tip', tender, tip);
    },
    'tip.added.v1': (store, { businessDate, payload }) => {
      add(store, businessDate, 'tip', payload.tender, payload.amount);
    },
    'refund.given.v1': (store, fact) => {
      const { businessDate, payload } = fact;
      const { orderId, tender, amount, rounding, tip, sale, reason } = payload;
      add(store, businessDate, 'refund', tender, amount + rounding);
      round(store, businessDate, -rounding);
      if (tip > 0) add(store, businessDate, 'tip', tender, -tip, 0);
      if (sale) takenBack(store, businessDate, sale);
      note(store, fact, 'refund', { orderId, amount: amount + tip + rounding, reason });
    },
    'house_account.settled.v1': (store, { businessDate, payload }) => {
      add(store, businessDate, 'settled', payload.tender, payload.amount);
    },
    'discount.given.v1': (store, fact) => {
      const { orderId, lineId, taken: amount, reason } = fact.payload;
      note(store, fact, 'discount', { orderId, ...(lineId !== null && { lineId }), amount, reason });
    },
    'line.comped.v1': (store, fact) => {
      const { orderId, lineId, amount, reason } = fact.payload;
      note(store, fact, 'comp', { orderId, lineId, amount, reason });
    },
    'check.paid.v1': (store, { businessDate, payload }) => sold(store, businessDate, payload, 1),
    'check.reopened.v1': (store, fact) => {
      const { orderId, reason, paid } = fact.payload;
      sold(store, fact.businessDate, paid, -1);
      add(store, fact.businessDate, 'reopened', 'checks', paid.totals.total);
      note(store, fact, 'reopened', { orderId, amount: paid.totals.total, reason });
    },
    'day.closed.v1': (store, { payload, at, actor }) => {
      const { number, seq, hash, figures, publicKey, signature } = payload;
      for (const table of ['closing_days', 'closing_by', 'exceptions']) {
        store.run(`update ${table} set z = ? where business_date = ? and z = 0`, number, figures.businessDate);
      }
      store.insert(zReports, {
        number,
        businessDate: figures.businessDate,
        at,
        by: actor,
        total: figures.total,
        difference: figures.drawers.reduce((sum, drawer) => sum + (drawer.difference ?? 0), 0),
        content: JSON.stringify({ number, seq, hash, figures }),
        publicKey,
        signature,
      });
    },
  },
};
