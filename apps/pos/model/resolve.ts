import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import { known, type PartProblem, type ResolvedPart, resolveCombo } from '@comanda/shared/domain/combo/parts.ts';
import { checkChoices, type ChoiceProblem } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { LineToPrice } from '@comanda/shared/domain/pricing/types.ts';
import { weightWords } from '@comanda/shared/domain/weight/words.ts';
import type { DraftLine, DraftPart, NewLine } from './draft.ts';

/** A draft line with the names and prices that the menu gives it now. */
export interface Resolved {
  readonly indexed: IndexedItem | null;
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly unitPrice: number;
  readonly modifiers: readonly SoldModifier[];
  readonly taxGroup: string;
  /** Combos only: what is in it, with each part's share of the price. */
  readonly parts?: readonly ResolvedPart<DraftPart>[];
  /** What the hub would refuse it for; `gone`: the menu has the item no more. */
  readonly problem: ChoiceProblem | PartProblem | { readonly code: 'gone' } | null;
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
  const size = variant && item.variants.length > 1 ? variant.name : null;
  const unitPrice = variant?.price ?? line.price ?? 0;
  const { name, taxGroup } = item;
  if (item.combo) {
    const { parts, problem } = resolveCombo(indexed, unitPrice, line.parts ?? [], menu);
    return { indexed, name, variantName: size, unitPrice, modifiers: [], taxGroup, parts, problem };
  }
  const checked = checkChoices(indexed, line.variantId, line.choices);
  return {
    indexed,
    name,
    variantName: line.grams === undefined ? size : weightWords(name, size, line.grams),
    unitPrice,
    modifiers: checked.ok ? checked.value.modifiers : known(line.choices, indexed),
    taxGroup,
    problem: checked.ok ? null : checked.error,
  };
}

/** What the hub will price a draft line as: a combo is priced part by part. */
export function toPrice({ id, quantity, grams }: DraftLine, resolved: Resolved): LineToPrice[] {
  const { unitPrice, modifiers, taxGroup, parts } = resolved;
  if (!parts) {
    const weight = grams !== undefined && { grams };
    return [{ id, unitPrice, ...weight, modifiers, quantity, taxGroup, discounts: [] }];
  }
  return parts.map((part) => ({
    id: part.wish.id,
    unitPrice: part.unitPrice,
    modifiers: part.modifiers,
    quantity,
    taxGroup: part.indexed.item.taxGroup,
    discounts: [],
  }));
}

/** The course of a draft line: as it was chosen, else as the menu says. */
export const courseOf = (line: NewLine, menu: MenuIndex): number =>
  line.course ?? menu.items.get(line.itemId)?.item.course ?? 1;
