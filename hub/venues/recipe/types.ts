import type { Allergen, Diet } from '@comanda/shared/contracts/views/menu.ts';
import type { LocalText, ModifierKind, OrderType } from '@comanda/shared/contracts/common.ts';
import type { Station, VenueFile, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';

/** A venue as a person writes it down: slugs instead of ids, defaults instead of repetition. */

export interface ModifierRecipe {
  readonly slug: string;
  readonly name: LocalText;
  readonly kind: ModifierKind;
  readonly price: number;
  readonly maxQuantity: number;
  readonly preselected: boolean;
  /** Slug of the group shown once it is chosen. */
  readonly then: string | null;
}

export interface GroupRecipe {
  readonly slug: string;
  readonly name: LocalText;
  readonly min: number;
  readonly max: number;
  readonly modifiers: readonly ModifierRecipe[];
}

/** What a category gives to each of its items, and an item may say otherwise. */
export interface ItemDefaults {
  readonly taxGroup: string;
  readonly stations: readonly string[];
  readonly minutes: number;
  readonly course: number;
  /** Size of an item with one price. */
  readonly size: string;
  readonly groups?: readonly string[];
  readonly diets?: readonly Diet[];
  readonly orderTypes?: readonly OrderType[];
}

export interface ItemOptions extends Partial<ItemDefaults> {
  readonly allergens?: readonly Allergen[];
  readonly soldByWeight?: boolean;
  readonly barcode?: string;
}

/** One price in minor units, null for an open one, or a price by size. */
export type Price = number | null | Readonly<Record<string, number>>;

/** Name and description by language. */
export type Words = Readonly<Record<string, readonly [name: string, description: string]>>;

/** What may be taken in one place of a combo. */
export interface OptionRecipe {
  /** Slug of the item. */
  readonly item: string;
  /** One of the item's; null: its usual one. */
  readonly size: string | null;
  /** On top of the combo's price, in minor units. */
  readonly extra: number;
}

export interface SlotRecipe {
  readonly slug: string;
  readonly name: LocalText;
  readonly options: readonly OptionRecipe[];
}

export interface ItemRecipe {
  readonly slug: string;
  readonly words: Words;
  readonly price: Price;
  readonly picture: string;
  readonly options: ItemOptions;
  /** Combos only. */
  readonly slots?: readonly SlotRecipe[];
}

export interface CategoryRecipe {
  readonly slug: string;
  readonly name: LocalText;
  readonly hue: number;
  readonly defaults: ItemDefaults;
  readonly items: readonly ItemRecipe[];
}

export interface TableRecipe {
  readonly name: string;
  readonly seats: number;
  readonly shape: 'round' | 'square' | 'long';
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
}

export interface AreaRecipe {
  readonly slug: string;
  readonly name: LocalText;
  readonly tables: readonly TableRecipe[];
}

export interface PrinterRecipe {
  readonly slug: string;
  readonly name: string;
  readonly port: number;
  /** Slug of the printer that takes over. */
  readonly fallback: string;
  readonly receipts: boolean;
}

export interface StationRecipe extends Omit<Station, 'position' | 'printerId'> {
  /** Slug of its printer. */
  readonly printer: string | null;
}

export interface VenueRecipe {
  readonly slug: string;
  readonly settings: Omit<VenueSettings, 'id'>;
  readonly stations: readonly StationRecipe[];
  readonly areas: readonly AreaRecipe[];
  readonly printers: readonly PrinterRecipe[];
  readonly sizes: Readonly<Record<string, LocalText>>;
  readonly groups: readonly GroupRecipe[];
  readonly categories: readonly CategoryRecipe[];
  readonly staff: readonly Omit<VenueFile['staff'][number], 'id'>[];
}
