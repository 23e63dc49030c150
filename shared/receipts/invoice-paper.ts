import { banner, type Block, cut, feed, heavyRule, leadRow, type Paper, row, rule, text } from './document.ts';
import type { InvoiceSheet } from './invoice.ts';

/** Columns of the quantity before an item. */
const QUANTITY = 6;

/** An invoice on the paper of a receipt printer. */
export function invoicePaper(sheet: InvoiceSheet, columns: number): Paper {
  const blocks: Block[] = [];
  if (sheet.mark !== null) blocks.push(banner(sheet.mark, { size: 'double' }));
  blocks.push(text(sheet.title, { align: 'centre', bold: true, size: 'double' }), feed());
  for (const [label, value] of sheet.facts) blocks.push(row(label, value));
  for (const { title, lines } of sheet.parties) {
    blocks.push(rule(), text(title, { bold: true }), ...lines.map((line) => text(line)));
  }
  blocks.push(heavyRule());
  for (const each of sheet.rows) {
    blocks.push(leadRow(each.quantity, QUANTITY, each.name, each.amount));
    for (const detail of each.details) blocks.push(leadRow('', QUANTITY + 2, detail, ''));
  }
  blocks.push(rule());
  for (const { label, amount, strong } of sheet.sums) {
    blocks.push(row(label, amount, strong ? { bold: true, size: 'double' } : {}));
  }
  blocks.push(heavyRule());
  for (const { label, amount } of sheet.notes) blocks.push(row(label, amount));
  blocks.push(feed(), cut());
  return { columns, blocks };
}
