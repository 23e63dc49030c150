import { banner, cut, feed, heavyRule, type Paper, row, text } from './document.ts';
import { LABELS, type PaperLanguage } from './labels.ts';

/** All amounts are whole minor units; `money` writes one for a person. */
export interface MerchantCopyInput {
  readonly language: PaperLanguage;
  readonly columns: number;
  readonly money: (amount: number) => string;
  readonly venueName: string;
  /** Venue's wall clock, as it is to be read. */
  readonly date: string;
  readonly order: string;
  readonly table: string | null;
  readonly server: string | null;
  /** What was paid with, in words. */
  readonly tender: string;
  readonly amount: number;
  readonly tip: number;
  /** The terminal's own; null: it gave none. */
  readonly reference: string | null;
}

/** What the venue keeps of a card payment, for the guest to sign. */
export function merchantCopy(input: MerchantCopyInput): Paper {
  const labels = LABELS[input.language];
  const { money } = input;
  return {
    columns: input.columns,
    blocks: [
      banner(labels.merchantCopy),
      text(input.venueName, { align: 'centre', bold: true }),
      row(`${labels.order} ${input.order}`, input.date, { bold: true }),
      ...(input.table === null ? [] : [text(`${labels.table} ${input.table}`)]),
      ...(input.server === null ? [] : [text(`${labels.server}: ${input.server}`)]),
      heavyRule(),
      row(input.tender, money(input.amount)),
      ...(input.tip === 0 ? [] : [row(labels.tip, money(input.tip))]),
      row(labels.total, money(input.amount + input.tip), { bold: true, size: 'double' }),
      ...(input.reference === null ? [] : [text(`${labels.reference}: ${input.reference}`)]),
      feed(2),
      text(`${labels.signature}: ................`),
      feed(),
      cut(),
    ],
  };
}
