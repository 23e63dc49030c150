import type { MenuView, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import * as say from '../messages.ts';
import type { Problems } from '../problems.ts';
import { Directory, type Entry } from '../references.ts';
import { nameKeys } from '../text.ts';
import type { ImportedCategory, ImportedGroup, Reference } from '../types.ts';
import { ID_PREFIX } from './columns.ts';
import type { OwnGroup, OwnItem } from './rows.ts';

interface OwnMenu {
  readonly categories: readonly ImportedCategory[];
  readonly groups: readonly OwnGroup[];
  readonly items: readonly OwnItem[];
}

/** What a reference to a group leads to: whether its modifiers open further groups. */
interface Target {
  readonly opens: boolean;
}

/** Refuses references that lead nowhere or to several, groups nested twice, and a min above the max. */
export function checkReferences(
  { categories, groups, items }: OwnMenu,
  menu: Pick<MenuView, 'categories' | 'groups'>,
  problems: Problems,
): void {
  const groupDirectory = new Directory<Target>(
    groups.map((group) => entry(group, { opens: group.modifiers.some(({ opens }) => opens) })),
    menu.groups.map((group) => entry(group, { opens: group.modifiers.some(({ groupId }) => groupId !== null) })),
  );
  const categoryDirectory = new Directory<true>(
    categories.map((category) => entry(category, true)),
    menu.categories.map((category) => entry(category, true)),
  );

  const groupAt = (reference: Reference, line: number, column: string): Target | undefined => {
    const found = groupDirectory.find(reference);
    if (found.length === 0) problems.error(line, column, say.unknownReference(reference));
    if (found.length > 1) problems.error(line, column, say.unclearReference(reference));
    return found[0];
  };

  for (const { line } of openingGroupsThatOthersOpen(groups, menu.groups)) {
    problems.error(line, null, say.nestedTwice);
  }
  for (const group of groups) {
    if ((group.min ?? 0) > (group.max ?? 99)) problems.error(group.line, 'Min', say.minAboveMax);
    checkRoom(group, menu.groups, problems);
    for (const { opens, line } of group.modifiers) {
      const target = opens ? groupAt(opens, line, 'Opens group') : undefined;
      if (target?.opens) problems.error(line, 'Opens group', say.nestedTwice);
    }
  }
  for (const { category, groups: chosen, line } of items) {
    for (const reference of chosen?.on ?? []) groupAt(reference, line, 'Groups');
    if (category === undefined) continue;
    const found = categoryDirectory.find(category).length;
    if (found > 1) problems.error(line, 'Category', say.unclearReference(category));
    if (found === 0 && category.startsWith(ID_PREFIX)) {
      problems.error(line, 'Category', say.unknownReference(category));
    }
  }
}

function entry<T>({ id, name }: Pick<ImportedGroup, 'id' | 'name'>, value: T): Entry<T> {
  return { id, name, value };
}

/** Groups of the file that open further ones while a group of the menu, which the file does not have, opens them. */
function openingGroupsThatOthersOpen(groups: readonly OwnGroup[], menu: readonly ModifierGroup[]): readonly OwnGroup[] {
  const inFile = new Directory(groups.map((group) => entry(group, group)));
  const fileGroup = ({ id, name }: ModifierGroup) =>
    inFile.byId(id) ?? nameKeys(name).flatMap((key) => inFile.find(key))[0];
  const opened = new Set(
    menu.filter((group) => !fileGroup(group)).flatMap(({ modifiers }) => modifiers.map(({ groupId }) => groupId)),
  );
  const found = menu.filter(({ id }) => opened.has(id)).map(fileGroup);
  return found.filter((group) => group !== undefined).filter(({ modifiers }) => modifiers.some(({ opens }) => opens));
}

/** A required group must be possible to meet. What the file leaves out, a group of the menu may hold already. */
function checkRoom(group: OwnGroup, menu: readonly ModifierGroup[], problems: Problems): void {
  const keys = nameKeys(group.name);
  const isKnown = menu.some(({ id, name }) => id === group.id || nameKeys(name).some((key) => keys.includes(key)));
  const unsaid = isKnown ? 99 : 1;
  const room = group.modifiers.reduce((sum, { maxQuantity }) => sum + (maxQuantity ?? unsaid), 0);
  const min = group.min ?? 0;
  if (min > room) problems.error(group.line, 'Min', say.minUnreachable(min, room));
}
