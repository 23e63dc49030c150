import { itemChecks, itemPairs, kioskOrders } from '../../db/schema/kiosk.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

export const kioskProjection: Projection = {
  name: 'kiosk',
  version: 1,
  tables: [kioskOrders],
  apply: {
    'kiosk.held.v1': (store, { payload, at }) => {
      const { orderId, deviceId, tag, language } = payload;
      store.insert(kioskOrders, { orderId, deviceId, tag, language, heldAt: at, givenUp: false });
    },
    'kiosk.given_up.v1': (store, { payload }) => {
      store.run('update kiosk_orders set given_up = 1 where order_id = ?', payload.orderId);
    },
  },
};

/** A check with more different items than these is a party's: it says little of what goes together, and costs a lot. */
const MOST_ITEMS = 12;

export const ALL_CHECKS = '*';

const count = (store: Store, itemId: string): void => {
  store.run(
    'insert into item_checks (item_id, checks) values (?, 1) on conflict do update set checks = checks + 1',
    itemId,
  );
};

/** What is bought together, counted when a check is paid. */
export const soldTogetherProjection: Projection = {
  name: 'sold-together',
  version: 1,
  tables: [itemChecks, itemPairs],
  apply: {
    'check.paid.v1': (store, { payload }) => {
      const ids = [...new Set(payload.lines.map(({ itemId }) => itemId))];
      if (ids.length === 0 || ids.length > MOST_ITEMS) return;
      count(store, ALL_CHECKS);
      for (const id of ids) count(store, id);
      for (const id of ids) {
        for (const other of ids) {
          if (id === other) continue;
          store.run(
            `insert into item_pairs (item_id, other_id, checks) values (?, ?, 1)
             on conflict do update set checks = checks + 1`,
            id,
            other,
          );
        }
      }
    },
  },
};
