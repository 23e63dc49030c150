import { z } from 'zod';
import { Key, Language, LocalText, OrderType, RatePpm, Uuid } from '../common.ts';
import { KitchenRules } from './kitchen-rules.ts';
import { PaperSettings } from './paper-settings.ts';
import { Printer } from './printer.ts';
import { QueueSettings } from './queue-settings.ts';
import { KioskSettings } from './kiosk-settings.ts';
import { Category, MenuItem, ModifierGroup, TaxGroup } from './menu.ts';

export { Printer } from './printer.ts';

export const RoundingMode = z.enum(['half_even', 'half_up', 'up', 'down']);
export type RoundingMode = z.infer<typeof RoundingMode>;

export const TaxSettings = z.object({
  mode: z.enum(['inclusive', 'exclusive']),
  /** Round each line's tax, or each rate's tax once on the check. */
  roundPer: z.enum(['line', 'rate']),
});

/** An amount the venue adds; null in the venue's settings: none. */
export const ServiceChargeRule = z.object({
  ratePpm: RatePpm,
  base: z.enum(['before_discount', 'after_discount']),
  /** The group it is taxed with; null: untaxed. */
  taxGroup: Key.nullable(),
});

/** A bank account as a QR code of EMVCo's merchant-presented kind names it; VietQR is its Vietnamese profile. */
export const BankAccount = z.object({
  /** The bank's number in the national scheme (Napas BIN). */
  bank: z.string().regex(/^\d{6}$/),
  account: z.string().regex(/^[A-Za-z0-9]{1,19}$/),
  holder: z.string().min(1).max(25),
  city: z.string().min(1).max(15),
});
export type BankAccount = z.infer<typeof BankAccount>;

export const VenueSettings = z.object({
  id: Uuid,
  name: z.string().min(1).max(120),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** IANA name. */
  timeZone: z.string().min(1).max(60),
  /** The first is the venue's own. */
  languages: z.array(Language).min(1).max(10),
  /** Hour at which the business date turns, venue's wall clock. */
  cutOverHour: z.int().min(0).max(23),
  tax: TaxSettings,
  taxGroups: z.array(TaxGroup).min(1).max(40),
  rounding: RoundingMode,
  /** Cash totals are rounded to a multiple of this many minor units; 1: not at all. */
  cashIncrement: z.int().min(1).max(1_000_000),
  serviceCharge: ServiceChargeRule.nullable(),
  /** Printed over each receipt: address, tax number. */
  receiptHeader: z.array(z.string().max(80)).max(8),
  receiptFooter: LocalText,
  /** A table that guests left waits to be cleaned before it is free. */
  tablesToClean: z.boolean().default(false),
  /** True: cash is taken and given only at a device with an open drawer. */
  cashNeedsDrawer: z.boolean().optional(),
  /** Not given: no QR of the receipt, all papers as the house has them. */
  papers: PaperSettings.optional(),
  /** What is not given is as the house has it. */
  queue: QueueSettings.optional(),
  /** Not given: a guest at a kiosk may pay at the counter, and keys in no number of a stand. */
  kiosk: KioskSettings.optional(),
  voidReasons: z.array(LocalText).min(1).max(20),
  /** Why something is given away, lowered or given back; none: any words will do. */
  compReasons: z.array(LocalText).max(20).optional(),
  discountReasons: z.array(LocalText).max(20).optional(),
  refundReasons: z.array(LocalText).max(20).optional(),
  /** What a role may take off a check without a manager, in parts per million; not given: nothing. */
  discountLimits: z.object({ cashier: RatePpm.optional(), waiter: RatePpm.optional() }).optional(),
  /** Where transfers by QR code go; null: none are taken. */
  bankAccount: BankAccount.nullable().optional(),
  /** Offered to guests, in parts per million of what is due before tax. */
  tipRates: z.array(RatePpm).max(5).optional(),
  /** Not given: what a menu item says of its stations holds always, and everything begins at once. */
  kitchen: KitchenRules.optional(),
});
export type VenueSettings = z.infer<typeof VenueSettings>;

export const Station = z.object({
  id: Key,
  name: LocalText,
  kind: z.enum(['prep', 'expo']),
  position: z.int().min(0),
  /** A ticket bumped sooner than this was hardly cooked: counted as an early bump. Seconds. */
  minimumSeconds: z.int().min(0).max(3_600),
  /** Where its tickets are printed; null: on its screen only. */
  printerId: Uuid.nullable(),
  /** Its tickets wait so long for a printer in trouble before another one prints them, in minutes. Not given: some seconds. */
  fallbackMinutes: z.int().min(0).max(60).optional(),
  /**
   * When its tickets are done: bumped at its screen; once they are on paper; or with the hand-over of their order, as in
   * a kitchen without screens. Not given: bumped.
   */
  doneWhen: z.enum(['bumped', 'printed', 'handed_over']).optional(),
  /** Minutes after which a ticket is due where nothing was promised. */
  dueMinutes: z.partialRecord(OrderType, z.int().min(1).max(90)).optional(),
  /** Expo's: it sees what a station makes when it is sent, when it is bumped, or when all of its order is. Not given: at once. */
  forwarding: z.enum(['at_once', 'as_bumped', 'when_all_bumped']).optional(),
  /** Expo's: false, and a hand-over also bumps the tickets that it names as not bumped yet. Not given: true. */
  needsBumps: z.boolean().optional(),
  /** Not in use any more, and in no list; saved again without it, it is back. */
  archived: z.boolean().optional(),
});
export type Station = z.infer<typeof Station>;

export const Area = z.object({
  id: Uuid,
  name: LocalText,
  position: z.int().min(0),
  /** As a station's. */
  archived: z.boolean().optional(),
});
export type Area = z.infer<typeof Area>;

export const Table = z.object({
  id: Uuid,
  areaId: Uuid,
  name: z.string().min(1).max(20),
  seats: z.int().min(1).max(99),
  /** `bar`: a narrow counter. */
  shape: z.enum(['round', 'square', 'long', 'bar']),
  /** In pixels of the plan, before it is turned; what is not given comes of shape and seats. */
  size: z.object({ width: z.int().min(96).max(480), height: z.int().min(96).max(480) }).optional(),
  /** Place on the area's plan, in parts per thousand of its width and height; centre of the table. */
  x: z.int().min(0).max(1_000),
  y: z.int().min(0).max(1_000),
  /** Degrees, clockwise. */
  rotation: z.int().min(0).max(359),
  archived: z.boolean(),
});
export type Table = z.infer<typeof Table>;

/** A demo staff member. Real staff are entered in the console; their secrets are never in a file. */
export const DemoStaff = z.object({
  id: Uuid,
  name: z.string().min(1).max(80),
  username: z.string().min(1).max(40),
  role: z.enum(['owner', 'manager', 'cashier', 'waiter', 'cook']),
  pin: z.string().regex(/^\d{4,8}$/),
  language: Language,
});

/** All that a venue is made of, as a venue file gives it: the demo, and `--venue`. */
export const VenueFile = z.object({
  settings: VenueSettings,
  stations: z.array(Station),
  areas: z.array(Area),
  tables: z.array(Table),
  printers: z.array(Printer),
  categories: z.array(Category),
  groups: z.array(ModifierGroup),
  items: z.array(MenuItem),
  staff: z.array(DemoStaff),
});
export type VenueFile = z.infer<typeof VenueFile>;
