import { z } from 'zod';

/** What guests may do at the kiosks of a venue. */
export const KioskSettings = z.object({
  /** A guest may order and pay at the counter; the kitchen begins before the money is there. */
  payAtCounter: z.boolean(),
  /** Guests who eat in take a number stand to their table and key its number in. */
  tableTags: z.boolean(),
});
export type KioskSettings = z.infer<typeof KioskSettings>;

/** The number on a stand: short, as it is printed on it. */
export const TableTag = z
  .string()
  .regex(/^[0-9]{1,4}$/)
  .meta({ examples: ['17'] });
