import { z } from 'zod';
import { Amount, BusinessDate, Instant, Language, LocalText, Money, OrderType, RatePpm, Uuid } from '../common.ts';
import { Tender } from '../events/tender.ts';

/** Who an invoice is made out to. Personal: it lives in the vault, and the log knows it by an id only. */
export const Buyer = z.object({
  name: z.string().trim().min(1).max(120),
  /** Null: a person without one. */
  taxNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z][0-9A-Za-z .\-/]{3,29}$/, 'letters and digits, 4 to 30')
    .nullable(),
  address: z.string().trim().max(240).default(''),
});
export type Buyer = z.infer<typeof Buyer>;

export const InvoiceLine = z.object({
  name: LocalText,
  details: z.array(LocalText).max(80),
  quantity: z.number().min(0),
  /** Before discounts and waived charges. */
  gross: Amount,
  /** Discounts and waived charges. */
  reduced: Amount,
  net: Amount,
});

/** One rate of tax: what it was worked out on is not kept where several rates share a line. */
export const InvoiceTax = z.object({
  name: z.string(),
  ratePpm: RatePpm,
  mode: z.enum(['included', 'added']),
  amount: Amount,
});

/** All that an invoice says, its buyer aside. It stands in the log as it was issued, and never changes. */
export const InvoiceContent = z.object({
  /** Gapless per venue, from 1. */
  number: z.int().min(1),
  orderNumber: z.int(),
  orderType: OrderType,
  fiscalNumber: z.int().nullable(),
  paidAt: Instant,
  seller: z.object({ name: z.string(), lines: z.array(z.string()) }),
  currency: z.string(),
  language: Language,
  lines: z.array(InvoiceLine).min(1),
  gross: Amount,
  /** Discounts on lines and on the whole check, and waived charges. */
  reduced: Amount,
  serviceCharge: z.object({ ratePpm: RatePpm, amount: Amount }).nullable(),
  taxes: z.array(InvoiceTax),
  total: Amount,
  cashRounding: Money,
  payments: z.array(z.object({ tender: Tender, amount: Amount })),
  /** Given back before the invoice was made. */
  refunded: Amount,
});
export type InvoiceContent = z.infer<typeof InvoiceContent>;

/** All that a credit note says, its buyer aside; as an invoice, what it takes back in the place of what was sold. */
export const CreditNoteContent = InvoiceContent.omit({
  orderType: true,
  fiscalNumber: true,
  paidAt: true,
  refunded: true,
}).extend({
  invoiceNumber: z.int().min(1),
  invoicedAt: Instant,
  reason: z.string(),
  /** None: an amount was given back, not lines. */
  lines: z.array(InvoiceLine),
});
export type CreditNoteContent = z.infer<typeof CreditNoteContent>;

export const CreditNoteView = z.object({
  id: Uuid,
  /** Gapless per venue, from 1, in a series of its own. */
  number: z.int(),
  /** Null: the check was opened again, and the whole invoice taken back. */
  refundId: Uuid.nullable(),
  businessDate: BusinessDate,
  issuedAt: Instant,
  issuedBy: z.string(),
  reason: z.string(),
  total: Amount,
  handedOut: z.int().min(0),
});
export type CreditNoteView = z.infer<typeof CreditNoteView>;

export const InvoiceView = z.object({
  id: Uuid,
  number: z.int(),
  checkId: Uuid,
  orderId: Uuid,
  orderNumber: z.int(),
  businessDate: BusinessDate,
  issuedAt: Instant,
  issuedBy: z.string(),
  /** Null: erased from the vault. */
  buyer: Buyer.nullable(),
  total: Amount,
  /** How often it was given out: the first was the original, the others are copies. */
  handedOut: z.int().min(0),
  /** Taken back as a whole: the check was opened again, and may have another invoice. */
  withdrawn: z.boolean(),
  /** The oldest first. */
  creditNotes: z.array(CreditNoteView),
});
export type InvoiceView = z.infer<typeof InvoiceView>;
