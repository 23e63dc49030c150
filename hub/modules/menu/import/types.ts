import type { LocalText, ModifierKind, OrderType } from '@comanda/shared/contracts/common.ts';
import type { ImportFormat, ImportProblem } from '@comanda/shared/contracts/commands/menu.ts';
import type { Allergen, Diet, MenuItem, MenuView, TaxGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { z } from 'zod';

export type Problem = z.infer<typeof ImportProblem>;

/** What a reader has to know of the venue. */
export interface VenueFacts {
  /** ISO 4217; says how many decimals a price has. */
  readonly currency: string;
  /** The first is the one that names in a file without languages are written in. */
  readonly languages: readonly string[];
  readonly taxGroups: readonly TaxGroup[];
  /** Keys of the venue's stations. */
  readonly stations: readonly string[];
  /** The menu as it is: a file may name its categories and groups without giving them. */
  readonly menu: Pick<MenuView, 'categories' | 'groups'>;
  /** Letters of a text that its printers cannot show. */
  readonly lost: (text: string) => string;
}

export interface ReadOptions extends VenueFacts {
  /** Null: found out by the columns. */
  readonly format: ImportFormat | null;
  /** The place whose prices are taken, where the file has several. */
  readonly place: string | null;
}

/**
 * Everything below that may be `undefined` is not known to the file: an existing thing keeps what it has. A text in
 * one language that is there but empty takes that language away.
 */
export interface ImportedMenu {
  readonly format: ImportFormat;
  /** Rows of the file below its header. */
  readonly rows: number;
  /** False: names are in one language, and the file does not say which. */
  readonly saysLanguages: boolean;
  readonly categories: readonly ImportedCategory[];
  readonly groups: readonly ImportedGroup[];
  readonly items: readonly ImportedItem[];
  /** Warnings only. */
  readonly problems: readonly Problem[];
}

/** A file that is not imported: at least one of the problems is an error. */
export interface UnreadableImport {
  readonly format: ImportFormat | null;
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/** Names a category or group: `id:<uuid>`, or its name in any language. */
export type Reference = string;

export interface ImportedCategory {
  readonly id: string | null;
  readonly name: LocalText;
  readonly position: number | undefined;
  readonly hue: number | undefined;
  readonly archived: boolean | undefined;
}

export interface ImportedModifier {
  readonly id: string | null;
  readonly name: LocalText;
  readonly kind: ModifierKind | undefined;
  readonly price: number;
  readonly maxQuantity: number | undefined;
  readonly preselected: boolean | undefined;
  readonly opens: Reference | null | undefined;
}

export interface ImportedGroup {
  readonly id: string | null;
  readonly name: LocalText;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly modifiers: readonly ImportedModifier[];
}

export interface ImportedVariant {
  readonly id: string | null;
  /** Empty: the item has one variant and the file gives it no name of its own. */
  readonly name: LocalText;
  readonly price: number | null;
  readonly sku: string | null | undefined;
  readonly barcode: string | null | undefined;
}

export interface ImportedItem {
  /** Ids that the file's own identities give it; a new item gets the first. */
  readonly ids: readonly string[];
  readonly name: LocalText;
  readonly category: Reference | undefined;
  readonly description: LocalText | undefined;
  readonly variants: readonly ImportedVariant[];
  /** Null: all its groups are `on`. Else groups the file does not speak of stay as they are. */
  readonly groups: { readonly on: readonly Reference[]; readonly off: readonly Reference[] | null } | undefined;
  readonly allergens: readonly Allergen[] | undefined;
  readonly diets: readonly Diet[] | undefined;
  readonly alcohol: boolean | undefined;
  /** Tax groups that say the same as the file, the best first. */
  readonly taxGroups: readonly string[] | undefined;
  readonly stations: readonly string[] | undefined;
  readonly prepSeconds: number | undefined;
  readonly course: number | undefined;
  readonly orderTypes: readonly OrderType[] | undefined;
  readonly soldByWeight: boolean | undefined;
  readonly picture: MenuItem['picture'] | undefined;
  readonly position: number | undefined;
  readonly archived: boolean | undefined;
}
