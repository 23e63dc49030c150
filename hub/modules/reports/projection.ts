import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { PaidCheck } from '@comanda/shared/contracts/events/paid-check.ts';
import { dayBy, dayTotals } from '../../db/schema/reports.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

interface Bump {
  readonly seconds: number;
  readonly early: boolean;
}

type Kind = 'tender' | 'tax' | 'hour' | 'item' | 'type' | 'void' | 'bump' | 'early' | 'refund' | 'tip';

function add(
  store: Store,
  businessDate: string,
  kind: Kind,
  key: string,
  count: number,
  amount: number,
  name: LocalText | null = null,
): void {
  store.run(
    `insert into day_by (business_date, kind, key, count, amount, name) values (?, ?, ?, ?, ?, ?)
     on conflict do update set count = count + excluded.count, amount = amount + excluded.amount, name = excluded.name`,
    businessDate,
    kind,
    key,
    count,
    amount,
    name === null ? null : JSON.stringify(name),
  );
}

/** A bump that is taken back counts as if it had not been. */
function bumped(store: Store, businessDate: string, station: string, times: 1 | -1, bump: Bump): void {
  add(store, businessDate, 'bump', station, times, times * bump.seconds);
  if (bump.early) add(store, businessDate, 'early', station, times, 0);
}

const total = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

/** Sales after discounts and without tax: where tax is included in the prices, a check's net still holds it. */
function netOfTax({ totals, lines }: PaidCheck): number {
  const included = totals.total === totals.net + totals.serviceCharge.amount;
  return included ? totals.net - lines.reduce((sum, line) => sum + total(line.tax), 0) : totals.net;
}

/** A check that was paid; sign −1: that was opened again. */
function sold(store: Store, businessDate: string, paid: PaidCheck, sign: 1 | -1): void {
  const { totals } = paid;
  const amount = sign * (totals.total + paid.rounding);
  store.run(
    `insert into day_totals (business_date, checks_paid, gross, discount, net, service_charge, tax_total, rounding, total)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict do update set checks_paid = checks_paid + excluded.checks_paid, gross = gross + excluded.gross,
       discount = discount + excluded.discount, net = net + excluded.net,
       service_charge = service_charge + excluded.service_charge, tax_total = tax_total + excluded.tax_total,
       rounding = rounding + excluded.rounding, total = total + excluded.total`,
    businessDate,
    sign,
    sign * totals.gross,
    sign * (totals.discount + (totals.comp ?? 0)),
    sign * netOfTax(paid),
    sign * totals.serviceCharge.amount,
    sign * total(totals.tax),
    sign * paid.rounding,
    amount,
  );
  for (const [id, tax] of Object.entries(totals.tax)) add(store, businessDate, 'tax', id, sign, sign * tax);
  for (const { tender, amount: by } of paid.tenders) {
    add(store, businessDate, 'tender', tender, sign, sign * (tender === 'cash' ? by + paid.rounding : by));
  }
  add(store, businessDate, 'hour', String(paid.hour), sign, amount);
  add(store, businessDate, 'type', paid.orderType, sign, amount);
  for (const line of paid.lines) {
    add(store, businessDate, 'item', line.itemId, sign * line.quantity, sign * line.net, line.name);
  }
}

/** Sums by business date, so that no report reads history. Sales count when the check is paid. */
export const reportsProjection: Projection = {
  name: 'reports',
  version: 2,
  tables: [dayTotals, dayBy],
  apply: {
    'order.opened.v1': (store, { businessDate, payload }) => {
      store.run(
        `insert into day_totals (business_date, orders, covers) values (?, 1, ?)
         on conflict do update set orders = orders + 1, covers = covers + excluded.covers`,
        businessDate,
        payload.covers,
      );
    },
    'order.covers_changed.v1': (store, { businessDate, payload }) => {
      const difference = payload.covers - payload.before;
      store.run(
        `insert into day_totals (business_date, covers) values (?, ?)
         on conflict do update set covers = covers + excluded.covers`,
        businessDate,
        difference,
      );
    },
    'order.cancelled.v1': (store, { businessDate }) => {
      store.run(
        `insert into day_totals (business_date, cancelled) values (?, 1)
         on conflict do update set cancelled = cancelled + 1`,
        businessDate,
      );
    },
    'line.voided.v1': (store, { businessDate, payload }) => {
      add(store, businessDate, 'void', payload.sent ? 'sent' : 'unsent', 1, payload.amount);
    },
    'ticket.bumped.v1': (store, { businessDate, payload: { station, seconds, early } }) => {
      if (seconds !== undefined) bumped(store, businessDate, station, 1, { seconds, early });
    },
    'ticket.unbumped.v1': (store, { businessDate, payload: { station, undone } }) => {
      if (undone) bumped(store, businessDate, station, -1, undone);
    },
    'ticket.recalled.v1': (store, { businessDate, payload: { station, undone } }) => {
      if (undone) bumped(store, businessDate, station, -1, undone);
    },
    'check.paid.v1': (store, { businessDate, payload }) => sold(store, businessDate, payload, 1),
    'check.reopened.v1': (store, { businessDate, payload }) => sold(store, businessDate, payload.paid, -1),
    'refund.given.v1': (store, { businessDate, payload }) => {
      add(store, businessDate, 'refund', payload.tender, 1, payload.amount + payload.rounding);
      if (payload.tip > 0) add(store, businessDate, 'tip', payload.tender, 0, -payload.tip);
    },
    'payment.taken.v1': (store, { businessDate, payload: { tender, tip = 0 } }) => {
      if (tip > 0) add(store, businessDate, 'tip', tender, 1, tip);
    },
    'tip.added.v1': (store, { businessDate, payload }) => {
      add(store, businessDate, 'tip', payload.tender, 1, payload.amount);
    },
  },
};
