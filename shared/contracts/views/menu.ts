import { z } from 'zod';
import { Amount, Channel, Key, LocalText, ModifierKind, OrderType, RatePpm, Uuid } from '../common.ts';
import { ALLERGENS, DIETS } from '../dish-marks.ts';

export const Allergen = z.enum(ALLERGENS);
export type Allergen = z.infer<typeof Allergen>;

export const Diet = z.enum(DIETS);
export type Diet = z.infer<typeof Diet>;

export const Variant = z.object({
  id: Uuid,
  name: LocalText,
  /** Null: an open price, keyed in at the sale. */
  price: Amount.nullable(),
  sku: z.string().max(80).nullable(),
  barcode: z.string().max(80).nullable(),
});
export type Variant = z.infer<typeof Variant>;

export const Modifier = z.object({
  id: Uuid,
  name: LocalText,
  kind: ModifierKind,
  price: Amount,
  /** How often it may be chosen in one line. */
  maxQuantity: z.int().min(1).max(99),
  /** Chosen unless the guest says otherwise. */
  preselected: z.boolean(),
  /** Its own group, shown once it is chosen. A nested group's modifiers have none. */
  groupId: Uuid.nullable(),
});
export type Modifier = z.infer<typeof Modifier>;

export const ModifierGroup = z.object({
  id: Uuid,
  name: LocalText,
  /** Fewest and most choices, quantities counted. min ≥ 1: the group is required. */
  min: z.int().min(0).max(99),
  max: z.int().min(1).max(99),
  modifiers: z.array(Modifier).max(200),
  /** Not given: it is in use. */
  archived: z.boolean().optional(),
});
export type ModifierGroup = z.infer<typeof ModifierGroup>;

/** A time of day on the venue's wall clock. */
const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')
  .meta({ examples: ['11:30'] });

/** From when until when something is served; `until` before `from` is past midnight, and belongs to the day before. */
export const ServingTime = z.object({
  /** 0 is Sunday. */
  days: z.array(z.int().min(0).max(6)).min(1).max(7),
  from: WallTime,
  until: WallTime,
});
export type ServingTime = z.infer<typeof ServingTime>;

export const Category = z.object({
  id: Uuid,
  name: LocalText,
  position: z.int().min(0),
  /** Hue of its tiles, 0–359. */
  hue: z.int().min(0).max(359),
  /** Key of its picture. */
  picture: z.string().max(120).nullable().optional(),
  /** When guests can order from it by themselves; not given: whenever the venue is open. Staff may sell it any time. */
  times: z.array(ServingTime).min(1).max(14).optional(),
  archived: z.boolean(),
});
export type Category = z.infer<typeof Category>;

/** One place in a combo: what may be taken there. One option: that is what comes. */
export const ComboSlot = z.object({
  id: Uuid,
  name: LocalText,
  options: z
    .array(z.object({ itemId: Uuid, variantId: Uuid, /** On top of the combo's price. */ extra: Amount }))
    .min(1)
    .max(60),
});
export type ComboSlot = z.infer<typeof ComboSlot>;

export const MenuItem = z.object({
  id: Uuid,
  categoryId: Uuid,
  name: LocalText,
  description: LocalText,
  position: z.int().min(0),
  /** At least one; the first is the usual one. */
  variants: z.array(Variant).min(1).max(60),
  groupIds: z.array(Uuid).max(20),
  allergens: z.array(Allergen),
  diets: z.array(Diet),
  taxGroup: Key,
  /** Where it is made; none: nothing to make, it never reaches the kitchen. */
  stations: z.array(Key).max(8),
  /** Time to make one, in seconds. */
  prepSeconds: z.int().min(0).max(36_000),
  /** The course it is served in unless the waiter says otherwise. */
  course: z.int().min(1).max(9),
  orderTypes: z.array(OrderType).min(1),
  /** Where it can be ordered; not given: everywhere. */
  channels: z.array(Channel).min(1).optional(),
  /** Its price is then of a kilogram. */
  soldByWeight: z.boolean(),
  /** A combo: its price is that of all its places together, each filled once. */
  combo: z.array(ComboSlot).min(1).max(12).optional(),
  /** Key of its picture, null: none. */
  picture: z.string().max(120).nullable(),
  archived: z.boolean(),
});
export type MenuItem = z.infer<typeof MenuItem>;

export const TaxComponent = z.object({ id: Key, name: z.string().min(1).max(60), ratePpm: RatePpm });
export const TaxGroup = z.object({
  id: Key,
  name: z.string().min(1).max(60),
  /** No components: untaxed. */
  components: z.array(TaxComponent).max(8),
  /** Where an order type is taxed otherwise, its components instead. */
  byOrderType: z.partialRecord(OrderType, z.array(TaxComponent).max(8)),
});
export type TaxGroup = z.infer<typeof TaxGroup>;

/** The whole menu as the screens hold it. `revision` is the log position of its last change. */
export const MenuView = z.object({
  revision: z.int().min(0),
  categories: z.array(Category),
  items: z.array(MenuItem),
  groups: z.array(ModifierGroup),
});
export type MenuView = z.infer<typeof MenuView>;

/** What cannot be sold now, or only so many more times. */
export const Availability = z.object({
  /** An item's or a modifier's id. */
  id: Uuid,
  available: z.boolean(),
  /** Portions left of a countdown; null: uncounted. */
  remaining: z.int().min(0).nullable(),
});
export type Availability = z.infer<typeof Availability>;
