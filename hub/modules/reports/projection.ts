import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { dayBy, dayTotals } from '../../db/schema/reports.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

interface Bump {
  readonly seconds: number;
  readonly early: boolean;
}

type Kind = 'tender' | 'tax' | 'hour' | 'item' | 'type' | 'void' | 'bump' | 'early';

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
function netOfTax({ totals, lines }: LogEvent<'check.paid.v1'>['payload']): number {
  const included = totals.total === totals.net + totals.serviceCharge.amount;
  return included ? totals.net - lines.reduce((sum, line) => sum + total(line.tax), 0) : totals.net;
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
    'check.paid.v1': (store, { businessDate, payload }) => {
      const { totals } = payload;
      const sold = totals.total + payload.rounding;
      store.run(
        `insert into day_totals (business_date, checks_paid, gross, discount, net, service_charge, tax_total, rounding, total)
         values (?, 1, ?, ?, ?, ?, ?, ?, ?)
         on conflict do update set checks_paid = checks_paid + 1, gross = gross + excluded.gross,
           discount = discount + excluded.discount, net = net + excluded.net,
           service_charge = service_charge + excluded.service_charge, tax_total = tax_total + excluded.tax_total,
           rounding = rounding + excluded.rounding, total = total + excluded.total`,
        businessDate,
        totals.gross,
        totals.discount,
        netOfTax(payload),
        totals.serviceCharge.amount,
        total(totals.tax),
        payload.rounding,
        sold,
      );
      for (const [component, amount] of Object.entries(totals.tax))
        add(store, businessDate, 'tax', component, 1, amount);
      for (const { tender, amount } of payload.tenders) {
        add(store, businessDate, 'tender', tender, 1, tender === 'cash' ? amount + payload.rounding : amount);
      }
      add(store, businessDate, 'hour', String(payload.hour), 1, sold);
      add(store, businessDate, 'type', payload.orderType, 1, sold);
      for (const line of payload.lines) {
        add(store, businessDate, 'item', line.itemId, line.quantity, line.net, line.name);
      }
    },
  },
};
