import { formatMoney } from '@comanda/shared/base/money.ts';
import type { LocalText, OrderType } from '@comanda/shared/contracts/common.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import type { KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { LABELS, type PaperLanguage, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { receipt } from '@comanda/shared/receipts/receipt.ts';
import { styled } from '@comanda/shared/receipts/style.ts';
import { COLUMNS, textIn } from './paper-words.ts';

/** A part of a combo. */
type SoldPart = Pick<SoldHere, 'name' | 'variantName' | 'modifiers'>;

export interface SoldHere {
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly modifiers: readonly SoldModifier[];
  /** Combos only: what is in it. */
  readonly parts?: readonly SoldPart[];
  readonly quantity: number;
  /** Minor units. */
  readonly gross: number;
}

export interface KeptReceipt {
  readonly settings: VenueSettings;
  /** This device's own, or the hub's. */
  readonly number: string;
  readonly type: OrderType;
  readonly table: string | null;
  readonly server: string | null;
  readonly lines: readonly SoldHere[];
  readonly gross: number;
  readonly discount: number;
  readonly serviceCharge: number;
  readonly tax: Readonly<Record<string, number>>;
  readonly total: number;
  readonly payment: KeptPayment;
}

interface Words {
  readonly cash: string;
  readonly discount: string;
  readonly later: string;
}

const WORDS: Readonly<Record<PaperLanguage, Words>> = {
  en: { cash: 'Cash', discount: 'Discount', later: 'The fiscal number follows' },
  vi: { cash: 'Tiền mặt', discount: 'Giảm giá', later: 'Số hóa đơn sẽ cấp sau' },
};

/** Size or weight, and modifiers. */
const detailsOf = ({ variantName, modifiers }: SoldPart, language: string): string[] => [
  ...(variantName ? [textIn(variantName, language)] : []),
  ...modifiers.map(({ name, quantity }) =>
    quantity === 1 ? textIn(name, language) : `${quantity} x ${textIn(name, language)}`,
  ),
];

/**
 * The receipt of a sale that the hub has not heard of yet: with this device's own number, which it keeps for ever. It looks
 * as the owner wants receipts.
 */
export function keptReceipt({ settings: house, ...sold }: KeptReceipt, columns = COLUMNS): Paper {
  const style = house.papers?.styles?.receipt;
  const settings = style?.language ? { ...house, languages: [style.language, ...house.languages] } : house;
  return styled(plain({ ...sold, settings }, columns), style, house.papers?.logo);
}

function plain(sale: KeptReceipt, columns: number): Paper {
  const { settings, payment, type } = sale;
  const language = settings.languages[0] ?? 'en';
  const words = WORDS[paperLanguage(language)];
  const mode = settings.tax.mode === 'inclusive' ? 'included' : 'added';
  const components = settings.taxGroups.flatMap((group) => group.byOrderType[type] ?? group.components);
  const footer = textIn(settings.receiptFooter, language).split('\n');
  return receipt({
    language: paperLanguage(language),
    columns,
    money: (amount) => formatMoney(amount, settings.currency, language),
    venueName: settings.name,
    headerLines: settings.receiptHeader,
    number: sale.number,
    date: new Intl.DateTimeFormat(language, {
      timeZone: settings.timeZone,
      hourCycle: 'h23',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }).format(payment.takenAt),
    orderType: type,
    table: sale.table,
    pickup: type === 'dine_in' ? null : sale.number,
    server: sale.server,
    lines: sale.lines.map(({ name, variantName, modifiers, parts = [], quantity, gross }) => ({
      quantity,
      name: textIn(name, language),
      details: [
        ...detailsOf({ name, variantName, modifiers }, language),
        ...parts.map((part) => {
          const details = detailsOf(part, language);
          const words = textIn(part.name, language);
          return details.length === 0 ? words : `${words}: ${details.join(', ')}`;
        }),
      ],
      amount: gross,
      discounts: [],
    })),
    subtotal: sale.gross,
    discounts: sale.discount === 0 ? [] : [{ name: words.discount, amount: sale.discount }],
    serviceCharge:
      settings.serviceCharge === null || sale.serviceCharge === 0
        ? null
        : { ratePpm: settings.serviceCharge.ratePpm, amount: sale.serviceCharge },
    taxes: Object.entries(sale.tax).flatMap(([id, amount]) => {
      const component = components.find((each) => each.id === id);
      return component && amount !== 0 ? [{ name: component.name, ratePpm: component.ratePpm, mode, amount }] : [];
    }),
    total: sale.total,
    cashRounding: payment.rounding,
    tenders: [{ name: words.cash, amount: payment.tendered }],
    change: payment.change,
    footer: [words.later, ...footer.filter((line) => line !== '')],
    qr: null,
    reprint: false,
    openDrawer: false,
  });
}

/** The word for a receipt in the venue's language: the title of its page. */
export const receiptTitle = (settings: VenueSettings): string =>
  LABELS[paperLanguage(settings.languages[0] ?? 'en')].receipt;
