import { sum } from '@comanda/shared/base/money.ts';
import type { EventPayload } from '@comanda/shared/contracts/events/index.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { CreditNoteContent } from '@comanda/shared/contracts/views/invoice.ts';
import type { Deciding } from '../../log/spine.ts';
import { type CheckInFull, checkInFull, taxesOf } from '../receipts/index.ts';
import { linesOf } from './content.ts';
import { contentOf, type InvoiceRow, invoiceOfCheck, nextCreditNoteNumber } from './queries.ts';

type Refund = Omit<EventPayload<'refund.given.v1'>, 'reference'>;
type Said = Pick<
  CreditNoteContent,
  'lines' | 'gross' | 'reduced' | 'serviceCharge' | 'taxes' | 'total' | 'cashRounding' | 'payments'
>;

function issue(deciding: Deciding, invoice: InvoiceRow, refundId: string | null, reason: string, said: Said): number {
  const { orderNumber, seller, currency, language } = contentOf(invoice);
  const number = nextCreditNoteNumber(deciding.store);
  deciding.append(
    event('credit_note.issued.v1', `invoice:${invoice.id}`, {
      creditNoteId: deciding.newId(),
      invoiceId: invoice.id,
      refundId,
      orderId: invoice.order_id,
      checkId: invoice.check_id,
      content: {
        number,
        invoiceNumber: invoice.number,
        invoicedAt: invoice.issued_at,
        orderNumber,
        seller,
        currency,
        language,
        reason,
        ...said,
      },
    }),
  );
  return number;
}

/** The lines that a refund takes back; none where it is an amount of a sale. */
function linesBack({ check, order }: CheckInFull, { lineIds }: Refund, whole: boolean): CreditNoteContent['lines'] {
  if (whole) return linesOf(check, order);
  return linesOf({ ...check, lines: check.lines.filter(({ lineId }) => lineIds.includes(lineId)) }, order);
}

/**
 * Makes the credit note of a refund that was just given, in its transaction: nobody can forget it. Its number; null
 * where the check has no invoice, or where what was paid too much went back.
 */
export function creditRefund(deciding: Deciding, refund: Refund): number | null {
  const { sale } = refund;
  const invoice = invoiceOfCheck(deciding.store, refund.checkId);
  const full = invoice && sale && checkInFull(deciding.store, refund.checkId);
  if (!full) return null;
  const { check, order, settings } = full;
  const lines = linesBack(full, refund, sale.total === check.total);
  // What earlier refunds took of the same lines is not in this one: it stands among what the lines are reduced by.
  const gross = lines.length === 0 ? sale.net : sum(lines.map((line) => line.gross));
  const { amount } = sale.serviceCharge;
  return issue(deciding, invoice, refund.refundId, refund.reason, {
    lines,
    gross,
    reduced: gross - sale.net,
    serviceCharge: amount === 0 ? null : { ratePpm: settings.serviceCharge?.ratePpm ?? 0, amount },
    taxes: taxesOf(settings, order, { ...check, tax: sale.tax }),
    total: sale.total,
    cashRounding: refund.rounding,
    payments: [{ tender: refund.tender, amount: refund.amount }],
  });
}

/** Takes the whole invoice of a check back that is opened again; the check may have another one once it is paid. */
export function creditReopened(deciding: Deciding, checkId: string, reason: string): void {
  const invoice = invoiceOfCheck(deciding.store, checkId);
  if (!invoice) return;
  const { lines, gross, reduced, serviceCharge, taxes, total } = contentOf(invoice);
  const said = { lines, gross, reduced, serviceCharge, taxes, total, cashRounding: 0, payments: [] };
  issue(deciding, invoice, null, reason, said);
}
