import { devices, staff } from '../../db/schema/venue.ts';
import type { Projection } from '../../log/projection.ts';

/** Secrets, sessions and names are outside the log: a replay makes neither of them. */
export const identityProjection: Projection = {
  name: 'identity',
  version: 1,
  tables: [devices, staff],
  apply: {
    'device.paired.v1': (store, { payload, at }) => {
      const { deviceId, name, role, station, letter = null } = payload;
      store.insert(devices, { id: deviceId, name, role, station, letter, pairedAt: at, revokedAt: null });
    },
    'device.revoked.v1': (store, { payload, at }) => {
      store.run('update devices set revoked_at = ? where id = ?', at, payload.deviceId);
    },
    'staff.saved.v1': (store, { payload }) => {
      store.run(
        `insert into staff (id, role, active, locked) values (?, ?, ?, 0)
         on conflict (id) do update set role = excluded.role, active = excluded.active`,
        payload.staffId,
        payload.role,
        payload.active ? 1 : 0,
      );
    },
    'staff.locked.v1': (store, { payload }) => {
      store.run('update staff set locked = 1 where id = ?', payload.staffId);
    },
    'staff.unlocked.v1': (store, { payload }) => {
      store.run('update staff set locked = 0 where id = ?', payload.staffId);
    },
  },
};
