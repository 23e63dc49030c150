import type { LineInput } from '@comanda/shared/contracts/commands/orders.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { ComboSlot, MenuView, Modifier } from '@comanda/shared/contracts/views/menu.ts';
import { type IndexedItem, indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { z } from 'zod';

export type Random = () => number;
type Line = z.input<typeof import('@comanda/shared/contracts/commands/orders.ts').LineInput>;
export type SimLine = Line & Pick<LineInput, 'id'>;

export const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)];

/** What guests have weighed: from 400 g to a kilo and a half. */
const LEAST_GRAMS = 400;
const MORE_GRAMS = 1_100;

const NOTES = [
  'ít cay',
  'không hành',
  'no onions',
  'extra spicy',
  'dị ứng đậu phộng',
  'allergy: peanuts',
  'sauce on the side',
];

/** Choices that every rule of an item's groups accepts: what is required, and sometimes more. */
function choose({ steps }: IndexedItem, random: Random): { modifierId: string; quantity: number }[] {
  const chosen: Modifier[] = [];
  for (const step of steps) {
    if (step.openedBy && !step.openedBy.some((id) => chosen.some((each) => each.id === id))) continue;
    const more = random() < 0.35 ? 1 : 0;
    const count = Math.min(step.group.max, step.group.min + more, step.modifiers.length);
    const left = [...step.modifiers];
    for (let n = 0; n < count; n += 1) chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return chosen.map(({ id }) => ({ modifierId: id, quantity: 1 }));
}

/** One of the options of each place of a combo, with choices of its own; null where one of them has left the menu. */
function fill(slots: readonly ComboSlot[], items: MenuIndex['items'], newId: () => string, random: Random) {
  const parts = slots.flatMap(({ id: slotId, options }) => {
    const option = pick(options, random);
    const part = option && items.get(option.itemId);
    if (!option || !part || part.item.archived) return [];
    const { itemId, variantId } = option;
    return [{ id: newId(), slotId, itemId, variantId, choices: choose(part, random) }];
  });
  return parts.length === slots.length ? parts : null;
}

/** What guests order: a drink and a dish a head, something to share, now and then a dessert. */
export function guestsOf(menu: MenuView, newId: () => string, random: Random) {
  const { items } = indexMenu(menu);
  const sold = [...items.values()].filter(
    ({ item }) => !item.archived && item.variants.some((each) => each.price !== null),
  );
  // Some dishes are everybody's favourites: sales of a real menu are far from even.
  const weights = sold.map((_, at) => 1 / (1 + (at % 23)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);

  const favourite = (): IndexedItem | undefined => {
    let at = random() * all;
    return sold.find((_, index) => (at -= weights[index] ?? 0) <= 0);
  };

  return (count: number, type: OrderType, seats: number): SimLine[] =>
    Array.from({ length: count }, () => favourite()).flatMap((indexed, at) => {
      const variant =
        indexed &&
        pick(
          indexed.item.variants.filter((each) => each.price !== null),
          random,
        );
      if (!indexed || !variant || !indexed.item.orderTypes.includes(type)) return [];
      const { combo, soldByWeight } = indexed.item;
      const parts = combo && fill(combo, items, newId, random);
      if (parts === null) return [];
      return [
        {
          id: newId(),
          itemId: indexed.item.id,
          variantId: variant.id,
          quantity: random() < 0.15 ? 2 : 1,
          choices: combo ? [] : choose(indexed, random),
          ...(parts && { parts }),
          ...(soldByWeight && { grams: LEAST_GRAMS + Math.floor(random() * MORE_GRAMS) }),
          seat: seats > 0 ? 1 + (at % seats) : null,
          note: random() < 0.12 ? (pick(NOTES, random) ?? '') : '',
        },
      ];
    });
}
