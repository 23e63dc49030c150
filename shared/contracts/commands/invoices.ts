import { z } from 'zod';
import { BusinessDate, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { Buyer, InvoiceView } from '../views/invoice.ts';

const invoiceParams = z.object({ invoiceId: Uuid });
const creditNoteParams = z.object({ creditNoteId: Uuid });
/** `null`: as a file; left out: the printer of receipts. */
const HandOut = z.object({ printerId: Uuid.nullable().optional() });
const HandedOut = z.object({ copy: z.int().min(0), printerId: Uuid.nullable(), seq: Seq });

export const invoiceRoutes = {
  issueInvoice: route({
    method: 'POST',
    path: '/checks/:checkId/invoice',
    tag: 'invoices',
    summary: 'Make the invoice of a paid check out to its buyer; a check has one, and it never changes',
    access: 'invoices.issue',
    command: true,
    params: z.object({ checkId: Uuid }),
    body: z.object({ invoiceId: Uuid, buyer: Buyer }),
    reply: z.object({ invoiceId: Uuid, number: z.int(), seq: Seq }),
    refusals: ['not_found', 'check_unpaid', 'check_empty', 'nothing_to_invoice', 'invoice_exists'],
    example: {
      body: {
        invoiceId: '019a0c3e-5f06-7cc3-98c4-dc0c0c07398f',
        buyer: { name: 'Công ty TNHH Sen', taxNumber: '0101234567', address: '24 Hàng Bạc, Hà Nội' },
      },
    },
  }),
  handOutInvoice: route({
    method: 'POST',
    path: '/invoices/:invoiceId/hand-out',
    tag: 'invoices',
    summary: 'Give an invoice out, on a printer or as a file: the original once, then copies that say so',
    access: 'invoices.issue',
    command: true,
    params: invoiceParams,
    body: HandOut,
    reply: HandedOut,
    refusals: ['not_found', 'printer_none'],
    example: { body: { printerId: null } },
  }),
  invoices: route({
    method: 'GET',
    path: '/invoices',
    tag: 'invoices',
    summary:
      'Invoices with their credit notes, the newest first: of a business date, of a check, by what was searched for, or those before a number',
    access: 'invoices.issue',
    command: false,
    query: z.object({
      date: BusinessDate.optional(),
      checkId: Uuid.optional(),
      /** A number of an invoice, of a credit note or of an order, or part of a buyer’s name or tax number. */
      find: z.string().trim().max(120).optional(),
      before: z.coerce.number().int().min(1).optional(),
    }),
    reply: z.object({ invoices: z.array(InvoiceView) }),
    refusals: [],
  }),
  invoicePdf: route({
    method: 'GET',
    path: '/invoices/:invoiceId/pdf',
    tag: 'invoices',
    summary: 'An invoice as PDF, as it was given out last: the original or a copy',
    access: 'invoices.issue',
    command: false,
    params: invoiceParams,
    reply: z.instanceof(Uint8Array),
    media: 'application/pdf',
    refusals: ['not_found'],
  }),
  taxDocuments: route({
    method: 'GET',
    path: '/tax-documents',
    tag: 'invoices',
    summary:
      'Invoices and credit notes of a business date for the accountant; what a credit note takes back is below zero',
    access: 'invoices.issue',
    command: false,
    query: z.object({ date: BusinessDate }),
    reply: z.string(),
    media: 'text/csv; charset=utf-8',
    refusals: [],
  }),
  handOutCreditNote: route({
    method: 'POST',
    path: '/credit-notes/:creditNoteId/hand-out',
    tag: 'invoices',
    summary: 'Give a credit note out, on a printer or as a file: the original once, then copies that say so',
    access: 'invoices.issue',
    command: true,
    params: creditNoteParams,
    body: HandOut,
    reply: HandedOut,
    refusals: ['not_found', 'printer_none'],
    example: { body: { printerId: null } },
  }),
  creditNotePdf: route({
    method: 'GET',
    path: '/credit-notes/:creditNoteId/pdf',
    tag: 'invoices',
    summary: 'A credit note as PDF, as it was given out last: the original or a copy',
    access: 'invoices.issue',
    command: false,
    params: creditNoteParams,
    reply: z.instanceof(Uint8Array),
    media: 'application/pdf',
    refusals: ['not_found'],
  }),
  eraseBuyer: route({
    method: 'POST',
    path: '/invoices/:invoiceId/erase-buyer',
    tag: 'invoices',
    summary: 'Forget who an invoice was made out to; its number and its amounts stay',
    access: 'personal.erase',
    command: true,
    params: invoiceParams,
    body: z.object({}).default({}),
    reply: z.object({ seq: Seq }),
    refusals: ['not_found', 'erased_already'],
  }),
};
