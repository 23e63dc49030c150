import { z } from 'zod';

/** What the owner decides of papers, beside the words over and under a receipt. */
export const PaperSettings = z.object({
  /** A QR code on each receipt, at which a guest reads it again. */
  receiptLink: z.boolean(),
});
export type PaperSettings = z.infer<typeof PaperSettings>;
