import { currencyExponent, formatMoney } from '@comanda/shared/base/money.ts';
import type { PaperKind } from '@comanda/shared/contracts/views/paper-settings.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { drawerSlip } from '@comanda/shared/receipts/drawer-slip.ts';
import { invoicePaper } from '@comanda/shared/receipts/invoice-paper.ts';
import { invoiceSheet } from '@comanda/shared/receipts/invoice.ts';
import { kitchenTicket } from '@comanda/shared/receipts/kitchen-ticket.ts';
import { LABELS, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { merchantCopy } from '@comanda/shared/receipts/merchant-copy.ts';
import { receipt } from '@comanda/shared/receipts/receipt.ts';
import { styled } from '@comanda/shared/receipts/style.ts';
import { tableCard } from '@comanda/shared/receipts/table-card.ts';
import { xReport } from '@comanda/shared/receipts/x-report.ts';
import { zReport } from '@comanda/shared/receipts/z-report.ts';
import { sampleDay } from './sample-day.ts';

/** Words of the samples, in the language of the screen. */
export type SampleWords = Readonly<
  Record<
    | 'server'
    | 'station'
    | 'dish'
    | 'variant'
    | 'modifier'
    | 'drink'
    | 'note'
    | 'buyer'
    | 'footer'
    | 'device'
    | 'card'
    | 'area'
    | 'reason',
    string
  >
>;

const DATE = '09/03/2026 19:40';
const SIGNATURE = 'mF3kq0vXb1TzR8sY2wLhDg==';

/** Examples of one kind of paper, as these settings would print it: reports are of two sorts. */
export function samplePapers(kind: PaperKind, settings: VenueSettings, words: SampleWords, columns: number): Paper[] {
  const styles = settings.papers?.styles;
  // As the hub does: a proforma without a look of its own has that of a receipt.
  const style = styles?.[kind] ?? (kind === 'proforma' ? styles?.receipt : undefined);
  const own = settings.languages[0] ?? 'en';
  const looked = { ...settings, languages: [style?.language ?? own] };
  const papers = [plain(kind, looked, words, columns), ...(kind === 'report' ? [sampleZ(looked, columns)] : [])];
  return papers.map((paper) => styled(paper, style, settings.papers?.logo));
}

/** Prices that look right in the venue's money: 65.000 ₫, 6.50 $. */
const unitOf = ({ currency }: VenueSettings): number => (currencyExponent(currency) === 0 ? 1_000 : 10);

const reportOf = (settings: VenueSettings, columns: number) => {
  const locale = settings.languages[0] ?? 'en';
  const money = (amount: number): string => formatMoney(amount, settings.currency, locale);
  return { language: paperLanguage(locale), columns, money, venueName: settings.name, date: DATE, reprint: false };
};

/** Its hash and signature stand for those of the hub. */
const sampleZ = (settings: VenueSettings, columns: number): Paper =>
  zReport(
    {
      number: 17,
      seq: 4_711,
      hash: '0123456789abcdef'.repeat(4),
      signature: SIGNATURE,
      figures: sampleDay(unitOf(settings)),
    },
    reportOf(settings, columns),
  );

function plain(kind: PaperKind, settings: VenueSettings, words: SampleWords, columns: number): Paper {
  const locale = settings.languages[0] ?? 'en';
  const unit = unitOf(settings);
  const report = reportOf(settings, columns);
  const { language, money } = report;
  const dish = { quantity: 2, name: words.dish, details: [words.variant], amount: 130 * unit, discounts: [] };
  const drink = { quantity: 1, name: words.drink, details: [], amount: 35 * unit, discounts: [] };
  const cash = { cash: '', card: '', wallet: '', bank_qr: '', house_account: '' };
  switch (kind) {
    case 'receipt':
    case 'proforma':
      return receipt({
        ...report,
        proforma: kind === 'proforma',
        headerLines: settings.receiptHeader,
        number: '1234',
        orderType: 'dine_in',
        table: 'A12',
        pickup: null,
        server: words.server,
        lines: [dish, drink],
        subtotal: 165 * unit,
        discounts: [],
        serviceCharge: null,
        taxes: [],
        total: 165 * unit,
        cashRounding: 0,
        tenders: [],
        change: 0,
        footer: (settings.receiptFooter[locale] ?? words.footer).split('\n'),
        qr: settings.papers?.receiptLink ? 'https://example.com/r/example' : null,
        openDrawer: false,
      });
    case 'ticket':
      return kitchenTicket({
        language,
        columns,
        station: words.station,
        pickup: '42',
        orderType: 'dine_in',
        table: 'A12',
        covers: 4,
        course: null,
        server: words.server,
        sentAt: '19:40',
        lines: [
          {
            quantity: 2,
            name: words.dish,
            variant: words.variant,
            modifiers: [{ kind: 'no', name: words.modifier, quantity: 1 }],
            note: words.note,
            allergy: null,
            state: null,
          },
        ],
        reprint: false,
        fallbackNote: null,
      });
    case 'invoice':
      return invoicePaper(
        invoiceSheet({
          content: {
            number: 17,
            orderNumber: 42,
            orderType: 'dine_in',
            fiscalNumber: 1_234,
            paidAt: 0,
            seller: { name: settings.name, lines: settings.receiptHeader },
            currency: settings.currency,
            language: locale,
            lines: [dish, drink].map((line) => ({
              name: { [locale]: line.name },
              details: [],
              quantity: line.quantity,
              gross: line.amount,
              reduced: 0,
              net: line.amount,
            })),
            gross: 165 * unit,
            reduced: 0,
            serviceCharge: null,
            taxes: [],
            total: 165 * unit,
            cashRounding: 0,
            payments: [],
            refunded: 0,
          },
          buyer: { name: words.buyer, taxNumber: '0101234567', address: '' },
          copy: 0,
          language,
          money,
          date: DATE,
          local: (text) => text[locale] ?? '',
          tenders: cash,
        }),
        columns,
      );
    case 'merchant':
      return merchantCopy({
        ...report,
        order: '42',
        table: 'A12',
        server: words.server,
        tender: words.card,
        amount: 165 * unit,
        tip: 0,
        reference: 'T-1042',
      });
    case 'table_card':
      return tableCard({
        ...report,
        area: words.area,
        table: 'A12',
        url: (settings.papers?.tableAddress ?? 'https://example.com/{table}').replaceAll('{table}', 'A12'),
        words: [LABELS[language].scan],
      });
    case 'drawer':
      return drawerSlip(
        { kind: 'paid_in', amount: 200 * unit, reason: words.reason },
        { ...report, device: words.device, by: words.server },
      );
    case 'report':
      return xReport(sampleDay(unit), report);
  }
}
