import type { EventPayload } from '@comanda/shared/contracts/events/index.ts';
import { paperText } from '@comanda/shared/receipts/plain.ts';
import type { Store } from '../../db/store.ts';
import type { Mail } from '../../drivers/mail/index.ts';
import { invoicePdf, paperPdf } from '../../drivers/pdf/index.ts';
import { sheetOf } from '../../modules/invoices/index.ts';
import { PAGE_COLUMNS, pageOf, receiptOf } from '../../modules/receipts/index.ts';

const WORDS = {
  en: {
    subject: (number: string, venue: string) => `Receipt ${number} from ${venue}`,
    receipt: 'receipt',
    invoice: 'invoice',
  },
  vi: {
    subject: (number: string, venue: string) => `Hóa đơn ${number} của ${venue}`,
    receipt: 'hoa-don',
    invoice: 'hoa-don-thue',
  },
};

export interface ReceiptMail {
  readonly orderNumber: number;
  readonly mail: Omit<Mail, 'to' | 'messageId'>;
}

/** The mail of a receipt: the page, the same as text, and as a file; null: there is no such check any more. */
export function receiptMail(
  store: Store,
  { checkId, invoiceId, language }: EventPayload<'receipt.mail_requested.v1'>,
  at: number,
): ReceiptMail | null {
  const made = receiptOf(store, checkId, { columns: PAGE_COLUMNS, copy: true, at, link: null });
  if (!made) return null;
  const words = language === 'vi' ? WORDS.vi : WORDS.en;
  const subject = words.subject(made.number, made.venueName);
  const file = made.number.replace(/\W/g, '');
  const sheet = invoiceId === null ? null : sheetOf(store, invoiceId, 0);
  const pdf = 'application/pdf';
  return {
    orderNumber: made.orderNumber,
    mail: {
      fromName: made.venueName,
      subject,
      text: paperText(made.paper),
      html: pageOf(made.paper, subject, made.language),
      attachments: [
        { name: `${words.receipt}-${file}.pdf`, type: pdf, content: paperPdf(made.paper, subject) },
        ...(sheet
          ? [{ name: `${words.invoice}-${sheet.facts[0]?.[1] ?? ''}.pdf`, type: pdf, content: invoicePdf(sheet) }]
          : []),
      ],
    },
  };
}
