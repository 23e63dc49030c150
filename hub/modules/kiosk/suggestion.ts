import type { OrderType } from '@comanda/shared/contracts/common.ts';
import { suggest } from '@comanda/shared/domain/suggestion/suggest.ts';
import type { Store } from '../../db/store.ts';
import { menuIndex, orderableProblem, restrictions } from '../menu/index.ts';
import { ALL_CHECKS } from './projection.ts';

/** So many are named: the screen shows the first that its guest's filter lets through. */
const NAMED = 8;

interface Pair {
  readonly item_id: string;
  readonly other_id: string;
  readonly checks: number;
  readonly other_checks: number;
}

/**
 * Items that were bought with such a basket, the likeliest first, as far as a guest can order them by themselves now.
 * `at`: ms since 1970.
 */
export function suggestFor(store: Store, basket: readonly string[], type: OrderType, at: number): string[] {
  const ids = JSON.stringify(basket);
  const counts = store.all<{ item_id: string; checks: number }>(
    'select item_id, checks from item_checks where item_id in (select value from json_each(?)) or item_id = ?',
    ids,
    ALL_CHECKS,
  );
  const item = new Map(counts.map((row) => [row.item_id, row.checks]));
  const together = new Map<string, Map<string, number>>();
  for (const row of store.all<Pair>(
    `select p.item_id, p.other_id, p.checks, i.checks as other_checks
     from item_pairs p join item_checks i on i.item_id = p.other_id
     where p.item_id in (select value from json_each(?))`,
    ids,
  )) {
    item.set(row.other_id, row.other_checks);
    const others = together.get(row.item_id);
    if (others) others.set(row.other_id, row.checks);
    else together.set(row.item_id, new Map([[row.other_id, row.checks]]));
  }
  const menu = menuIndex(store);
  const restricted = restrictions(store);
  const isSold = (id: string): boolean => {
    const found = menu.items.get(id)?.item;
    if (!found || found.archived || !found.orderTypes.includes(type) || found.soldByWeight) return false;
    if (orderableProblem(store, found, 'kiosk', at)) return false;
    return found.variants.every(({ price }) => price !== null) && restricted.get(id)?.available !== false;
  };
  return suggest(basket, { checks: item.get(ALL_CHECKS) ?? 0, item, together }, isSold).slice(0, NAMED);
}
