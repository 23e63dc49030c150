import type { RoundingMode } from '../../base/money.ts';

/** What pricing takes and gives: plain JSON, amounts in whole minor units, rates in parts per million. */

export interface TaxComponent {
  readonly id: string;
  readonly ratePpm: number;
}

export type TaxMode = 'inclusive' | 'exclusive';

export interface ServiceCharge {
  readonly ratePpm: number;
  readonly base: 'before_discount' | 'after_discount';
  /** Null: untaxed. */
  readonly taxGroup: string | null;
}

/** The venue's rules as they hold for one order, and stay for it. */
export interface PriceRules {
  readonly taxMode: TaxMode;
  /** Round each line's tax, or each rate's tax once on the check. */
  readonly roundTaxPer: 'line' | 'rate';
  readonly rounding: RoundingMode;
  readonly serviceCharge: ServiceCharge | null;
  /** Components by tax group; none: untaxed. */
  readonly taxGroups: Readonly<Record<string, readonly TaxComponent[]>>;
}

export type Discount = (
  | { readonly kind: 'percent'; readonly ratePpm: number }
  | { readonly kind: 'fixed'; readonly amount: number }
) & {
  /** By which what it took is told apart from what others took. */
  readonly id?: string;
};

export interface LineToPrice {
  readonly id: string;
  /** Of one; of a kilogram where `grams` is given. */
  readonly unitPrice: number;
  /** What one weighs, where it is sold by weight. */
  readonly grams?: number;
  readonly modifiers: readonly { readonly price: number; readonly quantity: number }[];
  readonly quantity: number;
  readonly taxGroup: string;
  readonly discounts: readonly Discount[];
  /** Made and served, charge waived: nothing of it is left for discounts, service charge and tax. */
  readonly comp?: { readonly reason: string };
}

export interface PriceInput {
  readonly rules: PriceRules;
  readonly lines: readonly LineToPrice[];
  /** Discounts on the whole check. */
  readonly discounts: readonly Discount[];
}

/** Tax by component. A component whose tax comes to nothing is there with 0. */
export type TaxAmounts = Record<string, number>;

export interface PricedLine {
  id: string;
  gross: number;
  /** Its own discounts and its part of the check's. */
  discount: number;
  /** What each discount that has an id took of it. */
  discounts?: Record<string, number>;
  /** The charge that was waived; gross = discount + comp + net. */
  comp?: Comp;
  net: number;
  tax: TaxAmounts;
}

export interface Comp {
  readonly amount: number;
  readonly reason: string;
}

export interface PricedCheck {
  lines: PricedLine[];
  gross: number;
  discount: number;
  /** What each discount that has an id took. */
  discounts?: Record<string, number>;
  /** Charges that were waived. */
  comp?: number;
  net: number;
  serviceCharge: { amount: number; tax: TaxAmounts };
  /** Over lines and service charge. */
  tax: TaxAmounts;
  total: number;
}
