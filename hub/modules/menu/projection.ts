import { availability, categories, menuItems, menuRevision, modifierGroups } from '../../db/schema/menu.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

const touch = (store: Store, seq: number): void => store.put(menuRevision, { id: 1, revision: seq });

export const menuProjection: Projection = {
  name: 'menu',
  version: 1,
  tables: [categories, modifierGroups, menuItems, availability, menuRevision],
  apply: {
    'category.saved.v1': (store, { seq, payload }) => {
      store.put(categories, { id: payload.id, data: payload });
      touch(store, seq);
    },
    'group.saved.v1': (store, { seq, payload }) => {
      store.put(modifierGroups, { id: payload.id, data: payload });
      touch(store, seq);
    },
    'item.saved.v1': (store, { seq, payload }) => {
      store.put(menuItems, { id: payload.id, data: payload });
      touch(store, seq);
    },
    'availability.changed.v1': (store, { payload }) => {
      if (payload.available && payload.remaining === null)
        store.run('delete from availability where id = ?', payload.id);
      else store.put(availability, payload);
    },
  },
};
