import { roles } from '../../db/schema/venue.ts';
import type { Projection } from '../../log/projection.ts';

export const rolesProjection: Projection = {
  name: 'roles',
  version: 1,
  tables: [roles],
  apply: {
    'role.changed.v1': (store, { payload: { role, permissions } }) => {
      if (permissions === null) store.run('delete from roles where role = ?', role);
      else store.put(roles, { role, permissions });
    },
  },
};
