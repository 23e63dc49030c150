import { err, ok, type Result } from '../../base/result.ts';
import type { SoldLine, SoldModifier } from '../../contracts/events/order.ts';
import { checkChoices, type Choice, type ChoiceProblem } from '../modifiers/check-choices.ts';
import type { IndexedItem } from '../modifiers/menu-index.ts';
import { weightWords } from '../weight/words.ts';

/** What is wanted of a line now. */
export interface Wanted {
  readonly variantId: string;
  readonly choices: readonly Choice[];
  readonly seat: number | null;
  readonly note: string;
}

/** `gone`: the menu has the item no more; `part`: a part of a combo has the size that the combo gives it. */
export type ResoldProblem =
  | ChoiceProblem
  | { readonly code: 'gone' }
  | { readonly code: 'part' }
  | { readonly code: 'price_needed' };

const timesOf = (chosen: readonly Choice[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { modifierId, quantity } of chosen) times.set(modifierId, (times.get(modifierId) ?? 0) + quantity);
  return times;
};

function sameChoices(sold: readonly SoldModifier[], wanted: readonly Choice[]): boolean {
  const before = timesOf(sold);
  const after = timesOf(wanted);
  return before.size === after.size && [...before].every(([id, times]) => after.get(id) === times);
}

/**
 * A line that was sold, as it is wanted now. What stays of it keeps the price that its guest was told; what is new is
 * looked up in the menu as it stands. Where only seat and note are others, the menu is not asked at all. What is 86'd is
 * not looked at.
 */
export function resold<L extends SoldLine>(
  sold: L,
  wanted: Wanted,
  indexed: IndexedItem | undefined,
): Result<L, ResoldProblem> {
  const { seat, note, variantId } = wanted;
  const sameVariant = variantId === sold.variantId;
  if (sameVariant && sameChoices(sold.modifiers, wanted.choices)) return ok({ ...sold, seat, note });
  if (!sameVariant && sold.combo) return err({ code: 'part' });
  if (!indexed || indexed.item.archived) return err({ code: 'gone' });
  const checked = checkChoices(indexed, variantId, wanted.choices);
  if (!checked.ok) return checked;
  const { variant, modifiers: chosen } = checked.value;
  const before = new Map(sold.modifiers.map((each) => [each.modifierId, each]));
  const modifiers = chosen.map((each) => {
    const was = before.get(each.modifierId);
    return was ? { ...was, quantity: each.quantity } : each;
  });
  const kept = { ...sold, seat, note, modifiers };
  if (sameVariant) return ok(kept);
  if (variant.price === null) return err({ code: 'price_needed' });
  const { name, variants } = indexed.item;
  const size = variants.length > 1 ? variant.name : null;
  const variantName = sold.grams === undefined ? size : weightWords(name, size, sold.grams);
  return ok({ ...kept, variantId, variantName, unitPrice: variant.price });
}
