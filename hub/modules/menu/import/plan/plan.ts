import type { ImportChange } from '@comanda/shared/contracts/commands/menu.ts';
import { event, type NewEvent } from '@comanda/shared/contracts/events/index.ts';
import type { Category, MenuItem, MenuView, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { z } from 'zod';
import type { ImportedMenu } from '../types.ts';
import { planCategories } from './categories.ts';
import { categoryDifferences, groupDifferences, itemDifferences } from './differences.ts';
import { planGroups } from './groups.ts';
import { IdGiver } from './ids.ts';
import { matchItems, mergeItem } from './items.ts';
import type { PlanOptions } from './options.ts';
import { Teller } from './words.ts';

export type Change = z.infer<typeof ImportChange>;

export interface ImportPlan {
  readonly changes: readonly Change[];
  /** Facts to append, each leaving the menu whole: categories, then groups, then items. */
  readonly events: readonly NewEvent[];
}

/**
 * Compares a file with the menu. What the file does not know, an item keeps; what is equal brings no event, so that the
 * same file a second time changes nothing.
 */
export function planImport(current: MenuView, imported: ImportedMenu, options: PlanOptions): ImportPlan {
  const ids = new IdGiver(current, options.newId);
  const categories = planCategories(current, imported, ids, options);
  const groups = planGroups(current, imported, ids);
  const known = matchItems(current, imported, categories);
  const context = { imported, categories, groups, ids, options, nextPosition: positionsAfter(current.items) };
  const items = imported.items.map((item) => mergeItem(item, known.get(item), context));
  const found = new Set([...known.values()].map(({ id }) => id));
  const missing = options.archiveMissing ? current.items.filter(({ id, archived }) => !found.has(id) && !archived) : [];
  const archived = missing.map((item) => ({ ...item, archived: true }));

  const teller = new Teller(options, [
    ...current.categories,
    ...current.groups,
    ...categories.planned,
    ...groups.planned,
  ]);
  const compare = <T extends Category | ModifierGroup | MenuItem>(
    kind: Change['kind'],
    before: readonly T[],
    after: readonly T[],
    tell: (before: T, after: T, teller: Teller) => string[],
  ) => {
    const had = new Map(before.map((thing) => [thing.id, thing]));
    return after.map((thing) => {
      const old = had.get(thing.id);
      const differences = old ? tell(old, thing, teller) : [];
      const change: Change['change'] = !old ? 'added' : differences.length === 0 ? 'same' : archiving(old, thing);
      return { thing, change: { kind, change, name: teller.name(thing), differences } };
    });
  };

  const compared = {
    categories: compare('category', current.categories, categories.planned, categoryDifferences),
    groups: compare('group', current.groups, groups.planned, groupDifferences),
    items: compare('item', current.items, [...items, ...archived], itemDifferences),
  };
  const isNews = ({ change }: { change: Change }) => change.change !== 'same';
  return {
    changes: [...compared.categories, ...compared.groups, ...compared.items].map(({ change }) => change),
    events: [
      ...compared.categories
        .filter(isNews)
        .map(({ thing }) => event('category.saved.v1', `category:${thing.id}`, thing)),
      ...compared.groups.filter(isNews).map(({ thing }) => event('group.saved.v1', `group:${thing.id}`, thing)),
      ...compared.items.filter(isNews).map(({ thing }) => event('item.saved.v1', `item:${thing.id}`, thing)),
    ],
  };
}

function archiving(before: object, after: object): 'archived' | 'changed' {
  const isArchived = (thing: object) => 'archived' in thing && thing.archived === true;
  return isArchived(after) && !isArchived(before) ? 'archived' : 'changed';
}

/** Hands out positions after the last item of each category. */
function positionsAfter(items: readonly MenuItem[]): (categoryId: string) => number {
  const next = new Map<string, number>();
  for (const { categoryId, position } of items) {
    next.set(categoryId, Math.max(next.get(categoryId) ?? 0, position + 1));
  }
  return (categoryId) => {
    const position = next.get(categoryId) ?? 0;
    next.set(categoryId, position + 1);
    return position;
  };
}
