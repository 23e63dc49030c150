import { currencyExponent } from '@comanda/shared/base/money.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Category, MenuItem, MenuView, ModifierGroup, Variant } from '@comanda/shared/contracts/views/menu.ts';
import { Directory } from '../references.ts';
import { anyText } from '../text.ts';
import { csvRow } from './cell.ts';
import {
  BAR,
  COMMA,
  ID_PREFIX,
  type Kind,
  OPEN_PRICE,
  PLAIN,
  type PlainColumn,
  TEXTS,
  type TextColumn,
} from './columns.ts';

type Cells = Partial<Record<PlainColumn, string | null>>;
type Texts = Partial<Record<TextColumn, LocalText>>;

export interface WriteOptions {
  /** ISO 4217. */
  readonly currency: string;
  /** Have columns even where no text is in them. */
  readonly languages: readonly string[];
}

/** The whole menu as Comanda's own CSV, in UTF-8 with its mark; importing it changes nothing. */
export function writeMenuCsv(menu: Pick<MenuView, 'categories' | 'groups' | 'items'>, options: WriteOptions): string {
  const exponent = currencyExponent(options.currency);
  const languages = languagesOf(menu, options.languages);
  const texts = TEXTS.flatMap((column) => languages.map((language) => ({ column, language })));
  const categories = referencesTo(menu.categories);
  const groups = referencesTo(menu.groups);
  const rows: string[] = [];

  const write = (kind: Kind, cells: Cells, words: Texts) => {
    const translated = texts.map(({ column, language }) => words[column]?.[language] ?? '');
    rows.push(csvRow([kind, ...translated, ...PLAIN.map((column) => cells[column] ?? '')]));
  };
  const price = (amount: number | null) => (amount === null ? OPEN_PRICE : decimal(amount, exponent));
  const variant = (variant: Variant): Cells => ({
    'Variant id': variant.id,
    Price: price(variant.price),
    SKU: variant.sku,
    Barcode: variant.barcode,
  });

  rows.push(csvRow(['Kind', ...texts.map(({ column, language }) => `${column} (${language})`), ...PLAIN]));
  for (const category of menu.categories) {
    const { id, position, hue, archived } = category;
    const cells = { Id: id, Position: String(position), Hue: String(hue), Archived: flag(archived) };
    write('category', cells, { Name: category.name });
  }
  for (const group of menu.groups) {
    write('group', { Id: group.id, Min: String(group.min), Max: String(group.max) }, { Name: group.name });
    for (const modifier of group.modifiers) {
      const cells: Cells = {
        Id: modifier.id,
        Price: price(modifier.price),
        'Modifier kind': modifier.kind,
        'Max quantity': String(modifier.maxQuantity),
        Preselected: flag(modifier.preselected),
        'Opens group': modifier.groupId && groups(modifier.groupId),
      };
      write('modifier', cells, { Name: modifier.name });
    }
  }
  for (const item of menu.items) {
    const [first, ...others] = item.variants;
    if (!first) continue;
    const cells = { ...itemCells(item, categories, groups), ...variant(first) };
    write('item', cells, { Name: item.name, Description: item.description, Variant: first.name });
    for (const other of others) write('variant', variant(other), { Variant: other.name });
  }
  return `\uFEFF${rows.join('')}`;
}

function itemCells(item: MenuItem, category: (id: string) => string, group: (id: string) => string): Cells {
  return {
    Id: item.id,
    Category: category(item.categoryId),
    Groups: item.groupIds.map(group).join(BAR),
    Allergens: item.allergens.join(COMMA),
    Diets: item.diets.join(COMMA),
    'Tax group': item.taxGroup,
    Stations: item.stations.join(COMMA),
    'Prep seconds': String(item.prepSeconds),
    Course: String(item.course),
    'Order types': item.orderTypes.join(COMMA),
    'By weight': flag(item.soldByWeight),
    Picture: item.picture,
    Position: String(item.position),
    Archived: flag(item.archived),
  };
}

const flag = (on: boolean) => (on ? 'Y' : 'N');

/** Minor units as an exact decimal with a point: 450 → `4.50`. */
function decimal(amount: number, exponent: number): string {
  if (exponent === 0) return String(amount);
  const digits = String(amount).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Names a category or group by its name where that can mean nothing else, else by its id. */
function referencesTo(things: readonly (Category | ModifierGroup)[]): (id: string) => string {
  const entries = things.map(({ id, name }) => ({ id, name, value: id }));
  const directory = new Directory(entries);
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (id) => {
    const thing = byId.get(id);
    const name = anyText(thing?.name ?? {}).trim();
    const isClear = directory.find(name).length === 1 && !name.includes(BAR.trim()) && !name.startsWith(ID_PREFIX);
    return isClear ? name : `${ID_PREFIX}${id}`;
  };
}

function languagesOf(menu: Pick<MenuView, 'categories' | 'groups' | 'items'>, first: readonly string[]): string[] {
  const texts = [
    ...menu.categories.map(({ name }) => name),
    ...menu.groups.flatMap(({ name, modifiers }) => [name, ...modifiers.map((modifier) => modifier.name)]),
    ...menu.items.flatMap((item) => [item.name, item.description, ...item.variants.map(({ name }) => name)]),
  ];
  return [...new Set([...first, ...texts.flatMap((text) => Object.keys(text)).sort()])];
}
