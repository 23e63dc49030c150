import { conflicts, keptOrders } from '../../db/schema/cut-off.ts';
import type { Projection } from '../../log/projection.ts';

export const cutOffProjection: Projection = {
  name: 'cut-off',
  version: 1,
  tables: [keptOrders, conflicts],
  apply: {
    'order.taken_in.v1': (store, { payload, device }) => {
      const { keptId, orderId, number, takenAt, takenBy } = payload;
      store.run(
        `insert into kept_orders (kept_id, order_id, number, device_id, taken_at, taken_by) values (?, ?, ?, ?, ?, ?)
         on conflict (kept_id) do update set order_id = excluded.order_id`,
        keptId,
        orderId,
        number,
        device,
        takenAt,
        takenBy,
      );
    },
    'conflict.found.v1': (store, { payload: { conflictId, ...found }, device, at }) => {
      store.insert(conflicts, { id: conflictId, ...found, deviceId: device, foundAt: at });
    },
    'conflict.settled.v1': (store, { payload, at, actor }) => {
      store.run(
        'update conflicts set settled_at = ?, settled_by = ?, choice = ? where id = ?',
        at,
        actor,
        payload.choice,
        payload.conflictId,
      );
    },
  },
};
