import { formatMoney } from '@comanda/shared/base/money.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { invoiceSheet, type InvoiceSheet } from '@comanda/shared/receipts/invoice.ts';
import { creditNoteSheet } from '@comanda/shared/receipts/credit-note.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import type { Store } from '../../db/store.ts';
import { clockMoment, inLanguage, WORDS } from '../receipts/index.ts';
import { requireVenue } from '../venue/index.ts';
import { buyerOf, contentOf, creditedBy, creditNoteRow, invoiceRow } from './queries.ts';

const wordsFor = ({ currency, language: tag }: { readonly currency: string; readonly language: string }) => {
  const language = paperLanguage(tag);
  return {
    language,
    money: (amount: number) => formatMoney(amount, currency, tag),
    local: (text: LocalText) => inLanguage(text, tag),
    tenders: WORDS[language].tenders,
  };
};

/** An invoice in words; null: there is none with this id. @param copy 0: the original */
export function sheetOf(store: Store, invoiceId: string, copy: number): InvoiceSheet | null {
  const row = invoiceRow(store, invoiceId);
  const venue = requireVenue(store);
  if (!row || !venue.ok) return null;
  const content = contentOf(row);
  const date = clockMoment(venue.value.settings, row.issued_at);
  return invoiceSheet({ ...wordsFor(content), content, buyer: buyerOf(store, row), copy, date });
}

/** A credit note in words; null: there is none with this id. @param copy 0: the original */
export function creditSheetOf(store: Store, creditNoteId: string, copy: number): InvoiceSheet | null {
  const row = creditNoteRow(store, creditNoteId);
  const invoice = row && invoiceRow(store, row.invoice_id);
  const venue = requireVenue(store);
  if (!invoice || !venue.ok) return null;
  const content = creditedBy(row);
  const moment = (at: number): string => clockMoment(venue.value.settings, at);
  return creditNoteSheet({
    ...wordsFor(content),
    content,
    buyer: buyerOf(store, invoice),
    copy,
    date: moment(row.issued_at),
    invoiceDate: moment(content.invoicedAt),
  });
}
