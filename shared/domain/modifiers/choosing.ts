import type { Availability, Modifier } from '../../contracts/views/menu.ts';
import type { Choice } from './check-choices.ts';
import type { GroupStep, IndexedItem } from './menu-index.ts';

/** How often each modifier is chosen, by id. */
export type Chosen = ReadonlyMap<string, number>;

/** What is 86'd or counted down, by the id of item or modifier. */
export type Restrictions = ReadonlyMap<string | number, Pick<Availability, 'available'>>;

export const isOut = (id: string, restrictions: Restrictions): boolean => restrictions.get(id)?.available === false;

/**
 * True where the item cannot be sold by one tap: sizes, required groups, a price to be keyed in, a weight, or something
 * that usually comes with it and is 86'd.
 */
export const needsChoosing = ({ item, steps }: IndexedItem, restrictions: Restrictions): boolean =>
  item.variants.length > 1 ||
  item.soldByWeight ||
  item.variants[0]?.price === null ||
  steps.some(
    ({ group, openedBy, modifiers }) =>
      openedBy === null &&
      (group.min > 0 || modifiers.some(({ id, preselected }) => preselected && isOut(id, restrictions))),
  );

const isOpen = ({ openedBy }: GroupStep, chosen: Chosen): boolean =>
  openedBy === null || openedBy.some((id) => chosen.has(id));

const countIn = ({ modifiers }: GroupStep, chosen: Chosen): number =>
  modifiers.reduce((sum, { id }) => sum + (chosen.get(id) ?? 0), 0);

/** Chooses in each group that opens now what is chosen unless the guest says otherwise, and to be had; nested groups last. */
function preselect(
  item: IndexedItem,
  wasOpen: (step: GroupStep) => boolean,
  chosen: Chosen,
  restrictions: Restrictions,
): Chosen {
  const next = new Map(chosen);
  const own = item.steps.filter(({ openedBy }) => openedBy === null);
  for (const step of [...own, ...item.steps.filter((each) => !own.includes(each))]) {
    if (wasOpen(step) || !isOpen(step, next)) continue;
    for (const { id, preselected } of step.modifiers) {
      if (preselected && !isOut(id, restrictions) && countIn(step, next) < step.group.max) next.set(id, 1);
    }
  }
  return next;
}

export const preselection = (item: IndexedItem, restrictions: Restrictions): Chosen =>
  preselect(item, () => false, new Map(), restrictions);

/** What the menu still has of what was chosen, and shows: a new one may have come. The same where nothing is lost. */
export function stillOffered(item: IndexedItem, chosen: Chosen): Chosen {
  const next = new Map([...chosen].filter(([id]) => item.modifiers.has(id)));
  for (const step of item.steps) {
    if (!isOpen(step, next)) for (const { id } of step.modifiers) next.delete(id);
  }
  return next.size === chosen.size ? chosen : next;
}

/** The first that was chosen and cannot be had any more, with the group where another is chosen. */
export function chosenOut(
  { steps }: IndexedItem,
  chosen: Chosen,
  restrictions: Restrictions,
): { readonly step: GroupStep; readonly modifier: Modifier } | null {
  for (const step of steps) {
    const modifier = step.modifiers.find(({ id }) => chosen.has(id) && isOut(id, restrictions));
    if (modifier) return { step, modifier };
  }
  return null;
}

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
export function choose(
  item: IndexedItem,
  step: GroupStep,
  id: string,
  quantity: number,
  chosen: Chosen,
  restrictions: Restrictions,
): Chosen {
  const next = new Map(chosen);
  if (quantity === 0) next.delete(id);
  else {
    if (step.group.max === 1) for (const other of step.modifiers) next.delete(other.id);
    next.set(id, quantity);
  }
  return preselect(item, (each) => isOpen(each, chosen), stillOffered(item, next), restrictions);
}
