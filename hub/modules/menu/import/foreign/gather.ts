import * as say from '../messages.ts';
import type { Problems } from '../problems.ts';
import { nameKey } from '../text.ts';
import type { ForeignItem, ForeignRow } from './rows.ts';

interface Draft {
  readonly first: ForeignRow;
  readonly rows: [ForeignRow, ...ForeignRow[]];
  readonly variants: Map<string, number>;
}

/**
 * Gathers the rows of each item: those of one identity, else those of one name and category. A name that comes again
 * with a variant the item already has, under another identity, is another item.
 *
 * Where `keysAreItems`, rows of different identities are never one item; Square's tokens are a variant's own.
 */
export function gatherItems(
  rows: readonly ForeignRow[],
  keysAreItems: boolean,
  problems: Problems,
): readonly ForeignItem[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const byName = new Map<string, Draft>();

  const begin = (row: ForeignRow): Draft => {
    const draft: Draft = { first: row, rows: [row], variants: new Map([[nameKey(row.variantName), row.line]]) };
    drafts.push(draft);
    return draft;
  };

  for (const row of rows) {
    const same = row.itemKey === null ? undefined : byKey.get(row.itemKey);
    const alike = same ?? (keysAreItems && row.itemKey !== null ? undefined : byName.get(nameOf(row)));
    if (!alike && row.itemName === '') {
      problems.error(row.line, null, say.noName);
      continue;
    }
    const before = alike?.variants.get(nameKey(row.variantName));
    let draft = alike;
    if (alike && before !== undefined && !same && row.itemKey !== null) {
      problems.warn(row.line, null, say.sameNameTwice(row.itemName, alike.first.line));
      draft = begin(row);
    } else if (alike && before !== undefined) {
      problems.error(row.line, null, say.repeatedVariant(alike.first.itemName, row.variantName, before));
    } else if (alike) {
      alike.rows.push(row);
      alike.variants.set(nameKey(row.variantName), row.line);
    } else {
      draft = begin(row);
    }
    if (!draft) continue;
    if (row.itemKey !== null) byKey.set(row.itemKey, draft);
    if (row.itemName === '') continue;
    byName.set(nameOf(row), draft);
    byName.set(nameKey(row.itemName), draft);
  }
  return drafts.map((draft) => draft.rows);
}

/** What a row is looked up by: its name and category, or its name alone where it leaves the category out. */
function nameOf(row: ForeignRow): string {
  const name = nameKey(row.itemName);
  return row.category === '' ? name : `${name}\n${nameKey(row.category)}`;
}
