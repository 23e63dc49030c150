/** Columns of Comanda's own CSV; those of a text stand once for each language: `Name (en)`. */
export const TEXTS = ['Name', 'Description', 'Variant'] as const;
export type TextColumn = (typeof TEXTS)[number];

export const PLAIN = [
  'Id',
  'Category',
  'Variant id',
  'Price',
  'SKU',
  'Barcode',
  'Groups',
  'Allergens',
  'Diets',
  'Tax group',
  'Stations',
  'Prep seconds',
  'Course',
  'Order types',
  'By weight',
  'Picture',
  'Position',
  'Hue',
  'Min',
  'Max',
  'Modifier kind',
  'Max quantity',
  'Preselected',
  'Opens group',
  'Archived',
] as const;
export type PlainColumn = (typeof PLAIN)[number];

export const KINDS = ['category', 'group', 'modifier', 'item', 'variant'] as const;
export type Kind = (typeof KINDS)[number];

export const OPEN_PRICE = 'open';
/** Between words that never hold a comma: allergens, stations. */
export const COMMA = ', ';
/** Between names. */
export const BAR = ' | ';
export const ID_PREFIX = 'id:';

/** `name (vi)` → Name, vi. */
export function textColumn(heading: string): { readonly column: TextColumn; readonly language: string } | null {
  const [, name, language] = /^(\w+) \(([a-z]{2})\)$/iu.exec(heading) ?? [];
  const column = TEXTS.find((text) => text.toLowerCase() === name?.toLowerCase());
  return column && language ? { column, language: language.toLowerCase() } : null;
}
