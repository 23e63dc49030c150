import type {
  Availability,
  Category,
  MenuItem,
  MenuView,
  ModifierGroup,
} from '@comanda/shared/contracts/views/menu.ts';
import { indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { Store } from '../../db/store.ts';

interface Held {
  readonly view: MenuView;
  readonly index: MenuIndex;
}

const held = new WeakMap<Store, Held>();

function menu(store: Store): Held {
  const revision = store.get<{ revision: number }>('select revision from menu_revision where id = 1')?.revision ?? 0;
  const known = held.get(store);
  if (known?.view.revision === revision) return known;
  const read = <T>(table: string): T[] =>
    store.all<{ data: string }>(`select data from ${table} order by id`).map((row) => JSON.parse(row.data) as T);
  const view: MenuView = {
    revision,
    categories: read<Category>('categories').sort((a, b) => a.position - b.position),
    items: read<MenuItem>('menu_items').sort((a, b) => a.position - b.position),
    groups: read<ModifierGroup>('modifier_groups'),
  };
  const made = { view, index: indexMenu(view) };
  held.set(store, made);
  return made;
}

/** The menu as the screens hold it, read once for each revision. */
export const menuView = (store: Store): MenuView => menu(store).view;

/** The menu by id, with each item's groups resolved. */
export const menuIndex = (store: Store): MenuIndex => menu(store).index;

interface Row {
  readonly id: string;
  readonly available: number;
  readonly remaining: number | null;
}

const toAvailability = (row: Row): Availability => ({ ...row, available: row.available === 1 });

/** What is 86ed or counted down. */
export const restricted = (store: Store): Availability[] =>
  store.all<Row>('select * from availability order by id').map(toAvailability);

/** What is 86ed or counted down, by id: one look for a whole command. */
export const restrictions = (store: Store): ReadonlyMap<string, Availability> =>
  new Map(restricted(store).map((each) => [each.id, each]));

/** The restriction on an item or modifier, null where it is freely available. */
export function restrictionOn(store: Store, id: string): Availability | null {
  const row = store.get<Row>('select * from availability where id = ?', id);
  return row ? toAvailability(row) : null;
}
