import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Tender } from '@comanda/shared/contracts/events/payment.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { PaperKind } from '@comanda/shared/contracts/views/paper-settings.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { styled } from '@comanda/shared/receipts/style.ts';
import type { PaperLanguage } from '@comanda/shared/receipts/labels.ts';

/** Why a printer does not print. */
export type Trouble = 'no_answer' | 'paper_out' | 'cover_open' | 'offline';

/** What paper says beyond the labels of its fields. */
export interface Words {
  /** On another printer's paper: whose it is. */
  readonly standIn: (printer: string) => string;
  /** And why it is there. */
  readonly trouble: Record<Trouble, (printer: string) => string>;
  readonly undrawn: string;
  /** Why a line is void that was to be made again. */
  readonly unmade: string;
  /** Before the time to start making a line. */
  readonly begin: string;
  readonly tenders: Record<Tender, string>;
  readonly discount: string;
  readonly comp: string;
  readonly refund: string;
  /** A share of so many: of a line that several guests pay. */
  readonly part: (share: string, quantity: number) => string;
  readonly notPaid: string;
  readonly reason: string;
}

export const WORDS: Record<PaperLanguage, Words> = {
  en: {
    standIn: (printer) => `FALLBACK FOR ${printer}`,
    trouble: {
      no_answer: (printer) => `Printer ${printer} did not answer`,
      paper_out: (printer) => `Printer ${printer} is out of paper`,
      cover_open: (printer) => `The cover of printer ${printer} is open`,
      offline: (printer) => `Printer ${printer} reports a fault`,
    },
    undrawn: 'No kitchen screen showed this ticket',
    unmade: 'not to be made again after all',
    begin: 'Begin at',
    tenders: { cash: 'Cash', card: 'Card', wallet: 'Wallet', bank_qr: 'Bank QR', house_account: 'House account' },
    discount: 'Discount',
    comp: 'On the house',
    refund: 'Refund',
    part: (share, quantity) => (quantity === 1 ? share : `${share} of ${quantity}`),
    notPaid: 'NOT PAID YET',
    reason: 'Reason',
  },
  vi: {
    standIn: (printer) => `IN THAY CHO ${printer}`,
    trouble: {
      no_answer: (printer) => `Máy in ${printer} không trả lời`,
      paper_out: (printer) => `Máy in ${printer} hết giấy`,
      cover_open: (printer) => `Máy in ${printer} đang mở nắp`,
      offline: (printer) => `Máy in ${printer} báo lỗi`,
    },
    undrawn: 'Không màn hình bếp nào hiện phiếu này',
    unmade: 'không làm lại nữa',
    begin: 'Bắt đầu lúc',
    tenders: { cash: 'Tiền mặt', card: 'Thẻ', wallet: 'Ví', bank_qr: 'QR ngân hàng', house_account: 'Ghi nợ' },
    discount: 'Giảm giá',
    comp: 'Nhà hàng mời',
    refund: 'Hoàn tiền',
    part: (share, quantity) => (quantity === 1 ? share : `${share} của ${quantity}`),
    notPaid: 'CHƯA THANH TOÁN',
    reason: 'Lý do',
  },
};

/** The venue's own language: that of all its paper. */
export const languageOf = (settings: VenueSettings): string => settings.languages[0] ?? 'en';

/** A proforma that has no look of its own has that of a receipt. */
const styleOf = (papers: VenueSettings['papers'], kind: PaperKind) =>
  papers?.styles?.[kind] ?? (kind === 'proforma' ? papers?.styles?.receipt : undefined);

/** The settings as one kind of paper reads them: its own language first, where the owner gave it one. */
export function settingsFor(settings: VenueSettings, kind: PaperKind, papers = settings.papers): VenueSettings {
  const language = styleOf(papers, kind)?.language;
  return language === undefined ? settings : { ...settings, languages: [language, ...settings.languages] };
}

/** A paper as its owner wants papers of its kind. */
export const styledAs = (paper: Paper, kind: PaperKind, papers: VenueSettings['papers']): Paper =>
  styled(paper, styleOf(papers, kind), papers?.logo);

/** A text in one language, in another where it lacks that one. */
export const inLanguage = (text: LocalText, language: string): string => text[language] ?? Object.values(text)[0] ?? '';
