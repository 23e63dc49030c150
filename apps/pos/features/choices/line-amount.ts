import type { RoundingMode } from '@comanda/shared/base/money.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { PartProblem } from '@comanda/shared/domain/combo/parts.ts';
import type { ChoiceProblem } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { weighedPrice } from '@comanda/shared/domain/pricing/price.ts';
import type { Words } from '../../i18n/index.ts';
import type { Chosen } from '@comanda/shared/domain/modifiers/choosing.ts';

interface Amounts {
  /** Of one, or of a kilogram where it is weighed; minor units. */
  readonly price: number;
  /** What one weighs; undefined: it is not sold by weight. */
  readonly grams: number | undefined;
  readonly chosen: Chosen;
  readonly quantity: number;
  readonly rounding: RoundingMode;
}

/** What a line comes to before discounts and taxes added, minor units, as far as it is chosen. */
export function lineAmount({ modifiers }: IndexedItem, { price, grams, chosen, quantity, rounding }: Amounts): number {
  let each = grams === undefined ? price : weighedPrice(price, grams, rounding);
  for (const [id, times] of chosen) each += (modifiers.get(id)?.modifier.price ?? 0) * times;
  return each * quantity;
}

/** What is wrong with the choices, for the person who makes them. */
export function problemOf(problem: ChoiceProblem | PartProblem, t: Words, say: (text: LocalText) => string): string {
  switch (problem.code) {
    case 'modifier_required':
      return t('choices.required', { count: problem.count, group: say(problem.name) });
    case 'modifier_too_many':
      return t('choices.tooMany', { count: problem.count, group: say(problem.name) });
    case 'place_empty':
      return t('combo.missing', { place: say(problem.name) });
    case 'part_wrong':
      return t('combo.inPlace', { place: say(problem.name), problem: problemOf(problem.problem, t, say) });
    case 'modifier_unknown':
    case 'variant_unknown':
      return t('choices.unknown');
  }
}
