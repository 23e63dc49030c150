import { randomFillSync } from 'node:crypto';
import { must } from '@comanda/shared/base/assert.ts';
import { uuidV7Maker, type NewId } from '@comanda/shared/base/ids.ts';
import type { MenuItem, MenuView, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';

/** The orders that are measured: 4 lines with 6 modifiers between them. */

export const LINES = 4;
export const MODIFIERS = 6;

/** A line as it may be asked for: an item with choices that its groups accept. */
export interface PlannedLine {
  readonly itemId: string;
  readonly variantId: string;
  readonly choices: readonly { readonly modifierId: string; readonly quantity: number }[];
}

/** Lines of one order, the first of them made at the station that the measured screens follow. */
export type OrderPlan = readonly PlannedLine[];

export const newId: NewId = uuidV7Maker(Date.now, (bytes) => randomFillSync(bytes));

/** The body of `POST /orders` for a plan, with ids of its own. */
export function orderBody(orderId: string, plan: OrderPlan): string {
  const lines = plan.map((line) => ({ id: newId(), ...line }));
  return JSON.stringify({ orderId, type: 'takeaway', channel: 'pos', lines, send: true });
}

/** The fewest choices that the item's groups accept, or one more; null where a required group cannot be met simply. */
function chosen(item: MenuItem, groups: ReadonlyMap<string, ModifierGroup>, count: number): PlannedLine | null {
  const choices: { modifierId: string; quantity: number }[] = [];
  const plain = (group: ModifierGroup) => group.modifiers.filter((modifier) => modifier.groupId === null);
  const itemGroups = item.groupIds.map((id) => must(groups.get(id), `modifier group ${id}`));
  for (const group of itemGroups) {
    if (plain(group).length < group.min) return null;
    for (const modifier of plain(group).slice(0, group.min)) choices.push({ modifierId: modifier.id, quantity: 1 });
  }
  for (const group of itemGroups) {
    for (const modifier of plain(group).slice(group.min, group.max)) {
      if (choices.length < count) choices.push({ modifierId: modifier.id, quantity: 1 });
    }
  }
  const variant = item.variants.find((each) => each.price !== null);
  if (choices.length !== count || variant === undefined || item.soldByWeight || item.combo) return null;
  return { itemId: item.id, variantId: variant.id, choices };
}

/**
 * Plans from a menu, each with 4 lines and 6 modifiers: two lines with 2, one with 1 or 2, and so on, as the menu has
 * them. `station` makes the first line of each.
 */
export function orderPlans(menu: MenuView, station: string, howMany: number): OrderPlan[] {
  const groups = new Map(menu.groups.map((group) => [group.id, group]));
  const items = menu.items.filter((item) => !item.archived && item.orderTypes.includes('takeaway'));
  const lines = (from: readonly MenuItem[], count: number): PlannedLine[] =>
    from.map((item) => chosen(item, groups, count)).filter((line) => line !== null);
  const atStation = items.filter((item) => item.stations.includes(station));
  const plans: OrderPlan[] = [];
  const splits = [
    [2, 2, 1, 1],
    [2, 2, 2, 0],
    [3, 1, 1, 1],
    [3, 2, 1, 0],
    [1, 2, 2, 1],
    [1, 3, 1, 1],
    [0, 2, 2, 2],
  ];
  const usable = splits
    .map((counts) => counts.map((count, index) => lines(index === 0 ? atStation : items, count)))
    .filter((places) => places.every((place) => place.length > 0));
  if (usable.length === 0)
    throw new Error(`the menu has no ${LINES} lines with ${MODIFIERS} modifiers, ${station} first`);
  for (let n = 0; n < howMany; n += 1) {
    const places = must(usable[n % usable.length], 'a split');
    plans.push(places.map((place, index) => must(place[(n * 7 + index * 3) % place.length], 'a line')));
  }
  return plans;
}
