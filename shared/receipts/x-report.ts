import type { DayFigures, DrawerFigures } from '../contracts/views/closing.ts';
import { type Block, banner, cut, drawer, feed, heavyRule, type Paper, row, rule, text } from './document.ts';
import { CLOSING_LABELS } from './closing-labels.ts';
import { LABELS, type PaperLanguage } from './labels.ts';

export interface ClosingPaperInput {
  readonly language: PaperLanguage;
  readonly columns: number;
  readonly money: (minor: number) => string;
  readonly venueName: string;
  /** Venue's wall clock, as it is to be read. */
  readonly date: string;
  readonly reprint: boolean;
}

type Head = Pick<ClosingPaperInput, 'language' | 'venueName' | 'date' | 'reprint'>;

/** Venue, title and moment; a reprint says so first. */
export const headOf = ({ language, venueName, date, reprint }: Head, title: string): Block[] => [
  ...(reprint ? [banner(LABELS[language].reprint)] : []),
  text(venueName, { align: 'centre', bold: true }),
  text(title, { align: 'centre', bold: true, size: 'double' }),
  row(LABELS[language].date, date),
  heavyRule(),
];

/** All that a day's report says; the same on an X and a Z. */
export function figureBlocks(figures: DayFigures, input: ClosingPaperInput): Block[] {
  const words = CLOSING_LABELS[input.language];
  const labels = LABELS[input.language];
  const { money } = input;
  const counted = (name: string, { count, amount }: { count: number; amount: number }): Block =>
    row(`${name} (${count})`, money(amount));
  const indented = (reason: string, count: number, amount: number): Block =>
    row(`  ${reason} (${count})`, money(amount));
  return [
    row(words.businessDate, figures.businessDate, { bold: true }),
    row(words.orders, String(figures.orders)),
    row(labels.covers, String(figures.covers)),
    row(words.checks, String(figures.checks)),
    row(words.average, money(figures.average)),
    row(words.cancelled, String(figures.cancelled)),
    rule(),
    row(words.gross, money(figures.gross)),
    row(words.discounts, money(-figures.discount)),
    ...figures.discounts.map(({ reason, count, amount }) => indented(reason, count, -amount)),
    row(words.comps, money(-figures.comp)),
    ...figures.comps.map(({ reason, count, amount }) => indented(reason, count, -amount)),
    row(words.net, money(figures.net)),
    row(labels.serviceCharge, money(figures.serviceCharge)),
    ...figures.tax.map(({ name, amount }) => row(name, money(amount))),
    row(labels.total, money(figures.total), { bold: true }),
    rule(),
    ...figures.tenders.map((each) => counted(words.tenders[each.tender], each)),
    row(labels.cashRounding, money(figures.rounding)),
    ...figures.refunds.map((each) => counted(`${words.refund} ${words.tenders[each.tender]}`, each)),
    ...(figures.refunded.total === 0 ? [] : [row(words.refundedSales, money(-figures.refunded.total))]),
    ...figures.tips.map((each) => counted(`${words.tips} ${words.tenders[each.tender]}`, each)),
    ...figures.accountsSettled.map((each) => counted(`${words.accountsSettled} ${words.tenders[each.tender]}`, each)),
    rule(),
    counted(words.voidsMade, figures.voids.made),
    counted(words.voidsNotMade, figures.voids.notMade),
    counted(words.voidsUnsent, figures.voids.unsent),
    row(words.noSales, String(figures.noSales)),
    ...(figures.reopened.count === 0 ? [] : [counted(words.reopened, figures.reopened)]),
    counted(words.openChecks, figures.openChecks),
    ...figures.drawers.flatMap((each) => [rule(), ...drawerBlocks(each, input)]),
  ];
}

/** A drawer's figures; what nobody may know before the count is left out. */
export function drawerBlocks(figures: DrawerFigures, { language, money }: ClosingPaperInput): Block[] {
  const words = CLOSING_LABELS[language];
  const known = (label: string, amount: number | null, bold = false): Block[] =>
    amount === null ? [] : [row(label, money(amount), { bold })];
  return [
    text(`${words.drawer} ${figures.deviceName}`.trim(), { bold: true }),
    row(words.float, money(figures.float)),
    ...known(words.cashSales, figures.sales),
    ...known(words.cashRefunds, figures.refunds),
    row(words.moves.paid_in, money(figures.paidIn)),
    row(words.moves.paid_out, money(figures.paidOut)),
    row(words.moves.drop, money(figures.drops)),
    row(words.noSales, String(figures.noSales)),
    ...known(words.expected, figures.expected),
    ...known(words.counted, figures.counted),
    ...known(words.difference, figures.difference, true),
    ...(figures.reason ? [text(`${words.reason}: ${figures.reason}`)] : []),
  ];
}

/** Ends a paper; `open` kicks the drawer. */
export const tail = (open = false): Block[] => [feed(), ...(open ? [drawer()] : []), cut()];

/** The day so far: no number, nothing final. */
export function xReport(figures: DayFigures, input: ClosingPaperInput): Paper {
  const title = CLOSING_LABELS[input.language].x;
  return { columns: input.columns, blocks: [...headOf(input, title), ...figureBlocks(figures, input), ...tail()] };
}
