import * as say from '../messages.ts';
import { yesNo } from '../marks.ts';
import type { Problems } from '../problems.ts';
import { Columns, type Row, type Table } from '../table.ts';
import type { ReadOptions } from '../types.ts';
import { flagColumns, isFlagColumn } from './flags.ts';
import { placeOf, placesOf } from './places.ts';
import type { ForeignRow } from './rows.ts';

/** Columns that are read, or known to say nothing of a menu: stock, cost, suppliers. */
const KNOWN =
  /^(?:handle|sku|name|category|description|sold by weight|option [1-3] (?:name|value)|(?:default )?price|price \[.+\]|available for sale(?: \[.+\])?|barcode|sku of included item|cost|purchase cost|supplier|quantity of included item|use production|track stock|(?:in|low|optimal) stock(?: \[.+\])?)$/iu;

/** Reads Loyverse's item export. An item's name stands on its first row only; further rows share its handle. */
export function readLoyverseRows(table: Table, options: ReadOptions, problems: Problems): readonly ForeignRow[] {
  const columns = new Columns(table.header);
  const places = placesOf(table.header, /^price \[(.+)\]$/iu);
  const hasPrice = places.length > 0 || columns.has('price') || columns.has('default price');
  const missing = ['Handle', 'Name'].filter((name) => !columns.has(name));
  if (missing.length > 0 || !hasPrice) {
    problems.error(1, null, say.missingColumns('Loyverse', [...missing, ...(hasPrice ? [] : ['Price'])].join(', ')));
    return [];
  }
  const unknown = table.header.filter((name) => name !== '' && !KNOWN.test(name) && !isFlagColumn(name));
  if (unknown.length > 0) problems.warn(1, null, say.unknownColumns(unknown.join(', ')));

  const place = placeOf(places, options.place, problems);
  const priceColumn = place === null ? 'Price' : `Price [${place}]`;
  const saleColumn = place === null ? 'Available for sale' : `Available for sale [${place}]`;
  const [handle, name, sku] = [columns.reader('handle'), columns.reader('name'), columns.reader('sku')];
  const [category, description] = [columns.reader('category'), columns.reader('description')];
  const [weight, barcode] = [columns.reader('sold by weight'), columns.reader('barcode')];
  const [price, defaultPrice, onSale] = [
    columns.reader(priceColumn),
    columns.reader('default price'),
    columns.reader(saleColumn),
  ];
  const included = columns.reader('sku of included item');
  const values = [1, 2, 3].map((n) => columns.reader(`option ${n} value`));
  const flags = flagColumns(table.header, options, problems);

  const answer = (row: Row, column: string, text: string) => {
    const said = yesNo(text);
    if (said === null) problems.error(row.line, column, say.notYesNo(text));
    return said ?? undefined;
  };

  const rows: ForeignRow[] = [];
  for (const row of table.rows) {
    const variantName = values
      .map((value) => value(row))
      .filter((value) => value !== '')
      .join(' / ');
    if (included(row) !== '' && name(row) === '' && variantName === '') {
      problems.warnOnce(row.line, 'SKU of included item', say.componentIgnored);
      continue;
    }
    const itemKey = handle(row) || null;
    const forSale = answer(row, saleColumn, onSale(row));
    rows.push({
      line: row.line,
      itemKey,
      variantKey: itemKey === null ? null : `${itemKey}\n${variantName}`,
      itemName: name(row),
      variantName,
      category: category(row),
      description: description(row),
      price: price(row) || defaultPrice(row) || 'variable',
      priceColumn,
      sku: sku(row),
      barcode: barcode(row),
      barcodeColumn: 'Barcode',
      sold: forSale !== false,
      archived: forSale === true ? false : undefined,
      alcohol: undefined,
      soldByWeight: answer(row, 'Sold by weight', weight(row)),
      sets: flags.setsOf(row),
      tax: flags.taxOf(row),
    });
  }
  return rows;
}
