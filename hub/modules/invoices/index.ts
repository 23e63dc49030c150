import { err, ok } from '@comanda/shared/base/result.ts';
import { invoiceRoutes } from '@comanda/shared/contracts/commands/invoices.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../db/store.ts';
import { eraseFromVault, keepInVault } from '../../db/vault.ts';
import { invoicePdf } from '../../drivers/pdf/index.ts';
import { answer, command, type HubModule } from '../module.ts';
import { checkInFull } from '../receipts/index.ts';
import { venueState } from '../venue/index.ts';
import { contentOfCheck } from './content.ts';
import { documentsCsv } from './documents-csv.ts';
import { invoicesProjection } from './projection.ts';
import { creditNoteRow, invoiceOfCheck, invoiceRow, invoiceViews, nextInvoiceNumber } from './queries.ts';
import { creditSheetOf, sheetOf } from './sheet.ts';

export { creditRefund, creditReopened } from './credit.ts';
export { creditSheetOf, sheetOf } from './sheet.ts';

const noInvoice = () => err(refuse('not_found', { what: 'invoice' }, 'invoiceId'));

const issueInvoice = command(invoiceRoutes.issueInvoice, (deciding, { params: { checkId }, body }) => {
  const { store, newId, at } = deciding;
  const full = checkInFull(store, checkId);
  if (!full) return err(refuse('not_found', { what: 'check' }, 'checkId'));
  const known = invoiceOfCheck(store, checkId) ?? invoiceRow(store, body.invoiceId);
  if (known) return err(refuse('invoice_exists', { number: known.number, invoiceId: known.id }));
  const { check, order } = full;
  if (check.state !== 'paid') return err(refuse('check_unpaid'));
  if (check.lines.length === 0) return err(refuse('check_empty'));
  if (check.total > 0 && check.refunded >= check.total) return err(refuse('nothing_to_invoice'));
  const number = nextInvoiceNumber(store);
  const { invoiceId } = body;
  const buyerId = newId();
  keepInVault(store, buyerId, 'buyer', body.buyer, at);
  const content = contentOfCheck(full, number);
  const seq = deciding.append(
    event('invoice.issued.v1', `invoice:${invoiceId}`, { invoiceId, orderId: order.id, checkId, buyerId, content }),
  );
  return ok({ invoiceId, number, seq });
});

/** The printer that was asked for, or that of receipts; undefined: there is none such. */
function printerFor(store: Store, asked: string | null | undefined): string | null | undefined {
  if (asked === null) return null;
  const printers = [...(venueState(store)?.printers.values() ?? [])].filter((each) => !each.archived);
  return printers.find((each) => (asked === undefined ? each.receipts : each.id === asked))?.id;
}

const handOutInvoice = command(invoiceRoutes.handOutInvoice, (deciding, { params: { invoiceId }, body }) => {
  const row = invoiceRow(deciding.store, invoiceId);
  if (!row) return noInvoice();
  const printerId = printerFor(deciding.store, body.printerId);
  if (printerId === undefined) return err(refuse('printer_none'));
  const copy = row.handed_out;
  const seq = deciding.append(event('invoice.handed_out.v1', `invoice:${invoiceId}`, { invoiceId, copy, printerId }));
  return ok({ copy, printerId, seq });
});

const noCreditNote = () => err(refuse('not_found', { what: 'credit_note' }, 'creditNoteId'));

const handOutCreditNote = command(invoiceRoutes.handOutCreditNote, (deciding, { params: { creditNoteId }, body }) => {
  const row = creditNoteRow(deciding.store, creditNoteId);
  if (!row) return noCreditNote();
  const printerId = printerFor(deciding.store, body.printerId);
  if (printerId === undefined) return err(refuse('printer_none'));
  const copy = row.handed_out;
  const stream = `invoice:${row.invoice_id}`;
  const seq = deciding.append(event('credit_note.handed_out.v1', stream, { creditNoteId, copy, printerId }));
  return ok({ copy, printerId, seq });
});

const eraseBuyer = command(invoiceRoutes.eraseBuyer, (deciding, { params: { invoiceId } }) => {
  const row = invoiceRow(deciding.store, invoiceId);
  if (!row) return noInvoice();
  if (!eraseFromVault(deciding.store, row.buyer_id)) return err(refuse('erased_already'));
  const seq = deciding.append(
    event('personal.erased.v1', `invoice:${invoiceId}`, { vaultId: row.buyer_id, kind: 'buyer' }),
  );
  return ok({ seq });
});

/** Tax documents made of paid checks, and what takes them back: numbered without gaps, never changed. */
export const invoicesModule: HubModule = {
  name: 'invoices',
  projections: [invoicesProjection],
  handlers: [
    issueInvoice,
    handOutInvoice,
    handOutCreditNote,
    eraseBuyer,
    answer(invoiceRoutes.invoices, ({ query }, store) => ok({ invoices: invoiceViews(store, query) })),
    answer(invoiceRoutes.invoicePdf, ({ params }, store) => {
      const row = invoiceRow(store, params.invoiceId);
      const sheet = row && sheetOf(store, row.id, Math.max(0, row.handed_out - 1));
      return sheet ? ok(invoicePdf(sheet)) : noInvoice();
    }),
    answer(invoiceRoutes.taxDocuments, ({ query }, store) => ok(documentsCsv(store, query.date))),
    answer(invoiceRoutes.creditNotePdf, ({ params }, store) => {
      const row = creditNoteRow(store, params.creditNoteId);
      const sheet = row && creditSheetOf(store, row.id, Math.max(0, row.handed_out - 1));
      return sheet ? ok(invoicePdf(sheet)) : noCreditNote();
    }),
  ],
};
