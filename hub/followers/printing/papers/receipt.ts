import { formatMoney } from '@comanda/shared/base/money.ts';
import type { CheckView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Printer, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { type PaperLanguage, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { receipt, type ReceiptLine, type ReceiptTax } from '@comanda/shared/receipts/receipt.ts';
import { clockMoment } from './clock.ts';
import { inLanguage, languageOf, WORDS } from './words.ts';

export interface ReceiptPaperInput {
  /** Those that the order was opened under. */
  readonly settings: VenueSettings;
  readonly printer: Printer;
  readonly order: OrderView;
  readonly check: CheckView;
  readonly table: string | null;
  /** First name only. */
  readonly server: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly copy: boolean;
}

export function receiptPaper(input: ReceiptPaperInput): Paper {
  const { settings, printer, order, check } = input;
  const language = languageOf(settings);
  const known = paperLanguage(language);
  const words = WORDS[known];
  const taken = check.payments.filter((payment) => payment.state === 'taken');
  const lines = order.lines.filter((line) => line.checkId === check.id && line.state !== 'voided');
  const footer = inLanguage(settings.receiptFooter, language).split('\n');
  return receipt({
    language: known,
    columns: printer.columns,
    money: (amount) => formatMoney(amount, settings.currency, language),
    venueName: settings.name,
    headerLines: settings.receiptHeader,
    number: check.fiscalNumber === null ? `#${order.number}` : String(check.fiscalNumber),
    date: clockMoment(settings, input.at),
    orderType: order.type,
    table: input.table,
    pickup: order.type === 'dine_in' ? null : String(order.number),
    server: input.server,
    lines: lines.map((line) => receiptLine(line, language)),
    subtotal: check.gross,
    discounts: check.discount === 0 ? [] : [{ name: words.discount, amount: check.discount }],
    serviceCharge:
      settings.serviceCharge === null || check.serviceCharge === 0
        ? null
        : { ratePpm: settings.serviceCharge.ratePpm, amount: check.serviceCharge },
    taxes: taxesOf(settings, order, check),
    total: check.total,
    cashRounding: taken.reduce((sum, payment) => sum + payment.rounding, 0),
    tenders: taken.map((payment) => ({ name: words.tenders[payment.tender], amount: payment.tendered })),
    change: taken.reduce((sum, payment) => sum + payment.change, 0),
    footer: [...unpaid(check, known), ...footer.filter((line) => line !== '')],
    qr: null,
    reprint: false,
    openDrawer: !input.copy && taken.some((payment) => payment.tender === 'cash'),
  });
}

const unpaid = (check: CheckView, language: PaperLanguage): string[] =>
  check.state === 'paid' ? [] : [WORDS[language].notPaid];

function receiptLine(line: LineView, language: string): ReceiptLine {
  const modifiers = line.modifiers.map(({ name, quantity }) => {
    const words = inLanguage(name, language);
    return quantity === 1 ? words : `${quantity} x ${words}`;
  });
  return {
    quantity: line.quantity,
    name: inLanguage(line.name, language),
    details: line.variantName === null ? modifiers : [inLanguage(line.variantName, language), ...modifiers],
    amount: line.gross,
    discounts: [],
  };
}

/** Every component that was charged, under the name and rate it has for this order's type. */
function taxesOf(settings: VenueSettings, order: OrderView, check: CheckView): ReceiptTax[] {
  const mode = settings.tax.mode === 'inclusive' ? 'included' : 'added';
  const components = settings.taxGroups.flatMap((group) => group.byOrderType[order.type] ?? group.components);
  return Object.entries(check.tax).flatMap(([id, amount]) => {
    const component = components.find((each) => each.id === id);
    return component && amount !== 0 ? [{ name: component.name, ratePpm: component.ratePpm, mode, amount }] : [];
  });
}
