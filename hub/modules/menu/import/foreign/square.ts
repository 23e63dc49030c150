import * as say from '../messages.ts';
import { yesNo } from '../marks.ts';
import type { Problems } from '../problems.ts';
import { Columns, type Row, type Table } from '../table.ts';
import type { ReadOptions } from '../types.ts';
import { flagColumns, isFlagColumn } from './flags.ts';
import type { ForeignRow } from './rows.ts';
import { placeOf, placesOf } from './places.ts';

/** Columns that say nothing of a menu: stock, cost, the web shop. Known, so they bring no warning. */
const ELSEWHERE =
  /^(?:reference handle|customer-facing name|item type|seo |permalink|square online |weight|social media |shipping enabled|self-serve|delivery enabled|pickup enabled|skip detail|online sale price|auto add|default unit cost|default vendor|unit cost|stockable|hide price|enabled |current quantity|new quantity|stock alert|option (?:name|value) \d+|price |tax - |modifier set - )/iu;
const READ = [
  'token',
  'item name',
  'variation name',
  'sku',
  'description',
  'category',
  'categories',
  'reporting category',
  'gtin',
  'price',
  'archived',
  'sellable',
  'contains alcohol',
  'unit and precision',
] as const;
const WEIGHT = /\b(?:k?g|mg|lbs?|oz|kilograms?|grams?|milligrams?|pounds?|ounces?)\b/iu;
/** Square's own name for the variation of an item that has just one. */
const UNNAMED = 'regular';

/** Reads Square's item-library export, in any order of columns. */
export function readSquareRows(table: Table, options: ReadOptions, problems: Problems): readonly ForeignRow[] {
  const columns = new Columns(table.header);
  const missing = ['Item Name', 'Price'].filter((name) => !columns.has(name));
  if (missing.length > 0) {
    problems.error(1, null, say.missingColumns('Square', missing.join(', ')));
    return [];
  }
  const unknown = table.header.filter(
    (name) =>
      name !== '' &&
      !READ.includes(name.toLowerCase() as (typeof READ)[number]) &&
      !ELSEWHERE.test(name) &&
      !isFlagColumn(name),
  );
  if (unknown.length > 0) problems.warn(1, null, say.unknownColumns(unknown.join(', ')));
  const place = placeOf(placesOf(table.header, /^enabled (.+)$/iu), options.place, problems);
  const cell = Object.fromEntries(READ.map((name) => [name, columns.reader(name)])) as Record<
    (typeof READ)[number],
    (row: Row) => string
  >;
  const pricedHere = columns.reader(`price ${place ?? ''}`);
  const enabledHere = columns.reader(`enabled ${place ?? ''}`);
  const values = [1, 2, 3, 4, 5, 6].map((n) => columns.reader(`option value ${n}`));
  const flags = flagColumns(table.header, options, problems);

  const answer = (row: Row, column: string, text: string) => {
    const said = yesNo(text);
    if (said === null) problems.error(row.line, column, say.notYesNo(text));
    return said ?? undefined;
  };

  const categoryOf = (row: Row) => {
    const single = cell['reporting category'](row) || cell.category(row);
    const all = cell.categories(row);
    if (single !== '' || all === '') return single;
    const [first = ''] = all.split(',').map((name) => name.trim());
    if (first !== all) problems.warnOnce(row.line, 'Categories', say.severalCategories(first, all));
    return first;
  };

  return table.rows.map((row) => {
    const token = cell.token(row) || null;
    const named = cell['variation name'](row);
    const options = values.map((value) => value(row)).filter((value) => value !== '');
    return {
      line: row.line,
      itemKey: token,
      variantKey: token,
      itemName: cell['item name'](row),
      variantName: named.toLowerCase() === UNNAMED ? '' : named || options.join(', '),
      category: categoryOf(row),
      description: cell.description(row),
      price: pricedHere(row) || cell.price(row),
      priceColumn: 'Price',
      sku: cell.sku(row),
      barcode: cell.gtin(row),
      barcodeColumn: 'GTIN',
      sold:
        answer(row, 'Sellable', cell.sellable(row)) !== false &&
        answer(row, `Enabled ${place ?? ''}`, enabledHere(row)) !== false,
      archived: answer(row, 'Archived', cell.archived(row)),
      alcohol: answer(row, 'Contains Alcohol', cell['contains alcohol'](row)),
      soldByWeight: columns.has('unit and precision') ? WEIGHT.test(cell['unit and precision'](row)) : undefined,
      sets: flags.setsOf(row),
      tax: flags.taxOf(row),
    };
  });
}
