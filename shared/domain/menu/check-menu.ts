import type { LocalText } from '../../contracts/common.ts';
import type { MenuProblem } from '../../contracts/views/menu-version.ts';
import type { Category, MenuItem, ModifierGroup } from '../../contracts/views/menu.ts';
import { type MenuProblemCode, menuProblems } from './problem-words.ts';

export interface MenuContent {
  readonly categories: readonly Category[];
  readonly groups: readonly ModifierGroup[];
  readonly items: readonly MenuItem[];
}

/** What of the venue a menu leans on. */
export interface MenuHouse {
  /** The venue's own first. */
  readonly languages: readonly string[];
  readonly stations: readonly string[];
  readonly taxGroups: readonly string[];
  /** Letters of a text that its printers cannot show. */
  readonly lost: (text: string) => string;
}

interface Found {
  readonly field: string;
  readonly code: MenuProblemCode;
  /** What it is about, said after the words. */
  readonly what: string;
}

type Find = (field: string, code: MenuProblemCode, what?: string) => Found;
const found: Find = (field, code, what = '') => ({ field, code, what });

/** What is wrong with a menu as a whole, by category, group and item; what is archived is not looked at. */
export function checkMenu(menu: MenuContent, house: MenuHouse): MenuProblem[] {
  const look = lookOf(menu);
  const tell = (kind: MenuProblem['kind'], { id, name }: { readonly id: string; readonly name: LocalText }) => {
    const called = house.languages.map((each) => name[each]).find(Boolean) ?? Object.values(name).find(Boolean) ?? '';
    return ({ field, code, what }: Found): MenuProblem => {
      const { severity, en, vi } = menuProblems[code];
      const said = (words: string): string => `${words} ${what}`.trimEnd();
      return { kind, id, name: called, field, code, severity, en: said(en), vi: said(vi) };
    };
  };
  const live = <T extends { readonly archived?: boolean | undefined }>(things: readonly T[]): T[] =>
    things.filter(({ archived }) => archived !== true);
  return [
    ...live(menu.categories).flatMap((each) => ofCategory(each, house).map(tell('category', each))),
    ...live(menu.groups).flatMap((each) => ofGroup(each, house, look).map(tell('group', each))),
    ...live(menu.items).flatMap((each) => ofItem(each, house, look).map(tell('item', each))),
  ];
}

interface Look {
  readonly categories: ReadonlyMap<string, Category>;
  readonly groups: ReadonlyMap<string, ModifierGroup>;
  readonly items: ReadonlyMap<string, MenuItem>;
  /** Items that are sold, by barcode. */
  readonly barcodes: ReadonlyMap<string, number>;
}

function lookOf({ categories, groups, items }: MenuContent): Look {
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    new Map(things.map((each) => [each.id, each]));
  const barcodes = new Map<string, number>();
  for (const { archived, variants } of items) {
    if (archived) continue;
    for (const { barcode } of variants) if (barcode) barcodes.set(barcode, (barcodes.get(barcode) ?? 0) + 1);
  }
  return { categories: byId(categories), groups: byId(groups), items: byId(items), barcodes };
}

function ofName(name: LocalText, { languages }: MenuHouse, field = 'name'): Found[] {
  const missing = languages.filter((each) => !name[each]?.trim());
  if (missing.length === 0) return [];
  return [found(field, missing.includes(languages[0] ?? '') ? 'name_missing' : 'translation_missing')];
}

/** What is printed is said in all its languages, somewhere. */
function ofLetters(name: LocalText, { lost }: MenuHouse, field = 'name'): Found[] {
  const letters = lost(Object.values(name).join(' '));
  return letters === '' ? [] : [found(field, 'letters_lost', letters)];
}

const twice = (things: readonly { readonly id: string }[]): boolean =>
  new Set(things.map(({ id }) => id)).size < things.length;

const ofCategory = (category: Category, house: MenuHouse): Found[] => [
  ...ofName(category.name, house),
  ...(category.times ?? []).flatMap(({ from, until }, at) =>
    from === until ? [found(`times.${at}.until`, 'times_wrong')] : [],
  ),
];

function ofGroup(group: ModifierGroup, house: MenuHouse, { groups }: Look): Found[] {
  const room = group.modifiers.reduce((sum, { maxQuantity }) => sum + maxQuantity, 0);
  const of = [...ofName(group.name, house)];
  if (group.modifiers.length === 0) of.push(found('modifiers', 'choices_none'));
  else if (group.min > room) of.push(found('min', 'min_unreachable'));
  if (group.min > group.max) of.push(found('min', 'min_above_max'));
  if (twice(group.modifiers)) of.push(found('modifiers', 'id_twice'));
  for (const [at, modifier] of group.modifiers.entries()) {
    const named = `modifiers.${at}.name`;
    of.push(...ofName(modifier.name, house, named), ...ofLetters(modifier.name, house, named));
    if (modifier.groupId === null) continue;
    const nested = groups.get(modifier.groupId);
    const field = `modifiers.${at}.groupId`;
    if (!nested) of.push(found(field, 'nested_missing'));
    else if (nested.archived) of.push(found(field, 'group_archived'));
    else if (nested.id === group.id || nested.modifiers.some(({ groupId }) => groupId !== null))
      of.push(found(field, 'nested_twice'));
  }
  return of;
}

function ofItem(item: MenuItem, house: MenuHouse, look: Look): Found[] {
  const of = [...ofName(item.name, house), ...ofLetters(item.name, house)];
  const category = look.categories.get(item.categoryId);
  if (!category) of.push(found('categoryId', 'category_missing'));
  else if (category.archived) of.push(found('categoryId', 'category_archived'));
  for (const [at, { name, price, barcode }] of item.variants.entries()) {
    const named = ofName(name, house, `variants.${at}.name`)[0];
    if (item.variants.length > 1 && named?.code === 'name_missing') {
      of.push(found(named.field, 'variant_name_missing'));
    }
    of.push(...ofLetters(name, house, `variants.${at}.name`));
    if (price === 0) of.push(found(`variants.${at}.price`, 'price_zero'));
    if (barcode && (look.barcodes.get(barcode) ?? 0) > 1) of.push(found(`variants.${at}.barcode`, 'barcode_twice'));
  }
  if (twice(item.variants)) of.push(found('variants', 'id_twice'));
  for (const [at, id] of item.groupIds.entries()) {
    const group = look.groups.get(id);
    if (!group || group.archived) of.push(found(`groupIds.${at}`, group ? 'group_archived' : 'group_missing'));
  }
  for (const [at, id] of item.stations.entries()) {
    if (!house.stations.includes(id)) of.push(found(`stations.${at}`, 'station_missing'));
  }
  if (item.stations.length === 0 && !item.combo) of.push(found('stations', 'station_none'));
  if (!house.taxGroups.includes(item.taxGroup)) of.push(found('taxGroup', 'tax_missing'));
  return item.combo ? [...of, ...ofCombo(item, item.combo, look)] : of;
}

/** A combo is made of items that are there, none of them a combo itself, sold by weight or at an open price. */
function ofCombo(item: MenuItem, combo: NonNullable<MenuItem['combo']>, { items }: Look): Found[] {
  const of = item.soldByWeight ? [found('soldByWeight', 'combo_by_weight')] : [];
  if (twice(combo)) of.push(found('combo', 'id_twice'));
  for (const [slot, { options }] of combo.entries()) {
    for (const [at, { itemId, variantId }] of options.entries()) {
      const field = `combo.${slot}.options.${at}.itemId`;
      const part = items.get(itemId);
      const variant = part?.variants.find(({ id }) => id === variantId);
      if (!part || !variant) of.push(found(field, 'combo_part_missing'));
      else if (part.combo || part.soldByWeight || variant.price === null) of.push(found(field, 'combo_part_unfit'));
      else if (part.archived) of.push(found(field, 'combo_part_archived'));
    }
  }
  return of;
}
