import { MOST_GROUPS, MOST_MODIFIERS, MOST_VARIANTS } from '../limits.ts';
import * as say from '../messages.ts';
import type { Problems } from '../problems.ts';
import { Columns, type Row, type Table } from '../table.ts';
import type { ImportedCategory, ImportedMenu, ReadOptions } from '../types.ts';
import { checkReferences } from './check.ts';
import { OwnCells } from './cells.ts';
import { KINDS, type Kind } from './columns.ts';
import { groupOf, itemOf, modifierOf, type OwnGroup, type OwnItem, OwnVariants } from './rows.ts';

/** Reads Comanda's own CSV: a row a category, group, modifier, item and further variant. */
export function readOwn(
  table: Table,
  options: ReadOptions,
  problems: Problems,
): Pick<ImportedMenu, 'categories' | 'groups' | 'items'> {
  const columns = new Columns(table.header);
  const kind = columns.reader('Kind');
  const cells = new OwnCells(table, options, problems);
  const variants = new OwnVariants(cells, problems);
  const categories: ImportedCategory[] = [];
  const groups: OwnGroup[] = [];
  const items: OwnItem[] = [];
  if (!columns.has('Kind')) problems.error(1, null, say.missingColumns('Comanda', 'Kind, Name (en), Price'));

  for (const row of columns.has('Kind') ? table.rows : []) {
    const found = kindOf(row, kind(row), problems);
    if (found === 'category') categories.push(categoryOf(row, cells));
    else if (found === 'group') groups.push(groupOf(row, cells));
    else if (found === 'item') items.push(itemOf(row, cells, options, variants));
    else if (found === 'modifier') addTo(groups.at(-1)?.modifiers, modifierOf(row, cells), row, found, problems);
    else if (found === 'variant') addTo(items.at(-1)?.variants, variants.read(row), row, found, problems);
  }
  for (const { line, modifiers } of groups) {
    if (modifiers.length > MOST_MODIFIERS) problems.error(line, null, say.tooMany(say.MODIFIERS, MOST_MODIFIERS));
  }
  for (const item of items) {
    if (item.variants.length > MOST_VARIANTS) problems.error(item.line, null, say.tooMany(say.VARIANTS, MOST_VARIANTS));
    if ((item.groups?.on.length ?? 0) > MOST_GROUPS) {
      problems.error(item.line, 'Groups', say.tooMany(say.GROUPS, MOST_GROUPS));
    }
  }
  checkReferences({ categories, groups, items }, options.menu, problems);
  return { categories, groups, items };
}

function kindOf(row: Row, text: string, problems: Problems): Kind | null {
  const kind = KINDS.find((known) => known === text.toLowerCase());
  if (kind === undefined) problems.error(row.line, 'Kind', say.notOneOf(text, KINDS.join(', ')));
  return kind ?? null;
}

function categoryOf(row: Row, cells: OwnCells): ImportedCategory {
  return {
    id: cells.id(row, 'Id'),
    name: cells.name(row),
    position: cells.whole(row, 'Position', 0, 1_000_000_000),
    hue: cells.whole(row, 'Hue', 0, 359),
    archived: cells.flag(row, 'Archived'),
  };
}

function addTo<T>(list: T[] | undefined, thing: T, row: Row, kind: 'modifier' | 'variant', problems: Problems): void {
  if (list) list.push(thing);
  else problems.error(row.line, 'Kind', say.noRowAbove(kind, kind === 'modifier' ? 'group' : 'item'));
}
