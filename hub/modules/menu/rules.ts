import { event, type NewEvent } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { MenuItem, MenuView, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';
import { venueState } from '../venue/index.ts';
import { menuView } from './queries.ts';

/** What keeps a group from being saved: choices that cannot be met, or nesting deeper than once. */
export function groupProblem(store: Store, group: ModifierGroup): Refusal | null {
  if (group.min > group.max) return refuse('invalid', { problem: 'min > max' }, 'min');
  const room = group.modifiers.reduce((sum, modifier) => sum + modifier.maxQuantity, 0);
  if (group.min > room) return refuse('invalid', { problem: 'min > Σ maxQuantity' }, 'min');
  const groups = new Map(menuView(store).groups.map((each) => [each.id, each]));
  for (const [at, modifier] of group.modifiers.entries()) {
    if (modifier.groupId === null) continue;
    const nested = groups.get(modifier.groupId);
    if (!nested) return refuse('not_found', { what: 'group' }, `modifiers.${at}.groupId`);
    if (nested.id === group.id || nested.modifiers.some((each) => each.groupId !== null)) {
      return refuse('invalid', { problem: 'nested twice' }, `modifiers.${at}.groupId`);
    }
  }
  return null;
}

/** What keeps an item from being saved: something it names that is not there. */
export function itemProblem(store: Store, item: MenuItem): Refusal | null {
  const menu = menuView(store);
  const venue = venueState(store);
  if (!menu.categories.some((each) => each.id === item.categoryId))
    return refuse('not_found', { what: 'category' }, 'categoryId');
  const group = item.groupIds.findIndex((id) => !menu.groups.some((each) => each.id === id));
  if (group >= 0) return refuse('not_found', { what: 'group' }, `groupIds.${group}`);
  const station = item.stations.findIndex((id) => !venue?.stations.has(id));
  if (station >= 0) return refuse('not_found', { what: 'station' }, `stations.${station}`);
  if (!venue?.settings.taxGroups.some((each) => each.id === item.taxGroup))
    return refuse('not_found', { what: 'tax group' }, 'taxGroup');
  return comboProblem(menu, item);
}

/** A combo is made of items that are there, none of them a combo itself, sold by weight or at an open price. */
function comboProblem(menu: MenuView, item: MenuItem): Refusal | null {
  for (const [slot, { options }] of (item.combo ?? []).entries()) {
    for (const [at, { itemId, variantId }] of options.entries()) {
      const field = `combo.${slot}.options.${at}`;
      const part = menu.items.find(({ id }) => id === itemId);
      const variant = part?.variants.find(({ id }) => id === variantId);
      if (!part || !variant) return refuse('not_found', { what: 'item' }, `${field}.itemId`);
      if (part.combo || part.soldByWeight || variant.price === null) {
        return refuse('invalid', { problem: 'not in a combo' }, `${field}.itemId`);
      }
    }
  }
  return null;
}

/** The events that make the menu of a venue file. */
export const menuFileEvents = (file: VenueFile): NewEvent[] => [
  ...file.categories.map((each) => event('category.saved.v1', `category:${each.id}`, each)),
  ...file.groups.map((each) => event('group.saved.v1', `group:${each.id}`, each)),
  ...file.items.map((each) => event('item.saved.v1', `item:${each.id}`, each)),
];
