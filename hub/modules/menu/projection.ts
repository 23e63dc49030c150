import {
  availability,
  categories,
  menuItems,
  menuRevision,
  menuVersions,
  modifierGroups,
  pictures,
} from '../../db/schema/menu.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

const touch = (store: Store, seq: number): void => store.put(menuRevision, { id: 1, revision: seq });

export const menuProjection: Projection = {
  name: 'menu',
  version: 2,
  tables: [categories, modifierGroups, menuItems, availability, menuRevision, menuVersions, pictures],
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
    'menu.published.v1': (store, { seq, at, actor, payload }) =>
      store.insert(menuVersions, { ...payload, seq, at, by: actor }),
    'picture.saved.v1': (store, { payload }) => store.put(pictures, payload),
    'availability.changed.v1': (store, { payload }) => {
      if (payload.available && payload.remaining === null)
        store.run('delete from availability where id = ?', payload.id);
      else store.put(availability, payload);
    },
  },
};
