import type { LocalText } from '../../contracts/common.ts';
import type { SoldModifier } from '../../contracts/events/order.ts';
import { checkChoices, type Choice, type ChoiceProblem } from '../modifiers/check-choices.ts';
import type { IndexedItem, MenuIndex } from '../modifiers/menu-index.ts';
import { comboPrices } from './prices.ts';

/** What fills one place of a combo. */
export interface PartWish {
  readonly slotId: string;
  readonly itemId: string;
  readonly variantId: string;
  readonly choices: readonly Choice[];
}

/** A part with the names and prices that the menu gives it now. */
export interface ResolvedPart<W extends PartWish = PartWish> {
  readonly wish: W;
  readonly indexed: IndexedItem;
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly modifiers: readonly SoldModifier[];
  /** Its share of the combo's price with its own extra, minor units. */
  readonly unitPrice: number;
}

/** The first thing that keeps a combo from being sold as it was put together; the place, and what is wrong there. */
export type PartProblem =
  | { readonly code: 'place_empty'; readonly slotId: string; readonly name: LocalText }
  | { readonly code: 'part_wrong'; readonly slotId: string; readonly name: LocalText; readonly problem: ChoiceProblem };

export interface ResolvedCombo<W extends PartWish = PartWish> {
  /** In the order of its places; those that are filled. */
  readonly parts: readonly ResolvedPart<W>[];
  readonly problem: PartProblem | null;
}

/**
 * A combo as it was put together, priced as the hub prices it: the parts' unit prices are the combo's price and the
 * extras, no unit lost. What fills no place of the combo is passed over.
 * @param price of the combo, minor units
 */
export function resolveCombo<W extends PartWish>(
  { item }: IndexedItem,
  price: number,
  wishes: readonly W[],
  menu: MenuIndex,
): ResolvedCombo<W> {
  const found: Omit<ResolvedPart<W>, 'unitPrice'>[] = [];
  const priced: { listPrice: number; extra: number }[] = [];
  let problem: PartProblem | null = null;
  for (const { id: slotId, name, options } of item.combo ?? []) {
    const wish = wishes.find((each) => each.slotId === slotId);
    const option = options.find((each) => each.itemId === wish?.itemId && each.variantId === wish.variantId);
    const indexed = option && menu.items.get(option.itemId);
    const variant = option && indexed?.variants.get(option.variantId);
    if (!wish || !option || !indexed || !variant || indexed.item.archived) {
      problem ??= { code: 'place_empty', slotId, name };
      continue;
    }
    const checked = checkChoices(indexed, variant.id, wish.choices);
    if (!checked.ok) problem ??= { code: 'part_wrong', slotId, name, problem: checked.error };
    found.push({
      wish,
      indexed,
      name: indexed.item.name,
      variantName: indexed.item.variants.length > 1 ? variant.name : null,
      modifiers: checked.ok ? checked.value.modifiers : known(wish.choices, indexed),
    });
    priced.push({ listPrice: variant.price ?? 0, extra: option.extra });
  }
  const prices = found.length === 0 ? [] : comboPrices(price, priced);
  return { parts: found.map((part, at) => ({ ...part, unitPrice: prices[at] ?? 0 })), problem };
}

/** What was chosen, as far as the menu still knows it. */
export function known(choices: readonly Choice[], { modifiers }: IndexedItem): SoldModifier[] {
  return choices.flatMap(({ modifierId, quantity }) => {
    const found = modifiers.get(modifierId);
    if (!found) return [];
    const { id, name, kind, price } = found.modifier;
    return [{ modifierId: id, groupId: found.step.group.id, name, kind, price, quantity }];
  });
}

/** What one of a combo comes to, its parts' modifiers among it; minor units. */
export const comboEach = (parts: readonly Pick<ResolvedPart, 'unitPrice' | 'modifiers'>[]): number =>
  parts.reduce(
    (sum, { unitPrice, modifiers }) =>
      modifiers.reduce((each, { price, quantity }) => each + price * quantity, sum + unitPrice),
    0,
  );
