import { formatMoney } from '@comanda/shared/base/money.ts';
import type { CheckLineView, CheckView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { groupedByCombo } from '@comanda/shared/domain/combo/grouped.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { percent } from '@comanda/shared/receipts/percent.ts';
import { receipt, type ReceiptDiscount, type ReceiptLine } from '@comanda/shared/receipts/receipt.ts';
import { clockMoment } from './clock.ts';
import { partWords } from './part.ts';
import { taxesOf } from './taxes.ts';
import { inLanguage, languageOf, type Words, WORDS } from './words.ts';

export interface ReceiptPaperInput {
  /** Those that the order was opened under. */
  readonly settings: VenueSettings;
  readonly columns: number;
  readonly order: OrderView;
  readonly check: CheckView;
  readonly table: string | null;
  /** First name only. */
  readonly server: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly copy: boolean;
  /** Where it can be read again, as QR; null: not on the paper. */
  readonly link: string | null;
  /** Where a phone follows the order, as QR; null: not on the paper. */
  readonly track: string | null;
}

export function receiptPaper(input: ReceiptPaperInput): Paper {
  const { settings, order, check } = input;
  const language = languageOf(settings);
  const known = paperLanguage(language);
  const words = WORDS[known];
  const taken = check.payments.filter((payment) => payment.state === 'taken');
  const given = check.refunds.filter((refund) => refund.state === 'given');
  const footer = inLanguage(settings.receiptFooter, language).split('\n');
  const onCheck = check.discounts.filter((each) => each.lineId === null && each.taken > 0);
  const sold = check.lines.flatMap((part): SoldPart[] => {
    const line = order.lines.find((each) => each.id === part.lineId);
    return line ? [{ line, part, combo: line.combo }] : [];
  });
  const lines = groupedByCombo(sold, ({ line, part }) => `${line.quantity} ${part.partPpm}`).map((group) =>
    receiptLine(group, check, settings),
  );
  const onLines = lines.flatMap((line) => line.discounts).reduce((sum, each) => sum + each.amount, 0);
  return receipt({
    language: known,
    columns: input.columns,
    money: (amount) => formatMoney(amount, settings.currency, language),
    venueName: settings.name,
    headerLines: settings.receiptHeader,
    number: check.fiscalNumber === null ? `#${order.number}` : String(check.fiscalNumber),
    proforma: check.state !== 'paid',
    date: clockMoment(settings, input.at),
    orderType: order.type,
    table: input.table,
    // At a kiosk it is the number that the guest was shown.
    pickup: order.type === 'dine_in' && order.channel !== 'kiosk' ? null : numberOf(order),
    track: input.track,
    server: input.server,
    lines,
    subtotal: check.gross - onLines,
    discounts: onCheck.map((each) => discountOf(each, words, settings)),
    serviceCharge:
      settings.serviceCharge === null || check.serviceCharge === 0
        ? null
        : { ratePpm: settings.serviceCharge.ratePpm, amount: check.serviceCharge },
    taxes: taxesOf(settings, order, check),
    total: check.total,
    cashRounding: taken.reduce((sum, payment) => sum + payment.rounding, 0),
    tenders: taken.map((payment) => ({ name: words.tenders[payment.tender], amount: payment.tendered })),
    tip: check.tips,
    change: taken.reduce((sum, payment) => sum + payment.change, 0),
    refunds: given.map((each) => ({
      name: `${words.refund} ${words.tenders[each.tender]}`,
      amount: each.amount + each.tip,
    })),
    footer: [...(check.state === 'paid' ? [] : [words.notPaid]), ...footer.filter((line) => line !== '')],
    qr: input.link,
    reprint: false,
    openDrawer: !input.copy && taken.some((payment) => payment.tender === 'cash'),
  });
}

/** With what a till that was cut off called it, which is what the guest's first receipt says. */
const numberOf = ({ number, kept }: OrderView): string => [number, kept?.number].filter(Boolean).join(' · ');

type Discount = CheckView['discounts'][number];

function discountOf(
  { kind, ratePpm, reason, taken }: Discount,
  words: Words,
  settings: VenueSettings,
): ReceiptDiscount {
  const rate = kind === 'percent' ? ` ${percent(ratePpm, paperLanguage(languageOf(settings)))}` : '';
  return { name: `${words.discount}${rate}${reason === '' ? '' : ` (${reason})`}`, amount: taken };
}

/** What a line lost by its own discounts; what the check's discounts took of it stands under the sum. */
function reductions(line: LineView, part: CheckLineView, check: CheckView, settings: VenueSettings): ReceiptDiscount[] {
  const words = WORDS[paperLanguage(languageOf(settings))];
  const own = check.discounts.filter((each) => each.lineId === line.id && each.taken > 0);
  const comp = part.comp > 0 ? [{ name: words.comp, amount: part.comp }] : [];
  return [...own.map((each) => discountOf(each, words, settings)), ...comp];
}

/** A line with how much of it a check has. */
interface SoldPart {
  readonly line: LineView;
  readonly part: CheckLineView;
  readonly combo: LineView['combo'];
}

/** A line as it is printed; the lines of a combo are one, with its parts under its name. */
function receiptLine(
  group: readonly [SoldPart, ...SoldPart[]],
  check: CheckView,
  settings: VenueSettings,
): ReceiptLine {
  const language = languageOf(settings);
  const [{ line, part, combo }] = group;
  const share = partWords(part.partPpm, line.quantity, paperLanguage(language));
  const parts = combo
    ? group.map((each) => {
        const details = detailsOf(each.line, settings);
        const name = inLanguage(each.line.name, language);
        return details.length === 0 ? name : `${name}: ${details.join(', ')}`;
      })
    : detailsOf(line, settings);
  const lowered = group.flatMap((each) => reductions(each.line, each.part, check, settings));
  return {
    quantity: line.quantity,
    name: inLanguage(combo?.name ?? line.name, language),
    details: [...(share === null ? [] : [share]), ...parts],
    amount: group.reduce((sum, each) => sum + each.part.gross, 0),
    discounts: combo ? summed(lowered) : lowered,
  };
}

/** Size, or weight with what a kilogram costs, and modifiers. */
function detailsOf({ variantName, grams, unitPrice, modifiers }: LineView, settings: VenueSettings): string[] {
  const language = languageOf(settings);
  const each = grams === undefined ? '' : ` × ${formatMoney(unitPrice, settings.currency, language)}/kg`;
  return [
    ...(variantName === null ? [] : [`${inLanguage(variantName, language)}${each}`]),
    ...modifiers.map(({ name, quantity }) => {
      const words = inLanguage(name, language);
      return quantity === 1 ? words : `${quantity} x ${words}`;
    }),
  ];
}

/** What was taken off for the same reason of several parts is said once. */
function summed(discounts: readonly ReceiptDiscount[]): ReceiptDiscount[] {
  const byName = new Map<string, number>();
  for (const { name, amount } of discounts) byName.set(name, (byName.get(name) ?? 0) + amount);
  return [...byName].map(([name, amount]) => ({ name, amount }));
}
