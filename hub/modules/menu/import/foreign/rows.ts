import type { RowTax } from '../taxes.ts';

/** A row of another program's export: one variant, with what the row says of its item. Empty texts are unknown. */
export interface ForeignRow {
  readonly line: number;
  /** Equal on all rows of one item; null where the program gives none. */
  readonly itemKey: string | null;
  /** Identities that the program keeps for the variant, the strongest first. */
  readonly variantKey: string | null;
  readonly itemName: string;
  readonly variantName: string;
  readonly category: string;
  readonly description: string;
  /** The cell as it stands; empty or `variable`: an open price. */
  readonly price: string;
  readonly priceColumn: string;
  readonly sku: string;
  readonly barcode: string;
  readonly barcodeColumn: string;
  /** False: left out, and its item archived where nothing of it is sold. */
  readonly sold: boolean;
  readonly archived: boolean | undefined;
  readonly alcohol: boolean | undefined;
  readonly soldByWeight: boolean | undefined;
  readonly sets: { readonly on: readonly string[]; readonly off: readonly string[] } | undefined;
  readonly tax: RowTax | undefined;
}

/** The rows of one item, in the file's order; never empty. */
export type ForeignItem = readonly [ForeignRow, ...ForeignRow[]];
