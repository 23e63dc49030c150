import type { ComboSlot, MenuItem, Variant } from '../../contracts/views/menu.ts';
import {
  type Chosen,
  fromChoices,
  isOut,
  preselection,
  type Restrictions,
  stillOffered,
  toChoices,
} from '../modifiers/choosing.ts';
import type { IndexedItem, MenuIndex } from '../modifiers/menu-index.ts';
import type { PartWish } from './parts.ts';

export type SlotOption = ComboSlot['options'][number];

export interface Offer {
  readonly item: MenuItem;
  readonly variant: Variant;
  /** The dish is sold in several sizes, so its size is said. */
  readonly sizeMatters: boolean;
}

/** What fills a place while it is being chosen. */
export interface Filled {
  readonly itemId: string;
  readonly variantId: string;
  readonly chosen: Chosen;
}

/** By place; what is not there is still to be chosen. */
export type Filling = ReadonlyMap<string, Filled>;

export const isOption = (filled: Filled | undefined, { itemId, variantId }: SlotOption): boolean =>
  filled?.itemId === itemId && filled.variantId === variantId;

/** What an option would bring, with its size; null: the menu has it no more. */
export function offerOf({ itemId, variantId }: SlotOption, menu: MenuIndex): Offer | null {
  const item = menu.items.get(itemId)?.item;
  const variant = menu.items.get(itemId)?.variants.get(variantId);
  return item && variant && !item.archived ? { item, variant, sizeMatters: item.variants.length > 1 } : null;
}

/** Fills a place anew. A dish that was there in another size keeps what was chosen for it. */
export function fillPlace(
  filling: Filling,
  slotId: string,
  { itemId, variantId }: SlotOption,
  menu: MenuIndex,
  restrictions: Restrictions,
): Filling {
  const before = filling.get(slotId);
  const indexed = menu.items.get(itemId);
  const chosen = before?.itemId === itemId ? before.chosen : indexed ? preselection(indexed, restrictions) : new Map();
  return new Map(filling).set(slotId, { itemId, variantId, chosen });
}

/** Places with one option are filled with it: that is what comes, unless it is 86'd. */
export function filledAlone(slots: readonly ComboSlot[], menu: MenuIndex, restrictions: Restrictions): Filling {
  let filling: Filling = new Map();
  for (const { id, options } of slots) {
    const [only] = options;
    if (only && options.length === 1 && !isOut(only.itemId, restrictions)) {
      filling = fillPlace(filling, id, only, menu, restrictions);
    }
  }
  return filling;
}

export const fillingOf = (parts: readonly PartWish[]): Filling =>
  new Map(
    parts.map(({ slotId, itemId, variantId, choices }) => [
      slotId,
      { itemId, variantId, chosen: fromChoices(choices) },
    ]),
  );

/** What is asked for, in the order of the places. */
export const wishesOf = (slots: readonly ComboSlot[], filling: Filling): PartWish[] =>
  slots.flatMap(({ id: slotId }) => {
    const filled = filling.get(slotId);
    if (!filled) return [];
    const { itemId, variantId, chosen } = filled;
    return [{ slotId, itemId, variantId, choices: toChoices(chosen) }];
  });

/** A dish while it is being chosen. */
export interface Choosing {
  readonly variantId: string;
  readonly chosen: Chosen;
  /** Of a combo; empty for any other dish. */
  readonly filling: Filling;
}

/**
 * What the menu still has of it: a size that it has no more gives way to the usual one, what fills a place to nothing.
 * The same object where nothing is lost.
 */
export function asOffered(choosing: Choosing, indexed: IndexedItem, menu: MenuIndex): Choosing {
  const { variants, combo = [] } = indexed.item;
  const variantId = indexed.variants.has(choosing.variantId) ? choosing.variantId : (variants[0]?.id ?? '');
  const chosen = stillOffered(indexed, choosing.chosen);
  let same = variantId === choosing.variantId && chosen === choosing.chosen;
  const filling = new Map<string, Filled>();
  for (const [slotId, filled] of choosing.filling) {
    const option = combo.find(({ id }) => id === slotId)?.options.find((each) => isOption(filled, each));
    const part = option && offerOf(option, menu) && menu.items.get(option.itemId);
    const still = part && stillOffered(part, filled.chosen);
    if (still) filling.set(slotId, still === filled.chosen ? filled : { ...filled, chosen: still });
    same &&= still === filled.chosen;
  }
  return same ? choosing : { variantId, chosen, filling };
}
