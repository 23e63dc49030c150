import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';

/** So many portions of an item, a modifier or a combo: whatever can be counted down. */
export interface Portion {
  readonly id: string;
  readonly name: LocalText;
  readonly quantity: number;
  /** Where the body asks for it. */
  readonly field: string;
}

/** What one line takes off countdowns by itself; the combo that it is a part of aside. @param at the line's field in the body */
export const portionsOf = (
  { itemId, name, quantity, modifiers }: Pick<SoldLine, 'itemId' | 'name' | 'quantity' | 'modifiers'>,
  at = 'line',
): Portion[] => [
  { id: itemId, name, quantity, field: `${at}.itemId` },
  ...modifiers.map((each) => ({
    id: each.modifierId,
    name: each.name,
    quantity: each.quantity * quantity,
    field: `${at}.choices`,
  })),
];

/** What a combo takes off its own countdown, however many parts it has; none of what is no combo. It is asked of any of them. */
export const comboPortions = ({ combo, quantity }: Pick<SoldLine, 'combo' | 'quantity'>, at = 'line'): Portion[] =>
  combo ? [{ id: combo.itemId, name: combo.name, quantity, field: `${at}.itemId` }] : [];

/** One entry for each ware; it has the field of the first. */
export function summed(portions: readonly Portion[]): Portion[] {
  const sums = new Map<string, Portion>();
  for (const each of portions) {
    const before = sums.get(each.id);
    sums.set(each.id, before ? { ...before, quantity: before.quantity + each.quantity } : each);
  }
  return [...sums.values()];
}

/** What of the one is more than the other has. */
export function moreThan(before: readonly Portion[], after: readonly Portion[]): Portion[] {
  const had = new Map(summed(before).map(({ id, quantity }) => [id, quantity]));
  return summed(after)
    .map((each) => ({ ...each, quantity: each.quantity - (had.get(each.id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** A countdown after portions were taken; null: there are not so many left. What is uncounted, or 86ed by hand, stays so. */
export function taken(counted: Availability, quantity: number): Availability | null {
  if (counted.remaining === null) return counted;
  const remaining = counted.remaining - quantity;
  return remaining < 0 ? null : { ...counted, available: counted.available && remaining > 0, remaining };
}

/** A countdown after portions came back. What was 86ed by hand while portions were left stays 86. */
export function givenBack(counted: Availability, quantity: number): Availability {
  if (counted.remaining === null) return counted;
  const byHand = !counted.available && counted.remaining > 0;
  return { ...counted, available: !byHand, remaining: counted.remaining + quantity };
}
