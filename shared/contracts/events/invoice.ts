import { z } from 'zod';
import { Language, Uuid } from '../common.ts';
import { CreditNoteContent, InvoiceContent } from '../views/invoice.ts';

export const invoiceEvents = {
  'invoice.issued.v1': z.object({
    invoiceId: Uuid,
    orderId: Uuid,
    checkId: Uuid,
    /** Of the vault. */
    buyerId: Uuid,
    content: InvoiceContent,
  }),
  /** Given out: once as the original, on paper or as a file; then as copies, which say so. */
  'invoice.handed_out.v1': z.object({
    invoiceId: Uuid,
    /** 0: the original. */
    copy: z.int().min(0),
    /** Null: as a file. */
    printerId: Uuid.nullable(),
  }),
  /** What was invoiced is taken back, or a part of it. */
  'credit_note.issued.v1': z.object({
    creditNoteId: Uuid,
    invoiceId: Uuid,
    /** Null: the check was opened again, and all of the invoice is taken back. */
    refundId: Uuid.nullable(),
    orderId: Uuid,
    checkId: Uuid,
    content: CreditNoteContent,
  }),
  'credit_note.handed_out.v1': z.object({
    creditNoteId: Uuid,
    /** 0: the original. */
    copy: z.int().min(0),
    /** Null: as a file. */
    printerId: Uuid.nullable(),
  }),
};

export const mailEvents = {
  'receipt.mail_requested.v1': z.object({
    mailId: Uuid,
    orderId: Uuid,
    checkId: Uuid,
    /** Of the vault; emptied once the mail has gone. */
    addressId: Uuid,
    language: Language,
    /** The invoice goes with it. */
    invoiceId: Uuid.nullable(),
  }),
};

/** What somebody asked to be forgotten. */
export const vaultEvents = {
  'personal.erased.v1': z.object({ vaultId: Uuid, kind: z.enum(['buyer', 'mail_address']) }),
};
