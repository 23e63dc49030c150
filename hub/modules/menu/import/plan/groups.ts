import type { MenuView, Modifier, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import { Directory } from '../references.ts';
import { nameKeys } from '../text.ts';
import type { ImportedGroup, ImportedMenu, ImportedModifier, Reference } from '../types.ts';
import type { IdGiver } from './ids.ts';
import { match, type Pass } from './match.ts';
import { mergeText } from './merge.ts';

export interface PlannedGroups {
  /** Those of the file, after the import. */
  readonly planned: readonly ModifierGroup[];
  readonly idOf: (reference: Reference) => string | null;
}

type Named = Pick<ImportedGroup, 'id' | 'name'>;

const byIdThenName: readonly Pass<Named, ModifierGroup | Modifier>[] = [
  { imported: ({ id }) => (id === null ? [] : [id]), existing: ({ id }) => [id], unique: false },
  { imported: ({ name }) => nameKeys(name), existing: ({ name }) => nameKeys(name), unique: false },
];

export function planGroups(current: MenuView, imported: ImportedMenu, ids: IdGiver): PlannedGroups {
  const pairs = match<ImportedGroup, ModifierGroup>(imported.groups, current.groups, byIdThenName);
  const fresh = (id: string | null): ModifierGroup => ({ id: ids.give(id), name: {}, min: 0, max: 0, modifiers: [] });
  const bases = imported.groups.map((group) => ({ group, base: pairs.get(group) ?? fresh(group.id) }));
  const directory = new Directory(
    bases.map(({ group, base }) => ({ id: group.id ?? base.id, name: group.name, value: base.id })),
    current.groups.map(({ id, name }) => ({ id, name, value: id })),
  );
  const idOf = (reference: Reference) => directory.find(reference)[0] ?? null;

  const planned = bases.map(({ group, base }) => {
    const known = match<ImportedModifier, Modifier>(group.modifiers, base.modifiers, byIdThenName);
    const modifiers = group.modifiers.map((modifier): Modifier => {
      const before = known.get(modifier);
      const { opens } = modifier;
      return {
        id: before?.id ?? ids.give(modifier.id),
        name: mergeText(before?.name ?? {}, modifier.name, imported.saysLanguages),
        kind: modifier.kind ?? before?.kind ?? 'choice',
        price: modifier.price,
        maxQuantity: modifier.maxQuantity ?? before?.maxQuantity ?? 1,
        preselected: modifier.preselected ?? before?.preselected ?? false,
        groupId: opens === undefined ? (before?.groupId ?? null) : opens && idOf(opens),
      };
    });
    const max = group.max ?? (base.max || Math.min(99, Math.max(1, modifiers.length)));
    return {
      id: base.id,
      name: mergeText(base.name, group.name, imported.saysLanguages),
      min: Math.min(group.min ?? base.min, max),
      max,
      modifiers,
    };
  });
  return { planned, idOf };
}
