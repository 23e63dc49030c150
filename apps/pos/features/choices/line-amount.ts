import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { ChoiceProblem } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { Words } from '../../i18n/index.ts';
import type { Chosen } from '@comanda/shared/domain/modifiers/choosing.ts';

/** What a line comes to before discounts and taxes added, minor units, as far as it is chosen. */
export function lineAmount(
  { modifiers }: IndexedItem,
  { price, chosen, quantity }: { readonly price: number; readonly chosen: Chosen; readonly quantity: number },
): number {
  let each = price;
  for (const [id, times] of chosen) each += (modifiers.get(id)?.modifier.price ?? 0) * times;
  return each * quantity;
}

/** What is wrong with the choices, for the person who makes them. */
export function problemOf(problem: ChoiceProblem, t: Words, say: (text: LocalText) => string): string {
  switch (problem.code) {
    case 'modifier_required':
      return t('choices.required', { count: problem.count, group: say(problem.name) });
    case 'modifier_too_many':
      return t('choices.tooMany', { count: problem.count, group: say(problem.name) });
    case 'modifier_unknown':
    case 'variant_unknown':
      return t('choices.unknown');
  }
}
