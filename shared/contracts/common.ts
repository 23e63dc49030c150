import { z } from 'zod';

/** The shapes that every contract is made of. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const Uuid = z
  .string()
  .regex(UUID, 'a UUID in small letters')
  .meta({ examples: ['019a0c3e-5f00-7cc3-98c4-dc0c0c07398f'] });

/** A short stable name chosen by the venue: `grill`, `vat8`. */
export const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'small letters, digits, - and _, at most 40')
  .meta({ examples: ['grill'] });

export const Language = z
  .string()
  .regex(/^[a-z]{2}$/, 'a two-letter language')
  .meta({ examples: ['vi'] });
export type Language = z.infer<typeof Language>;

/** A text in the venue's languages. A screen shows its own language, else the venue's first one that is there. */
export const LocalText = z
  .record(Language, z.string().max(2_000))
  .meta({ examples: [{ en: 'Beef noodle soup', vi: 'Phở bò' }] });
export type LocalText = z.infer<typeof LocalText>;

/** Whole minor units of the venue's currency; 2⁵³ bounds every sum that is made of them. */
export const Money = z
  .int()
  .min(-1e12)
  .max(1e12)
  .meta({ examples: [65000] });
export const Amount = z
  .int()
  .min(0)
  .max(1e12)
  .meta({ examples: [65000] });

/** Parts per million: 8.875 % is 88,750. */
export const RatePpm = z.int().min(0).max(1_000_000);

/** Milliseconds since 1970 UTC. */
export const Instant = z.int().min(0);

export const BusinessDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ examples: ['2026-03-09'] });

/** A position in the log. */
export const Seq = z.int().min(0);

export const Quantity = z.int().min(1).max(999);

/** What a modifier does to an item: chooses how it is, adds something, or leaves something out. */
export const ModifierKind = z.enum(['choice', 'add', 'no']);
export type ModifierKind = z.infer<typeof ModifierKind>;

export const OrderType = z.enum(['dine_in', 'takeaway', 'delivery']);
export type OrderType = z.infer<typeof OrderType>;

/** Where an order comes from. */
export const Channel = z.enum(['pos', 'kiosk', 'guest', 'remote']);
export type Channel = z.infer<typeof Channel>;

/** Who did it: a staff member, a device by itself, or the hub. */
export const Actor = z.string().regex(/^(staff:[0-9a-f-]{36}|device:[0-9a-f-]{36}|hub)$/);
