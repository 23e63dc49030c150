import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Category, MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { Directory } from '../references.ts';
import { nameKey, nameKeys } from '../text.ts';
import type { ImportedCategory, ImportedMenu, Reference } from '../types.ts';
import type { IdGiver } from './ids.ts';
import { match } from './match.ts';
import { mergeText } from './merge.ts';
import type { PlanOptions } from './options.ts';

export interface PlannedCategories {
  /** Those of the file and those its items bring, after the import. */
  readonly planned: readonly Category[];
  /** The id of the category that an item names; of “Other” where it names none. */
  readonly idOf: (reference: Reference | undefined) => string;
}

const OTHER: LocalText = { en: 'Other', vi: 'Khác' };
/** Neighbouring categories get hues far apart: steps of the golden angle. */
const HUE_STEP = 137;

export function planCategories(
  current: MenuView,
  imported: ImportedMenu,
  ids: IdGiver,
  options: PlanOptions,
): PlannedCategories {
  const pairs = match(imported.categories, current.categories, [
    { imported: ({ id }) => (id === null ? [] : [id]), existing: ({ id }) => [id], unique: false },
    { imported: ({ name }) => nameKeys(name), existing: ({ name }) => nameKeys(name), unique: false },
  ]);
  let next = current.categories.reduce((most, { position }) => Math.max(most, position + 1), 0);
  const make = (id: string | null, name: LocalText): Category => {
    const position = next;
    next += 1;
    return { id: ids.give(id), name, position, hue: (position * HUE_STEP) % 360, archived: false };
  };
  const merge = (category: ImportedCategory): Category => {
    const base = pairs.get(category) ?? make(category.id, {});
    return {
      ...base,
      name: mergeText(base.name, category.name, imported.saysLanguages),
      position: category.position ?? base.position,
      hue: category.hue ?? base.hue,
      archived: category.archived ?? base.archived,
    };
  };
  const planned = imported.categories.map((category) => ({ ...merge(category), fileId: category.id }));
  const directory = new Directory(
    planned.map(({ fileId, id, name }) => ({ id: fileId ?? id, name, value: id })),
    current.categories.map(({ id, name }) => ({ id, name, value: id })),
  );
  const result: Category[] = planned.map(({ fileId: _fileId, ...category }) => category);
  const brought = new Map<string, string>();

  const idOf = (reference: Reference | undefined): string => {
    const [language = 'en'] = options.languages;
    const words = reference ?? OTHER[language] ?? 'Other';
    const key = nameKey(words);
    const known = directory.find(words)[0] ?? brought.get(key);
    if (known !== undefined) return known;
    const category = make(
      null,
      reference === undefined ? inLanguages(OTHER, options.languages) : { [language]: words },
    );
    result.push(category);
    brought.set(key, category.id);
    return category.id;
  };
  return { planned: result, idOf };
}

/** A text of the importer's own in those of the venue's languages that it speaks; in English where it speaks none. */
export function inLanguages(text: LocalText, languages: readonly string[]): LocalText {
  const spoken = languages.flatMap((language) => (text[language] ? [[language, text[language]] as const] : []));
  return spoken.length === 0 ? { en: text['en'] ?? '' } : Object.fromEntries(spoken);
}
