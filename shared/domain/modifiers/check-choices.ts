import { invariant } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { LocalText } from '../../contracts/common.ts';
import type { SoldModifier } from '../../contracts/events/order.ts';
import type { Variant } from '../../contracts/views/menu.ts';
import type { GroupStep, IndexedItem } from './menu-index.ts';

/** A modifier chosen on a line, nested ones in the same flat list. */
export interface Choice {
  readonly modifierId: string;
  readonly quantity: number;
}

/** The first thing wrong with a line's choices. The codes are those of refusals; `name` and `count` fill their words. */
export type ChoiceProblem =
  | { readonly code: 'variant_unknown' }
  | { readonly code: 'modifier_unknown'; readonly modifierId: string }
  | { readonly code: 'modifier_required'; readonly groupId: string; readonly name: LocalText; readonly count: number }
  | {
      readonly code: 'modifier_too_many';
      readonly groupId: string;
      /** There where one modifier was chosen too often, and `name` is then its name; else the whole group's. */
      readonly modifierId?: string;
      readonly name: LocalText;
      readonly count: number;
    };

export interface ResolvedChoices {
  readonly variant: Variant;
  /** In the order of the item's groups and of each group; what a modifier opens comes right after its group. */
  readonly modifiers: readonly SoldModifier[];
}

/**
 * Checks what was chosen for one line and resolves it into names and prices. A group's minimum and maximum count
 * quantities. A nested group holds only where a modifier that opens it is chosen, and then once, however many open
 * it; without one, its modifiers are unknown. What is 86'd, archived or open-priced is not looked at.
 * A fault: a quantity that is no whole number from 1.
 */
export function checkChoices(
  item: IndexedItem,
  variantId: string,
  choices: readonly Choice[],
): Result<ResolvedChoices, ChoiceProblem> {
  const variant = item.variants.get(variantId);
  if (!variant) return err({ code: 'variant_unknown' });

  const chosen = new Map<string, number>();
  const counts = new Map<GroupStep, number>();
  for (const { modifierId, quantity } of choices) {
    invariant(Number.isSafeInteger(quantity) && quantity >= 1, 'a modifier is chosen a whole number of times');
    const placed = item.modifiers.get(modifierId);
    if (!placed) return err({ code: 'modifier_unknown', modifierId });
    const { step } = placed;
    const { name, maxQuantity: count } = placed.modifier;
    const times = (chosen.get(modifierId) ?? 0) + quantity;
    if (times > count) return err({ code: 'modifier_too_many', groupId: step.group.id, modifierId, name, count });
    chosen.set(modifierId, times);
    counts.set(step, (counts.get(step) ?? 0) + quantity);
  }

  const modifiers: SoldModifier[] = [];
  for (const step of item.steps) {
    const count = counts.get(step) ?? 0;
    const problem = stepProblem(step, count, chosen);
    if (problem) return err(problem);
    if (count === 0) continue;
    for (const { id, name, kind, price } of step.modifiers) {
      const quantity = chosen.get(id);
      if (quantity !== undefined)
        modifiers.push({ modifierId: id, groupId: step.group.id, name, kind, price, quantity });
    }
  }
  return ok({ variant, modifiers });
}

function stepProblem(step: GroupStep, count: number, chosen: ReadonlyMap<string, number>): ChoiceProblem | null {
  const { id: groupId, name, min, max } = step.group;
  if (step.openedBy?.every((opener) => !chosen.has(opener))) {
    const stray = step.modifiers.find(({ id }) => chosen.has(id));
    return stray ? { code: 'modifier_unknown', modifierId: stray.id } : null;
  }
  if (count < min) return { code: 'modifier_required', groupId, name, count: min };
  if (count > max) return { code: 'modifier_too_many', groupId, name, count: max };
  return null;
}
