import { formatMoney } from '@comanda/shared/base/money.ts';
import { invoiceSheet, type InvoiceSheet } from '@comanda/shared/receipts/invoice.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import type { Store } from '../../db/store.ts';
import { clockMoment, inLanguage, WORDS } from '../receipts/index.ts';
import { requireVenue } from '../venue/index.ts';
import { buyerOf, contentOf, invoiceRow } from './queries.ts';

/** An invoice in words; null: there is none with this id. @param copy 0: the original */
export function sheetOf(store: Store, invoiceId: string, copy: number): InvoiceSheet | null {
  const row = invoiceRow(store, invoiceId);
  const venue = requireVenue(store);
  if (!row || !venue.ok) return null;
  const content = contentOf(row);
  const language = paperLanguage(content.language);
  return invoiceSheet({
    content,
    buyer: buyerOf(store, row),
    copy,
    language,
    money: (amount) => formatMoney(amount, content.currency, content.language),
    date: clockMoment(venue.value.settings, row.issued_at),
    local: (text) => inLanguage(text, content.language),
    tenders: WORDS[language].tenders,
  });
}
