import type { LocalText } from '../contracts/common.ts';
import type { Tender } from '../contracts/events/tender.ts';
import type { Buyer, InvoiceContent } from '../contracts/views/invoice.ts';
import { INVOICE_LABELS } from './invoice-labels.ts';
import { LABELS, type PaperLanguage } from './labels.ts';
import { percent } from './percent.ts';

/** An invoice as words on any kind of page. */
export interface InvoiceSheet {
  readonly title: string;
  /** Null: it is the original. */
  readonly mark: string | null;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parties: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly heads: readonly [item: string, quantity: string, amount: string];
  readonly rows: readonly InvoiceRow[];
  readonly sums: readonly InvoiceSum[];
  /** Under the sums: how it was paid. */
  readonly notes: readonly InvoiceSum[];
  readonly pageWords: (page: number, of: number) => string;
}

export interface InvoiceRow {
  readonly name: string;
  readonly details: readonly string[];
  readonly quantity: string;
  readonly amount: string;
}

export interface InvoiceSum {
  readonly label: string;
  readonly amount: string;
  readonly strong: boolean;
}

/** How a paper says amounts and names. */
export interface PaperWords {
  readonly language: PaperLanguage;
  readonly money: (amount: number) => string;
  readonly local: (text: LocalText) => string;
  readonly tenders: Record<Tender, string>;
}

export interface InvoiceInput extends PaperWords {
  readonly content: InvoiceContent;
  /** Null: erased. */
  readonly buyer: Buyer | null;
  /** 0: the original. */
  readonly copy: number;
  /** Venue's wall clock when it was issued, as it is to be read. */
  readonly date: string;
}

export function invoiceSheet(input: InvoiceInput): InvoiceSheet {
  const { content, language } = input;
  const labels = INVOICE_LABELS[language];
  return {
    title: labels.title,
    mark: input.copy === 0 ? null : `${labels.copy} ${input.copy}`,
    facts: [
      [labels.number, String(content.number)],
      [labels.date, input.date],
      content.fiscalNumber === null
        ? [labels.order, String(content.orderNumber)]
        : [labels.receipt, String(content.fiscalNumber)],
    ],
    parties: [
      { title: labels.seller, lines: [content.seller.name, ...content.seller.lines] },
      { title: labels.buyer, lines: buyerLines(input.buyer, language) },
    ],
    heads: [labels.item, labels.quantity, labels.amount],
    rows: linesOf(content.lines, input),
    sums: sumsOf(content, input, LABELS[language].total),
    notes: notesOf(input),
    pageWords: labels.page,
  };
}

export function linesOf(lines: InvoiceContent['lines'], { language, local, money }: PaperWords): InvoiceRow[] {
  const quantities = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  return lines.map((line) => ({
    name: local(line.name),
    details: line.details.map(local),
    quantity: quantities.format(line.quantity),
    amount: money(line.gross),
  }));
}

export function buyerLines(buyer: Buyer | null, language: PaperLanguage): string[] {
  const labels = INVOICE_LABELS[language];
  if (buyer === null) return [labels.erased];
  const tax = buyer.taxNumber === null ? [] : [`${labels.taxNumber}: ${buyer.taxNumber}`];
  return [buyer.name, ...tax, ...(buyer.address === '' ? [] : [buyer.address])];
}

type Sums = Pick<InvoiceContent, 'gross' | 'reduced' | 'serviceCharge' | 'taxes' | 'total'>;

/** @param total what the last sum is called */
export function sumsOf(content: Sums, { language, money }: PaperWords, total: string): InvoiceSum[] {
  const labels = LABELS[language];
  const sum = (label: string, amount: number, strong = false): InvoiceSum => ({ label, amount: money(amount), strong });
  const tax = (mode: 'included' | 'added') =>
    content.taxes
      .filter((each) => each.mode === mode)
      .map(({ name, ratePpm, amount }) => {
        const rate = percent(ratePpm, language);
        const how = mode === 'included' ? labels.taxIncluded : labels.taxAdded;
        return sum(`${name.includes(rate) ? name : `${name} ${rate}`} (${how})`, amount);
      });
  const charge = content.serviceCharge;
  return [
    sum(labels.subtotal, content.gross),
    ...(content.reduced === 0 ? [] : [sum(INVOICE_LABELS[language].reduced, -content.reduced)]),
    ...(charge === null ? [] : [sum(`${labels.serviceCharge} ${percent(charge.ratePpm, language)}`, charge.amount)]),
    ...tax('added'),
    sum(total, content.total, true),
    ...tax('included'),
  ];
}

function notesOf({ content, language, money, tenders }: InvoiceInput): InvoiceSum[] {
  const labels = INVOICE_LABELS[language];
  const note = (label: string, amount: number): InvoiceSum => ({ label, amount: money(amount), strong: false });
  return [
    ...(content.cashRounding === 0 ? [] : [note(LABELS[language].cashRounding, content.cashRounding)]),
    ...content.payments.map(({ tender, amount }) => note(`${labels.paid}: ${tenders[tender]}`, amount)),
    ...(content.refunded === 0 ? [] : [note(labels.refunded, -content.refunded)]),
  ];
}
