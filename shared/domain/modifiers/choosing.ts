import type { Modifier } from '../../contracts/views/menu.ts';
import type { Choice } from './check-choices.ts';
import type { GroupStep, IndexedItem } from './menu-index.ts';

/** How often each modifier is chosen, by id. */
export type Chosen = ReadonlyMap<string, number>;

/** True where the item cannot be sold by one tap: sizes, required groups, a price to be keyed in, or a weight. */
export const needsChoosing = ({ item, steps }: IndexedItem): boolean =>
  item.variants.length > 1 ||
  item.soldByWeight ||
  item.variants[0]?.price === null ||
  steps.some(({ group, openedBy }) => openedBy === null && group.min > 0);

const isOpen = ({ openedBy }: GroupStep, chosen: Chosen): boolean =>
  openedBy === null || openedBy.some((id) => chosen.has(id));

const countIn = ({ modifiers }: GroupStep, chosen: Chosen): number =>
  modifiers.reduce((sum, { id }) => sum + (chosen.get(id) ?? 0), 0);

/** Chooses in each group that opens now what is chosen unless the guest says otherwise; nested groups last. */
function preselect(item: IndexedItem, wasOpen: (step: GroupStep) => boolean, chosen: Chosen): Chosen {
  const next = new Map(chosen);
  const own = item.steps.filter(({ openedBy }) => openedBy === null);
  for (const step of [...own, ...item.steps.filter((each) => !own.includes(each))]) {
    if (wasOpen(step) || !isOpen(step, next)) continue;
    for (const { id, preselected } of step.modifiers) {
      if (preselected && countIn(step, next) < step.group.max) next.set(id, 1);
    }
  }
  return next;
}

export const preselection = (item: IndexedItem): Chosen => preselect(item, () => false, new Map());

export const fromChoices = (choices: readonly Choice[]): Chosen =>
  new Map(choices.map(({ modifierId, quantity }) => [modifierId, quantity]));

export const toChoices = (chosen: Chosen): Choice[] =>
  [...chosen].map(([modifierId, quantity]) => ({ modifierId, quantity }));

/** The groups to show: required ones first, each followed by those that what is chosen in it opens. */
export function openSteps(item: IndexedItem, chosen: Chosen): GroupStep[] {
  const own = item.steps.filter(({ openedBy }) => openedBy === null);
  const ordered = [...own.filter(({ group }) => group.min > 0), ...own.filter(({ group }) => group.min === 0)];
  const placed = new Set<GroupStep>();
  return ordered.flatMap((step) => {
    const below = item.steps.filter(
      (nested) =>
        !placed.has(nested) &&
        isOpen(nested, chosen) &&
        step.modifiers.some(({ id }) => chosen.has(id) && nested.openedBy?.includes(id)),
    );
    for (const nested of below) placed.add(nested);
    return [step, ...below];
  });
}

/** True where one more would be more than the modifier or its group allows; a group of one is switched instead. */
export function isFull(step: GroupStep, { id, maxQuantity }: Modifier, chosen: Chosen): boolean {
  if ((chosen.get(id) ?? 0) >= maxQuantity) return true;
  return step.group.max > 1 && countIn(step, chosen) >= step.group.max;
}

/** Chooses a modifier so often. What opened a group takes that group's choices with it. */
export function choose(item: IndexedItem, step: GroupStep, id: string, quantity: number, chosen: Chosen): Chosen {
  const next = new Map(chosen);
  if (quantity === 0) next.delete(id);
  else {
    if (step.group.max === 1) for (const other of step.modifiers) next.delete(other.id);
    next.set(id, quantity);
  }
  for (const nested of item.steps) {
    if (!isOpen(nested, next)) for (const each of nested.modifiers) next.delete(each.id);
  }
  return preselect(item, (each) => isOpen(each, chosen), next);
}
