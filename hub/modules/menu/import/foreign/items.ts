import { uuidFromName } from '@comanda/shared/base/ids.ts';
import { currencyExponent } from '@comanda/shared/base/money.ts';
import {
  checkLength,
  checkLetters,
  LONGEST_CODE,
  LONGEST_TEXT,
  MOST_GROUPS,
  MOST_VARIANTS,
  SkuCheck,
} from '../limits.ts';
import { isSpoiledNumber } from '../marks.ts';
import * as say from '../messages.ts';
import { type DecimalSign, decimalHabit, parsePrice } from '../price.ts';
import type { Problems } from '../problems.ts';
import { percent, taxGroupsOf } from '../taxes.ts';
import type { ImportedItem, ImportedVariant, VenueFacts } from '../types.ts';
import type { ForeignItem, ForeignRow } from './rows.ts';

const OPEN_PRICE = 'variable';

/** Turns gathered rows into items. `program` keeps the identities of one program apart from another's. */
export function foreignItems(
  program: string,
  gathered: readonly ForeignItem[],
  venue: VenueFacts,
  problems: Problems,
): readonly ImportedItem[] {
  const exponent = currencyExponent(venue.currency);
  const habit = decimalHabit(
    gathered.flatMap((rows) => rows.map((row) => row.price)),
    exponent,
  );
  const [language = 'en'] = venue.languages;
  const text = (words: string) => ({ [language]: words });
  const skus = new SkuCheck();

  const variantOf = (row: ForeignRow, key: string | null): ImportedVariant => {
    checkLength(row.variantName, LONGEST_TEXT, row.line, 'Variation Name', problems);
    checkLetters(row.variantName, row.line, 'Variation Name', venue, problems);
    checkLength(row.sku, LONGEST_CODE, row.line, 'SKU', problems);
    checkLength(row.barcode, LONGEST_CODE, row.line, row.barcodeColumn, problems);
    skus.check(row.sku, row.line, problems);
    const spoiled = isSpoiledNumber(row.barcode);
    if (spoiled) problems.warn(row.line, row.barcodeColumn, say.spoiledNumber(row.barcode));
    return {
      id: key === null ? null : uuidFromName(`${program} variant ${key}`),
      name: row.variantName === '' ? {} : text(row.variantName),
      price: priceOf(row, exponent, habit, problems),
      sku: row.sku === '' ? undefined : row.sku,
      barcode: row.barcode === '' || spoiled ? undefined : row.barcode,
    };
  };

  return gathered.map((rows) => {
    const [first] = rows;
    const sold = rows.filter((row) => row.sold);
    const kept = sold.length === 0 ? rows : sold;
    for (const row of sold.length === 0 ? [] : rows) {
      if (!row.sold) problems.warn(row.line, null, say.notSold(first.itemName, row.variantName));
    }
    const category = rows.find((row) => row.category !== '')?.category;
    const description = rows.find((row) => row.description !== '')?.description;
    const sets = mergedSets(rows);
    if (category === undefined) problems.warnOnce(first.line, 'Category', say.noCategory);
    if (rows.length > MOST_VARIANTS) problems.error(first.line, null, say.tooMany(say.VARIANTS, MOST_VARIANTS));
    if ((sets?.on.length ?? 0) > MOST_GROUPS) problems.error(first.line, null, say.tooMany(say.GROUPS, MOST_GROUPS));
    checkLength(first.itemName, LONGEST_TEXT, first.line, 'Item Name', problems);
    checkLetters(first.itemName, first.line, 'Item Name', venue, problems);
    checkLength(category ?? '', LONGEST_TEXT, first.line, 'Category', problems);
    checkLength(description ?? '', LONGEST_TEXT, first.line, 'Description', problems);
    const keys = new Set(rows.map((row) => row.itemKey).filter((key) => key !== null));
    return {
      ids: [...keys].map((key) => uuidFromName(`${program} item ${key}`)),
      name: text(first.itemName),
      category,
      description: description === undefined ? undefined : text(description),
      variants: kept.map((row) => variantOf(row, variantKeyOf(row, rows))),
      groups: sets,
      allergens: undefined,
      diets: undefined,
      alcohol: first.alcohol,
      taxGroups: taxOf(first, venue, problems),
      stations: undefined,
      prepSeconds: undefined,
      course: undefined,
      orderTypes: undefined,
      soldByWeight: first.soldByWeight,
      picture: undefined,
      position: undefined,
      archived: sold.length === 0 || sold[0]?.archived,
    };
  });
}

/** Where a program gives one identity to all variants of an item, the name tells them apart. */
function variantKeyOf(row: ForeignRow, [first, second]: ForeignItem): string | null {
  const isShared = second !== undefined && first.variantKey === second.variantKey;
  return isShared && row.variantKey !== null ? `${row.variantKey}\n${row.variantName}` : row.variantKey;
}

function priceOf(row: ForeignRow, exponent: number, habit: DecimalSign | null, problems: Problems): number | null {
  if (row.price === '') problems.warn(row.line, row.priceColumn, say.openPrice);
  if (row.price === '' || row.price.toLowerCase() === OPEN_PRICE) return null;
  const price = parsePrice(row.price, exponent, habit);
  if ('amount' in price) return price.amount;
  problems.error(row.line, row.priceColumn, price.problem);
  return null;
}

/** An item has a group where any of its rows has it: other programs repeat the mark, or keep it on the first row. */
function mergedSets(rows: ForeignItem): ForeignRow['sets'] {
  if (rows[0].sets === undefined) return undefined;
  const on = [...new Set(rows.flatMap((row) => row.sets?.on ?? []))];
  return { on, off: rows[0].sets.off.filter((set) => !on.includes(set)) };
}

function taxOf(row: ForeignRow, venue: VenueFacts, problems: Problems): readonly string[] | undefined {
  if (row.tax === undefined) return undefined;
  const fitting = taxGroupsOf(row.tax, venue.taxGroups);
  if (fitting.length > 0) return fitting;
  const rate = [...row.tax.names, percent(row.tax.ppm)].join(' ');
  problems.warnOnce(row.line, null, say.unknownRate(rate, venue.taxGroups[0]?.name ?? ''));
  return undefined;
}
