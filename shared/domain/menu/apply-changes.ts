import type { MenuContent } from './check-menu.ts';

/** A menu with what is new or changed in its place, in the menu's order. */
export function withChanges(menu: MenuContent, changes: MenuContent): MenuContent {
  return {
    categories: merged(menu.categories, changes.categories).toSorted((a, b) => a.position - b.position),
    groups: merged(menu.groups, changes.groups),
    items: merged(menu.items, changes.items).toSorted((a, b) => a.position - b.position),
  };
}

function merged<T extends { readonly id: string }>(had: readonly T[], changed: readonly T[]): T[] {
  const next = new Map(had.map((each) => [each.id, each]));
  for (const each of changed) next.set(each.id, each);
  return [...next.values()];
}
