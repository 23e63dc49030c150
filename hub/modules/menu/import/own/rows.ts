import { ModifierKind, OrderType } from '@comanda/shared/contracts/common.ts';
import { Allergen, Diet } from '@comanda/shared/contracts/views/menu.ts';
import { LONGEST_CODE, LONGEST_TEXT, SkuCheck } from '../limits.ts';
import { isSpoiledNumber } from '../marks.ts';
import * as say from '../messages.ts';
import type { Problems } from '../problems.ts';
import type { Row } from '../table.ts';
import type { ImportedGroup, ImportedItem, ImportedModifier, ImportedVariant, ReadOptions } from '../types.ts';
import type { OwnCells } from './cells.ts';
import { BAR } from './columns.ts';

export interface OwnModifier extends ImportedModifier {
  readonly line: number;
}

/** A group and the modifiers of the rows below it. */
export interface OwnGroup extends ImportedGroup {
  readonly line: number;
  readonly modifiers: OwnModifier[];
}

export interface OwnItem extends ImportedItem {
  readonly line: number;
  readonly variants: ImportedVariant[];
}

const MOST_POSITION = 1_000_000_000;
const LONGEST_PICTURE = 120;
const MOST_STATIONS = 8;

export function groupOf(row: Row, cells: OwnCells): OwnGroup {
  return {
    line: row.line,
    id: cells.id(row, 'Id'),
    name: cells.name(row),
    min: cells.whole(row, 'Min', 0, 99),
    max: cells.whole(row, 'Max', 1, 99),
    modifiers: [],
  };
}

export function modifierOf(row: Row, cells: OwnCells): OwnModifier {
  return {
    line: row.line,
    id: cells.id(row, 'Id'),
    name: cells.name(row),
    kind: cells.choices(row, 'Modifier kind', ModifierKind.options)?.[0],
    price: cells.price(row, false) ?? 0,
    maxQuantity: cells.whole(row, 'Max quantity', 1, 99),
    preselected: cells.flag(row, 'Preselected'),
    opens: cells.word(row, 'Opens group', LONGEST_TEXT),
  };
}

export function itemOf(row: Row, cells: OwnCells, options: ReadOptions, variants: OwnVariants): OwnItem {
  const id = cells.id(row, 'Id');
  const groups = cells.list(row, 'Groups', BAR);
  const tax = cells.choices(
    row,
    'Tax group',
    options.taxGroups.map((group) => group.id),
  );
  const orderTypes = cells.choices(row, 'Order types', OrderType.options);
  return {
    line: row.line,
    ids: id === null ? [] : [id],
    name: cells.name(row),
    category: cells.word(row, 'Category', LONGEST_TEXT) ?? undefined,
    description: cells.text(row, 'Description'),
    variants: [variants.read(row)],
    groups: groups && { on: groups, off: null },
    allergens: cells.choices(row, 'Allergens', Allergen.options),
    diets: cells.choices(row, 'Diets', Diet.options),
    alcohol: undefined,
    taxGroups: tax?.length === 0 ? undefined : tax,
    stations: cells.choices(row, 'Stations', options.stations)?.slice(0, MOST_STATIONS),
    prepSeconds: cells.whole(row, 'Prep seconds', 0, 36_000),
    course: cells.whole(row, 'Course', 1, 9),
    orderTypes: orderTypes?.length === 0 ? undefined : orderTypes,
    soldByWeight: cells.flag(row, 'By weight'),
    picture: cells.word(row, 'Picture', LONGEST_PICTURE),
    position: cells.whole(row, 'Position', 0, MOST_POSITION),
    archived: cells.flag(row, 'Archived'),
  };
}

/** Reads the variant that an item's or a variant's row gives. */
export class OwnVariants {
  readonly #cells: OwnCells;
  readonly #problems: Problems;
  readonly #skus = new SkuCheck();

  constructor(cells: OwnCells, problems: Problems) {
    this.#cells = cells;
    this.#problems = problems;
  }

  read(row: Row): ImportedVariant {
    const sku = this.#cells.word(row, 'SKU', LONGEST_CODE);
    const barcode = this.#cells.word(row, 'Barcode', LONGEST_CODE);
    this.#skus.check(sku ?? '', row.line, this.#problems);
    const spoiled = typeof barcode === 'string' && isSpoiledNumber(barcode);
    if (spoiled) this.#problems.warn(row.line, 'Barcode', say.spoiledNumber(barcode));
    return {
      id: this.#cells.id(row, 'Variant id'),
      name: this.#cells.text(row, 'Variant') ?? {},
      price: this.#cells.price(row, true),
      sku,
      barcode: spoiled ? undefined : barcode,
    };
  }
}
