import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import { checkChoices, type ChoiceProblem } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { LineToPrice } from '@comanda/shared/domain/pricing/types.ts';
import type { NewLine } from './draft.ts';

/** A draft line with the names and prices that the menu gives it now. */
export interface Resolved {
  readonly indexed: IndexedItem | null;
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly unitPrice: number;
  readonly modifiers: readonly SoldModifier[];
  readonly taxGroup: string;
  /** What the hub would refuse it for; `gone`: the menu has the item no more. */
  readonly problem: ChoiceProblem | { readonly code: 'gone' } | null;
}

const GONE: Resolved = {
  indexed: null,
  name: {},
  variantName: null,
  unitPrice: 0,
  modifiers: [],
  taxGroup: '',
  problem: { code: 'gone' },
};

export function resolveLine(line: NewLine, menu: MenuIndex): Resolved {
  const indexed = menu.items.get(line.itemId);
  if (!indexed || indexed.item.archived) return GONE;
  const { item } = indexed;
  const variant = indexed.variants.get(line.variantId);
  const checked = checkChoices(indexed, line.variantId, line.choices);
  return {
    indexed,
    name: item.name,
    variantName: variant && item.variants.length > 1 ? variant.name : null,
    unitPrice: variant?.price ?? line.price ?? 0,
    modifiers: checked.ok ? checked.value.modifiers : chosenOf(line, indexed),
    taxGroup: item.taxGroup,
    problem: checked.ok ? null : checked.error,
  };
}

function chosenOf(line: NewLine, { modifiers }: IndexedItem): SoldModifier[] {
  return line.choices.flatMap(({ modifierId, quantity }) => {
    const found = modifiers.get(modifierId);
    if (!found) return [];
    const { modifier, step } = found;
    return [
      { modifierId, groupId: step.group.id, name: modifier.name, kind: modifier.kind, price: modifier.price, quantity },
    ];
  });
}

export const toPrice = (id: string, quantity: number, resolved: Resolved): LineToPrice => ({
  id,
  unitPrice: resolved.unitPrice,
  modifiers: resolved.modifiers,
  quantity,
  taxGroup: resolved.taxGroup,
  discounts: [],
});

/** The course of a draft line: as it was chosen, else as the menu says. */
export const courseOf = (line: NewLine, menu: MenuIndex): number =>
  line.course ?? menu.items.get(line.itemId)?.item.course ?? 1;
