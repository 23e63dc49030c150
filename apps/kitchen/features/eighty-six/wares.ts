import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { plain } from '@comanda/shared/domain/menu/search.ts';

/** What can run out: an item, or a modifier. */
export interface Ware {
  readonly id: string;
  readonly name: LocalText;
  /** A modifier’s group. */
  readonly group?: LocalText;
}

/**
 * What a station makes, in the order of the menu, then the modifiers that can be chosen with it.
 * @param station null: of every station
 */
export function waresOf({ items, groups }: Pick<MenuView, 'items' | 'groups'>, station: string | null): Ware[] {
  const made = items.filter(
    ({ archived, stations }) => !archived && (station === null ? stations.length > 0 : stations.includes(station)),
  );
  const byId = new Map(groups.filter(({ archived }) => archived !== true).map((group) => [group.id, group]));
  const wares = new Map<string, Ware>(made.map(({ id, name }) => [id, { id, name }]));
  const seen = new Set<string>();
  const add = (groupId: string): void => {
    const group = byId.get(groupId);
    if (!group || seen.has(groupId)) return;
    seen.add(groupId);
    for (const { id, name, groupId: nested } of group.modifiers) {
      wares.set(id, { id, name, group: group.name });
      if (nested !== null) add(nested);
    }
  };
  for (const groupId of made.flatMap(({ groupIds }) => groupIds)) add(groupId);
  return [...wares.values()];
}

/**
 * Those whose name, in any language, has each word typed. First those in whose name here each begins a word, then in
 * another language's, then anywhere.
 * @param local a name in the screen's language
 */
export function findWares(wares: readonly Ware[], typed: string, local: (name: LocalText) => string): readonly Ware[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const ranked = wares.map((ware) => {
    const here = ` ${plain(local(ware.name))}`;
    const names = ` ${Object.values(ware.name).map(plain).join(' ')}`;
    const isIn = (text: string, before: string): boolean => words.every((word) => text.includes(before + word));
    return { ware, rank: [isIn(here, ' '), isIn(names, ' '), isIn(names, '')].indexOf(true) };
  });
  const found = ranked.filter(({ rank }) => rank >= 0);
  return found.toSorted((a, b) => a.rank - b.rank).map(({ ware }) => ware);
}
