import { sum } from '@comanda/shared/base/money.ts';
import type { CreditNoteContent, InvoiceContent } from '@comanda/shared/contracts/views/invoice.ts';
import { decimal } from '@comanda/shared/domain/closing/journal-csv.ts';
import type { Store } from '../../db/store.ts';
import { contentOf, creditedBy, type CreditNoteRow, type InvoiceRow } from './queries.ts';

const HEADS = 'date,kind,number,of_invoice,order,sales,service_charge,tax,total,currency,reason';

const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** A field that may hold anything, as RFC 4180 wants it; a sign before it would make a formula of it in a sheet. */
const quoted = (text: string): string => `"${text.replace(/^[=+@-]/, "'$&").replaceAll('"', '""')}"`;

type Amounts = Pick<InvoiceContent, 'gross' | 'reduced' | 'serviceCharge' | 'taxes' | 'total' | 'currency'>;

/** Sales and service charge as the paper says them: with the tax in them where prices include it. */
function amountsOf({ gross, reduced, serviceCharge, taxes, total, currency }: Amounts, sign: 1 | -1): string[] {
  const decimals = decimalsOf(currency);
  const minor = [gross - reduced, serviceCharge?.amount ?? 0, sum(taxes.map(({ amount }) => amount)), total];
  return [...minor.map((amount) => decimal(sign * amount, decimals)), currency];
}

/** The tax documents of a business date, invoices before credit notes, each in the order of its numbers. */
export function documentsCsv(store: Store, date: string): string {
  const invoices = store.all<InvoiceRow>('select * from invoices where business_date = ? order by number', date);
  const notes = store.all<CreditNoteRow>('select * from credit_notes where business_date = ? order by number', date);
  const rows = [
    ...invoices.map((row) => {
      const content = contentOf(row);
      return [date, 'invoice', row.number, '', content.orderNumber, ...amountsOf(content, 1), ''];
    }),
    ...notes.map((row) => {
      const content: CreditNoteContent = creditedBy(row);
      const { invoiceNumber, orderNumber, reason } = content;
      return [date, 'credit_note', row.number, invoiceNumber, orderNumber, ...amountsOf(content, -1), quoted(reason)];
    }),
  ];
  return `${[HEADS, ...rows.map((row) => row.join(','))].join('\r\n')}\r\n`;
}
