import type { Tender } from '@comanda/shared/contracts/events/payment.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { ExceptionKind } from '@comanda/shared/contracts/views/closing.ts';
import { closingBy, closingDays, exceptions, zReports } from '../../db/schema/closing.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';
import { netOfTax } from './net.ts';

type Figure = 'orders' | 'cancelled' | 'covers' | 'no_sales';

const count = (store: Store, date: string, column: Figure, by: number): void => {
  store.run(
    `insert into closing_days (business_date, z, ${column}) values (?, 0, ?)
     on conflict do update set ${column} = ${column} + excluded.${column}`,
    date,
    by,
  );
};

const add = (store: Store, date: string, kind: 'tax' | 'tender' | 'refund', key: string, amount: number): void => {
  store.run(
    `insert into closing_by (business_date, z, kind, key, count, amount) values (?, 0, ?, ?, 1, ?)
     on conflict do update set count = count + 1, amount = amount + excluded.amount`,
    date,
    kind,
    key,
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

const moved = (store: Store, date: string, tender: Tender, amount: number, rounding: number): void => {
  add(store, date, 'tender', tender, amount + rounding);
  store.run(
    `insert into closing_days (business_date, z, rounding) values (?, 0, ?)
     on conflict do update set rounding = rounding + excluded.rounding`,
    date,
    rounding,
  );
};

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
    'ticket.void_acknowledged.v1': (store, { payload }) => {
      store.run(
        "update exceptions set made = max(coalesce(made, 0), ?) where line_id = ? and kind = 'void'",
        payload.made ? 1 : 0,
        payload.lineId,
      );
    },
    'drawer.no_sale.v1': (store, fact) => {
      count(store, fact.businessDate, 'no_sales', 1);
      note(store, fact, 'no_sale', { reason: fact.payload.reason });
    },
    'payment.taken.v1': (store, { businessDate, payload }) => {
      moved(store, businessDate, payload.tender, payload.amount, payload.rounding);
    },
    'check.paid.v1': (store, { businessDate, payload: { totals } }) => {
      const { net, serviceCharge } = netOfTax(totals);
      store.run(
        `insert into closing_days (business_date, z, checks, gross, discount, net, service_charge, total)
         values (?, 0, 1, ?, ?, ?, ?, ?)
         on conflict do update set checks = checks + 1, gross = gross + excluded.gross,
           discount = discount + excluded.discount, net = net + excluded.net,
           service_charge = service_charge + excluded.service_charge, total = total + excluded.total`,
        businessDate,
        totals.gross,
        totals.discount,
        net,
        serviceCharge,
        totals.total,
      );
      for (const [component, amount] of Object.entries(totals.tax)) add(store, businessDate, 'tax', component, amount);
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
