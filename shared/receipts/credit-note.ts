import type { Buyer, CreditNoteContent } from '../contracts/views/invoice.ts';
import { buyerLines, type InvoiceSheet, linesOf, type PaperWords, sumsOf } from './invoice.ts';
import { INVOICE_LABELS } from './invoice-labels.ts';
import { LABELS } from './labels.ts';

export interface CreditNoteInput extends PaperWords {
  readonly content: CreditNoteContent;
  /** Null: erased. */
  readonly buyer: Buyer | null;
  /** 0: the original. */
  readonly copy: number;
  /** Venue's wall clock when it was issued, and when the invoice was, as they are to be read. */
  readonly date: string;
  readonly invoiceDate: string;
}

/** A credit note: what it takes back of which invoice, and why. Its amounts stand as on the invoice; the title says the rest. */
export function creditNoteSheet(input: CreditNoteInput): InvoiceSheet {
  const { content, language, money } = input;
  const labels = INVOICE_LABELS[language];
  const part = { name: labels.part, details: [], quantity: '', amount: money(content.gross) };
  const { cashRounding, payments } = content;
  const note = (label: string, amount: number) => ({ label, amount: money(amount), strong: false });
  return {
    title: labels.creditNote,
    mark: input.copy === 0 ? null : `${labels.copy} ${input.copy}`,
    facts: [
      [labels.creditNoteNumber, String(content.number)],
      [labels.date, input.date],
      [labels.ofInvoice, `${content.invoiceNumber} · ${input.invoiceDate}`],
      [labels.reason, content.reason],
    ],
    parties: [
      { title: labels.seller, lines: [content.seller.name, ...content.seller.lines] },
      { title: labels.buyer, lines: buyerLines(input.buyer, language) },
    ],
    heads: [labels.item, labels.quantity, labels.amount],
    rows: content.lines.length === 0 ? [part] : linesOf(content.lines, input),
    sums: sumsOf(content, input, labels.credited),
    notes: [
      ...(cashRounding === 0 ? [] : [note(LABELS[language].cashRounding, cashRounding)]),
      ...payments.map(({ tender, amount }) => note(`${labels.givenBack}: ${input.tenders[tender]}`, amount)),
    ],
    pageWords: labels.page,
  };
}
