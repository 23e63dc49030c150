import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { LineInput } from '@comanda/shared/contracts/commands/orders.ts';
import type { SoldLine, SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { checkChoices } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { Deciding } from '../../log/spine.ts';
import { choiceRefusal, menuNow, weighed } from './taking.ts';
import { say } from './words.ts';

type Asked = Pick<LineInput, 'variantId' | 'choices' | 'seat' | 'note'>;

const chosenTimes = (chosen: readonly { readonly modifierId: string; readonly quantity: number }[]) => {
  const times = new Map<string, number>();
  for (const { modifierId, quantity } of chosen) times.set(modifierId, (times.get(modifierId) ?? 0) + quantity);
  return times;
};

const sameChoices = (sold: readonly SoldModifier[], asked: Asked['choices']): boolean => {
  const before = chosenTimes(sold);
  const after = chosenTimes(asked);
  return before.size === after.size && [...before].every(([id, times]) => after.get(id) === times);
};

/**
 * A line that was sold, as it is wanted now. What stays of it keeps the price that its guest was told; what is new is
 * looked up in the menu as it stands. Where only seat and note are others, the menu is not asked at all.
 */
export function resold(
  { store }: Deciding,
  sold: SoldLine,
  asked: Asked,
  settings: VenueSettings,
): Result<SoldLine, Refusal> {
  const { seat, note } = asked;
  const sameVariant = asked.variantId === sold.variantId;
  if (sameVariant && sameChoices(sold.modifiers, asked.choices)) return ok({ ...sold, seat, note });
  if (!sameVariant && sold.combo) return err(refuse('combo_part', {}, 'variantId'));
  const { index, restricted } = menuNow(store);
  const indexed = index.items.get(sold.itemId);
  if (!indexed || indexed.item.archived) return err(refuse('not_found', { what: 'item' }));
  const { item } = indexed;
  const checked = checkChoices(indexed, asked.variantId, asked.choices);
  if (!checked.ok) return err(choiceRefusal(checked.error, indexed, settings, null));
  const { variant, modifiers } = checked.value;
  const before = new Map(sold.modifiers.map((each) => [each.modifierId, each]));
  const out = modifiers.find(
    ({ modifierId, quantity }) =>
      quantity > (before.get(modifierId)?.quantity ?? 0) && restricted.get(modifierId)?.available === false,
  );
  if (out) return err(refuse('item_unavailable', { item: say(out.name, settings) }, 'choices'));
  const kept = {
    ...sold,
    seat,
    note,
    modifiers: modifiers.map((each) => {
      const was = before.get(each.modifierId);
      return was ? { ...was, quantity: each.quantity } : each;
    }),
  };
  if (sameVariant) return ok(kept);
  if (variant.price === null) return err(refuse('price_needed', { item: say(item.name, settings) }, 'variantId'));
  const variantName = item.variants.length > 1 ? variant.name : null;
  const size = { variantId: variant.id, variantName, unitPrice: variant.price };
  return ok({ ...kept, ...size, ...weighed(item, variant, sold.grams) });
}
