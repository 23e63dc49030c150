import { cut, feed, type Paper, qr, text } from './document.ts';

export interface TableCardInput {
  readonly columns: number;
  readonly venueName: string;
  readonly area: string;
  readonly table: string;
  /** What the code opens. */
  readonly url: string;
  /** What the guest is told to do with it. */
  readonly words: readonly string[];
}

/** A card that stands on a table, with the code that a guest's phone opens. */
export function tableCard({ columns, venueName, area, table, url, words }: TableCardInput): Paper {
  return {
    columns,
    blocks: [
      text(venueName, { align: 'centre', bold: true, size: 'double' }),
      feed(),
      ...(area === '' ? [] : [text(area, { align: 'centre' })]),
      text(table, { align: 'centre', bold: true, size: 'huge' }),
      feed(),
      qr(url),
      feed(),
      ...words.map((line) => text(line, { align: 'centre' })),
      feed(),
      cut(),
    ],
  };
}
