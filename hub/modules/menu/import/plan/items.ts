import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { MenuItem, MenuView, Variant } from '@comanda/shared/contracts/views/menu.ts';
import { nameKeys } from '../text.ts';
import type { ImportedItem, ImportedMenu, ImportedVariant } from '../types.ts';
import { inLanguages, type PlannedCategories } from './categories.ts';
import type { PlannedGroups } from './groups.ts';
import type { IdGiver } from './ids.ts';
import { match, type Pass } from './match.ts';
import { mergeText, mergeWord } from './merge.ts';
import type { PlanOptions } from './options.ts';

const ALCOHOL = 'contains_alcohol';
/** The name of a variant that has none of its own. */
const REGULAR: LocalText = { en: 'Regular', vi: 'Thường' };

export interface ItemContext {
  readonly imported: ImportedMenu;
  readonly categories: PlannedCategories;
  readonly groups: PlannedGroups;
  readonly ids: IdGiver;
  readonly options: PlanOptions;
  /** The position after the last item of a category. */
  readonly nextPosition: (categoryId: string) => number;
}

/** Recognises items: by the file's identity of the item, of a variant, by SKU, by category and name, by name alone. */
export function matchItems(
  current: MenuView,
  imported: ImportedMenu,
  categories: PlannedCategories,
): ReadonlyMap<ImportedItem, MenuItem> {
  const skusOf = (variants: readonly (Variant | ImportedVariant)[]) =>
    variants.map(({ sku }) => sku?.trim() ?? '').filter((sku) => sku !== '');
  const within = (name: LocalText, categoryId: string) => nameKeys(name).map((key) => `${categoryId}\n${key}`);
  const passes: readonly Pass<ImportedItem, MenuItem>[] = [
    { imported: ({ ids }) => ids, existing: ({ id }) => [id], unique: false },
    {
      imported: ({ variants }) => variants.flatMap(({ id }) => (id === null ? [] : [id])),
      existing: ({ variants }) => variants.map(({ id }) => id),
      unique: false,
    },
    { imported: ({ variants }) => skusOf(variants), existing: ({ variants }) => skusOf(variants), unique: true },
    {
      imported: ({ name, category }) => (category === undefined ? [] : within(name, categories.idOf(category))),
      existing: ({ name, categoryId }) => within(name, categoryId),
      unique: false,
    },
    {
      imported: ({ name, category }) => (category === undefined ? nameKeys(name) : []),
      existing: ({ name }) => nameKeys(name),
      unique: true,
    },
  ];
  return match(imported.items, current.items, passes);
}

/** The item after the import: what the file knows over what the menu has, or over what is sensible for a new one. */
export function mergeItem(item: ImportedItem, before: MenuItem | undefined, context: ItemContext): MenuItem {
  const { categories, groups, imported, options } = context;
  const categoryId = item.category === undefined && before ? before.categoryId : categories.idOf(item.category);
  const base = before ?? newItem(item, categoryId, context);
  const fits = item.taxGroups === undefined || item.taxGroups.includes(base.taxGroup);
  return {
    id: base.id,
    categoryId,
    name: mergeText(base.name, item.name, imported.saysLanguages),
    description: item.description
      ? mergeText(base.description, item.description, imported.saysLanguages)
      : base.description,
    position: item.position ?? base.position,
    variants: mergeVariants(item.variants, base.variants, context),
    groupIds: item.groups ? mergeGroups(item.groups, base.groupIds, groups) : base.groupIds,
    allergens: item.allergens ? [...item.allergens] : base.allergens,
    diets: mergeDiets(item, base),
    taxGroup: fits ? base.taxGroup : (item.taxGroups?.[0] ?? options.taxGroup),
    stations: item.stations ? [...item.stations] : base.stations,
    prepSeconds: item.prepSeconds ?? base.prepSeconds,
    course: item.course ?? base.course,
    orderTypes: item.orderTypes ? [...item.orderTypes] : base.orderTypes,
    soldByWeight: item.soldByWeight ?? base.soldByWeight,
    // No file says what a combo is made of, nor where an item can be ordered: they stay as they are.
    ...(base.combo && { combo: base.combo }),
    ...(base.channels && { channels: base.channels }),
    picture: mergeWord(base.picture, item.picture),
    archived: item.archived ?? base.archived,
  };
}

function newItem(item: ImportedItem, categoryId: string, { ids, nextPosition, options }: ItemContext): MenuItem {
  return {
    id: ids.give(item.ids[0]),
    categoryId,
    name: {},
    description: {},
    position: item.position ?? nextPosition(categoryId),
    variants: [],
    groupIds: [],
    allergens: [],
    diets: [],
    taxGroup: options.taxGroup,
    stations: options.station === null ? [] : [options.station],
    prepSeconds: 0,
    course: 1,
    orderTypes: ['dine_in', 'takeaway', 'delivery'],
    soldByWeight: false,
    picture: null,
    archived: false,
  };
}

function mergeVariants(
  imported: readonly ImportedVariant[],
  before: readonly Variant[],
  context: ItemContext,
): Variant[] {
  const isOnly = imported.length === 1 && before.length === 1;
  const pairs = match(imported, before, [
    { imported: ({ id }) => (id === null ? [] : [id]), existing: ({ id }) => [id], unique: false },
    { imported: ({ sku }) => (sku ? [sku] : []), existing: ({ sku }) => (sku ? [sku.trim()] : []), unique: true },
    { imported: ({ name }) => nameKeys(name), existing: ({ name }) => nameKeys(name), unique: false },
    { imported: () => (isOnly ? ['only'] : []), existing: () => ['only'], unique: false },
  ]);
  const { imported: file, ids, options } = context;
  return imported.map((variant) => {
    const known = pairs.get(variant);
    const isNamed = nameKeys(variant.name).length > 0 || (known !== undefined && file.saysLanguages);
    const unnamed = known?.name ?? inLanguages(REGULAR, options.languages);
    return {
      id: known?.id ?? ids.give(variant.id),
      name: isNamed ? mergeText(known?.name ?? {}, variant.name, file.saysLanguages) : unnamed,
      price: variant.price,
      sku: mergeWord(known?.sku ?? null, variant.sku),
      barcode: mergeWord(known?.barcode ?? null, variant.barcode),
    };
  });
}

function mergeGroups(
  { on, off }: NonNullable<ImportedItem['groups']>,
  before: readonly string[],
  groups: PlannedGroups,
): string[] {
  const idsOf = (references: readonly string[]) => references.map(groups.idOf).filter((id) => id !== null);
  if (off === null) return idsOf(on);
  const gone = new Set(idsOf(off));
  return [...new Set([...before.filter((id) => !gone.has(id)), ...idsOf(on)])];
}

function mergeDiets({ diets, alcohol }: ImportedItem, base: MenuItem): MenuItem['diets'] {
  if (diets) return [...diets];
  if (alcohol === undefined || alcohol === base.diets.includes(ALCOHOL)) return base.diets;
  return alcohol ? [...base.diets, ALCOHOL] : base.diets.filter((diet) => diet !== ALCOHOL);
}
