import type { MenuItem, MenuView, Modifier, ModifierGroup, Variant } from '../../contracts/views/menu.ts';

/** A modifier group as one item offers it. */
export interface GroupStep {
  readonly group: ModifierGroup;
  /** Nested: ids of the modifiers that open it, one is enough. Null: the item's own, always open. */
  readonly openedBy: readonly string[] | null;
  /** The group's modifiers; one that several groups of the item hold stands in the first of them alone. */
  readonly modifiers: readonly Modifier[];
}

/** An item with what its choices are looked up by. */
export interface IndexedItem {
  readonly item: MenuItem;
  readonly variants: ReadonlyMap<string, Variant>;
  /** The item's own groups in its order, each followed by those that its modifiers open. */
  readonly steps: readonly GroupStep[];
  /** By modifier id. */
  readonly modifiers: ReadonlyMap<string, { readonly modifier: Modifier; readonly step: GroupStep }>;
}

export interface MenuIndex {
  readonly revision: number;
  /** By item id. */
  readonly items: ReadonlyMap<string, IndexedItem>;
}

/** Makes a menu quick to check choices against: once a revision, not once a line. */
export function indexMenu(menu: MenuView): MenuIndex {
  const groups = new Map(menu.groups.map((group) => [group.id, group]));
  return { revision: menu.revision, items: new Map(menu.items.map((item) => [item.id, indexItem(item, groups)])) };
}

/** Indexes one item. A group id that `groups` does not have is passed over: it offers nothing. */
export function indexItem(item: MenuItem, groups: ReadonlyMap<string, ModifierGroup>): IndexedItem {
  const modifiers = new Map<string, { modifier: Modifier; step: GroupStep }>();
  const steps: GroupStep[] = [];
  for (const { group, openedBy } of offered(item, groups)) {
    const step = { group, openedBy, modifiers: group.modifiers.filter(({ id }) => !modifiers.has(id)) };
    steps.push(step);
    for (const modifier of step.modifiers) modifiers.set(modifier.id, { modifier, step });
  }
  return { item, variants: new Map(item.variants.map((variant) => [variant.id, variant])), steps, modifiers };
}

/** The item's groups, own and nested. One that is reached twice is there once, at the first place; own comes first. */
function offered(
  item: MenuItem,
  groups: ReadonlyMap<string, ModifierGroup>,
): Iterable<{ group: ModifierGroup; openedBy: string[] | null }> {
  const found = new Map<string, { group: ModifierGroup; openedBy: string[] | null }>();
  for (const id of item.groupIds) {
    const own = groups.get(id);
    if (!own) continue;
    found.set(id, { group: own, openedBy: null });
    for (const { id: opener, groupId } of own.modifiers) {
      const nested = groupId === null || item.groupIds.includes(groupId) ? undefined : groups.get(groupId);
      if (!nested) continue;
      const known = found.get(nested.id);
      if (known) known.openedBy?.push(opener);
      else found.set(nested.id, { group: nested, openedBy: [opener] });
    }
  }
  return found.values();
}
