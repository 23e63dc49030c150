import { drawers } from '../../db/schema/closing.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

const COLUMN = { paid_in: 'paid_in', paid_out: 'paid_out', drop: 'drops' } as const;

/** Cash that a device takes is in the drawer that is open there, if one is. */
const take = (store: Store, device: string | null, column: 'sales' | 'refunds', amount: number): void => {
  if (device === null) return;
  store.run(`update drawers set ${column} = ${column} + ? where device_id = ? and state = 'open'`, amount, device);
};

export const drawerProjection: Projection = {
  name: 'drawers',
  version: 1,
  tables: [drawers],
  apply: {
    'drawer.opened.v1': (store, { payload, actor, businessDate, at }) => {
      store.insert(drawers, {
        id: payload.drawerId,
        deviceId: payload.deviceId,
        holder: actor,
        state: 'open',
        businessDate,
        z: 0,
        openedAt: at,
        float: payload.float,
        sales: 0,
        refunds: 0,
        paidIn: 0,
        paidOut: 0,
        drops: 0,
        noSales: 0,
      });
    },
    'drawer.cash_moved.v1': (store, { payload }) => {
      const column = COLUMN[payload.kind];
      store.run(`update drawers set ${column} = ${column} + ? where id = ?`, payload.amount, payload.drawerId);
    },
    'drawer.no_sale.v1': (store, { payload }) => {
      store.run('update drawers set no_sales = no_sales + 1 where id = ?', payload.drawerId);
    },
    'drawer.handed_over.v1': (store, { payload }) => {
      store.run('update drawers set holder = ? where id = ?', `staff:${payload.staffId}`, payload.drawerId);
    },
    'drawer.counted.v1': (store, { payload }) => {
      store.run(
        "update drawers set state = 'counted', counted = ?, expected = ?, difference = ? where id = ?",
        payload.counted,
        payload.expected,
        payload.counted - payload.expected,
        payload.drawerId,
      );
    },
    'drawer.closed.v1': (store, { payload, at }) => {
      store.run(
        "update drawers set state = 'closed', reason = ?, closed_at = ? where id = ?",
        payload.reason,
        at,
        payload.drawerId,
      );
    },
    'payment.taken.v1': (store, { payload, device }) => {
      if (payload.tender === 'cash') {
        take(store, device, 'sales', payload.amount + payload.rounding + (payload.tip ?? 0));
      }
    },
    'tip.added.v1': (store, { payload, device }) => {
      if (payload.tender === 'cash') take(store, device, 'sales', payload.amount);
    },
    'house_account.settled.v1': (store, { payload, device }) => {
      if (payload.tender === 'cash') take(store, device, 'sales', payload.amount);
    },
    'refund.given.v1': (store, { payload, device }) => {
      if (payload.tender === 'cash') {
        take(store, device, 'refunds', payload.amount + payload.rounding + payload.tip);
      }
    },
    'day.closed.v1': (store, { payload }) => {
      store.run(
        'update drawers set z = ? where business_date = ? and z = 0',
        payload.number,
        payload.figures.businessDate,
      );
    },
  },
};
