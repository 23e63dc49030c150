import { z } from 'zod';
import { Language } from '../common.ts';

const WIDEST = 576;
const TALLEST = 240;

/** A picture of black dots: rows from the top, eight dots in a byte, the leftmost in its highest bit; base64. */
export const Logo = z
  .object({
    width: z.int().min(8).max(WIDEST).multipleOf(8),
    height: z.int().min(1).max(TALLEST),
    bits: z.base64().max((WIDEST / 8) * TALLEST * 2),
  })
  .refine(({ width, height, bits }) => base64Bytes(bits) === (width / 8) * height, {
    message: 'as many dots as width and height say',
    path: ['bits'],
  });
export type Logo = z.infer<typeof Logo>;

/** Bytes that a base64 text holds. */
export const base64Bytes = (text: string): number => (text.length / 4) * 3 - (/=*$/.exec(text)?.[0].length ?? 0);

export const PaperKind = z.enum([
  'receipt',
  'proforma',
  'merchant',
  'invoice',
  'ticket',
  'drawer',
  'report',
  'table_card',
]);
export type PaperKind = z.infer<typeof PaperKind>;

const Lines = z.array(z.string().max(80)).max(8);

/** How one kind of document looks. What is not given is as the house has it. */
export const PaperStyle = z.object({
  logo: z.boolean().optional(),
  /** Over all else, and under it. */
  header: Lines.optional(),
  footer: Lines.optional(),
  /** `large`: its normal type is twice as high. */
  size: z.enum(['normal', 'large']).optional(),
  /** One of those that papers are made in; not given: the venue's own. */
  language: Language.optional(),
});
export type PaperStyle = z.infer<typeof PaperStyle>;

/** Where guests' phones go from a table: the venue's own page, over HTTP. */
export const TableAddress = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine((address) => address.includes('{table}'), { message: 'has {table} in it' });

/** What the owner decides of papers, beside the words over and under a receipt. */
export const PaperSettings = z.object({
  /** A QR code on each receipt, at which a guest reads it again. */
  receiptLink: z.boolean(),
  /** A paper for the venue with every card payment. Not given: none. */
  merchantCopy: z.boolean().optional(),
  /** What the code on a table's card opens, with `{table}` for its name. Not given: no cards can be printed. */
  tableAddress: TableAddress.optional(),
  logo: Logo.nullable().optional(),
  styles: z.partialRecord(PaperKind, PaperStyle).optional(),
});
export type PaperSettings = z.infer<typeof PaperSettings>;
