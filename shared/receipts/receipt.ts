import type { OrderType } from '../contracts/common.ts';
import {
  banner,
  type Block,
  cut,
  drawer,
  feed,
  heavyRule,
  leadRow,
  type Paper,
  qr,
  row,
  rule,
  text,
} from './document.ts';
import { LABELS, type Labels, type PaperLanguage } from './labels.ts';
import { percent } from './percent.ts';

/** All amounts are whole minor units; `money` writes one for a person. */
export interface ReceiptInput {
  readonly language: PaperLanguage;
  readonly columns: number;
  readonly money: (amount: number) => string;
  readonly venueName: string;
  readonly headerLines: readonly string[];
  readonly number: string;
  /** The check is not paid: the paper says that it is no receipt. */
  readonly proforma?: boolean;
  /** Venue's wall clock, as it is to be read. */
  readonly date: string;
  readonly orderType: OrderType;
  readonly table: string | null;
  readonly pickup: string | null;
  /** Where a phone follows the order, as QR under its number; null or not given: not on the paper. */
  readonly track?: string | null;
  readonly server: string | null;
  readonly lines: readonly ReceiptLine[];
  readonly subtotal: number;
  readonly discounts: readonly ReceiptDiscount[];
  readonly serviceCharge: { readonly ratePpm: number; readonly amount: number } | null;
  readonly taxes: readonly ReceiptTax[];
  /** Before cash rounding. */
  readonly total: number;
  /** What rounding the cash part to the venue's steps added (+) or took (-); 0: none. */
  readonly cashRounding: number;
  readonly tenders: readonly { readonly name: string; readonly amount: number }[];
  readonly change: number;
  /** On top of the total, for those who serve. */
  readonly tip?: number;
  /** What was given back, each a positive amount. */
  readonly refunds?: readonly ReceiptDiscount[];
  readonly footer: readonly string[];
  readonly qr: string | null;
  readonly reprint: boolean;
  readonly openDrawer: boolean;
}

export interface ReceiptLine {
  readonly quantity: number;
  readonly name: string;
  /** Variant, modifiers: one a line under the name. */
  readonly details: readonly string[];
  readonly amount: number;
  readonly discounts: readonly ReceiptDiscount[];
}

/** What was taken off: a positive amount, printed with a minus. */
export interface ReceiptDiscount {
  readonly name: string;
  readonly amount: number;
}

export interface ReceiptTax {
  readonly name: string;
  readonly ratePpm: number;
  readonly mode: 'included' | 'added';
  readonly amount: number;
}

const QUANTITY = 4;

export function receipt(input: ReceiptInput): Paper {
  const labels = LABELS[input.language];
  const blocks: Block[] = [];
  if (input.openDrawer) blocks.push(drawer());
  if (input.reprint) blocks.push(banner(labels.reprint, { size: 'double' }));
  if (input.proforma) blocks.push(banner(labels.proforma, { size: 'double' }), banner(labels.noReceipt));
  blocks.push(text(input.venueName, { align: 'centre', bold: true, size: 'double' }));
  for (const line of input.headerLines) blocks.push(text(line, { align: 'centre' }));
  blocks.push(feed(), ...orderBlocks(input, labels), heavyRule());
  for (const line of input.lines) blocks.push(...lineBlocks(line, input));
  blocks.push(rule(), ...sumBlocks(input, labels), heavyRule(), ...paidBlocks(input, labels));
  if (input.qr !== null) blocks.push(feed(), qr(input.qr));
  if (input.footer.length > 0) blocks.push(feed());
  for (const line of input.footer) blocks.push(text(line, { align: 'centre' }));
  blocks.push(feed(), cut());
  return { columns: input.columns, blocks };
}

function orderBlocks(input: ReceiptInput, labels: Labels): Block[] {
  const place = input.table === null ? '' : `${labels.table} ${input.table}`;
  const blocks: Block[] = [];
  if (input.pickup !== null) {
    blocks.push(text(`${labels.pickup} ${input.pickup}`, { align: 'centre', bold: true, size: 'double' }));
    if (input.track) blocks.push(qr(input.track), text(labels.track, { align: 'centre' }), feed());
  }
  blocks.push(
    row(`${input.proforma ? labels.order : labels.receipt} ${input.number}`, input.date, { bold: true }),
    row(labels.orderTypes[input.orderType], place),
  );
  if (input.server !== null) blocks.push(text(`${labels.server}: ${input.server}`));
  return blocks;
}

function lineBlocks(line: ReceiptLine, { money }: ReceiptInput): Block[] {
  return [
    leadRow(String(line.quantity), QUANTITY, line.name, money(line.amount)),
    ...line.details.map((detail) => leadRow('', QUANTITY + 2, detail, '')),
    ...line.discounts.map((discount) => leadRow('', QUANTITY + 2, discount.name, money(-discount.amount))),
  ];
}

function sumBlocks(input: ReceiptInput, labels: Labels): Block[] {
  const { money } = input;
  const blocks: Block[] = [row(labels.subtotal, money(input.subtotal))];
  for (const discount of input.discounts) blocks.push(row(discount.name, money(-discount.amount)));
  if (input.serviceCharge !== null) {
    const rate = percent(input.serviceCharge.ratePpm, input.language);
    blocks.push(row(`${labels.serviceCharge} ${rate}`, money(input.serviceCharge.amount)));
  }
  const taxRow = (tax: ReceiptTax) => {
    const how = tax.mode === 'included' ? labels.taxIncluded : labels.taxAdded;
    const rate = percent(tax.ratePpm, input.language);
    // Owners like to have the rate in the name.
    const name = tax.name.includes(rate) ? tax.name : `${tax.name} ${rate}`;
    return row(`${name} (${how})`, money(tax.amount));
  };
  const added = input.taxes.filter((tax) => tax.mode === 'added');
  const included = input.taxes.filter((tax) => tax.mode === 'included');
  blocks.push(...added.map(taxRow));
  blocks.push(row(labels.total, money(input.total), { bold: true, size: 'double' }), ...included.map(taxRow));
  return blocks;
}

function paidBlocks(input: ReceiptInput, labels: Labels): Block[] {
  const blocks: Block[] = [];
  if (input.cashRounding !== 0) blocks.push(row(labels.cashRounding, input.money(input.cashRounding)));
  if (input.tip) blocks.push(row(labels.tip, input.money(input.tip)));
  for (const tender of input.tenders) blocks.push(row(tender.name, input.money(tender.amount)));
  if (input.change !== 0) blocks.push(row(labels.change, input.money(input.change), { bold: true }));
  for (const refund of input.refunds ?? []) blocks.push(row(refund.name, input.money(-refund.amount), { bold: true }));
  return blocks;
}
