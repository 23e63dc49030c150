import { event, type NewEvent } from '@comanda/shared/contracts/events/index.ts';
import type { MenuItem, MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { ImportedMenu } from '../types.ts';
import { planCategories } from './categories.ts';
import { type Change, compareMenus } from './compare.ts';
import { planGroups } from './groups.ts';
import { IdGiver } from './ids.ts';
import { matchItems, mergeItem } from './items.ts';
import type { PlanOptions } from './options.ts';

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

  const compared = compareMenus(
    current,
    { categories: categories.planned, groups: groups.planned, items: [...items, ...archived] },
    options,
  );
  const { news } = compared;
  return {
    changes: compared.all,
    events: [
      ...news.categories.map((thing) => event('category.saved.v1', `category:${thing.id}`, thing)),
      ...news.groups.map((thing) => event('group.saved.v1', `group:${thing.id}`, thing)),
      ...news.items.map((thing) => event('item.saved.v1', `item:${thing.id}`, thing)),
    ],
  };
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
