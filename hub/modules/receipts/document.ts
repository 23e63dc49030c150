import { formatMoney } from '@comanda/shared/base/money.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import type { Store } from '../../db/store.ts';
import { checkRow, orderRow, orderView, placeName } from '../orders/index.ts';
import { settingsAt, venueState } from '../venue/index.ts';
import { receiptPaper } from './papers/receipt.ts';
import { serverName } from './papers/server-name.ts';
import { languageOf, settingsFor, styledAs } from './papers/words.ts';

export interface CheckInFull {
  readonly order: OrderView;
  readonly check: CheckView;
  /** Those that the order was opened under. */
  readonly settings: VenueSettings;
  /** Milliseconds since 1970 UTC; null: it was not paid yet. */
  readonly paidAt: number | null;
}

/** A check with its order, wherever merging has brought it; null: there is none. */
export function checkInFull(store: Store, checkId: string): CheckInFull | null {
  const row = checkRow(store, checkId);
  const order = row && orderView(store, row.order_id);
  const check = order?.checks.find((each) => each.id === checkId);
  const settingsSeq = row && orderRow(store, row.order_id)?.settings_seq;
  if (!row || !order || !check || settingsSeq === undefined) return null;
  return { order, check, settings: settingsAt(store, settingsSeq), paidAt: row.paid_at };
}

export interface ReceiptOptions {
  readonly columns: number;
  readonly copy: boolean;
  /** The moment on it, where it is not paid yet; milliseconds since 1970 UTC. */
  readonly at: number;
  readonly link: string | null;
  /** Where a phone follows the order; not on the paper where not given. */
  readonly track?: string | null;
}

export interface ReceiptDocument {
  readonly paper: Paper;
  readonly orderNumber: number;
  readonly paid: boolean;
  readonly venueName: string;
  readonly language: string;
  /** As the guest knows it: fiscal number, or the order's. */
  readonly number: string;
  readonly total: string;
}

/** The receipt of a check as it stands; null: there is no such check. */
export function receiptOf(store: Store, checkId: string, options: ReceiptOptions): ReceiptDocument | null {
  const full = checkInFull(store, checkId);
  if (!full) return null;
  const { order, check, paidAt } = full;
  const papers = venueState(store)?.settings.papers;
  const kind = check.state === 'paid' ? 'receipt' : 'proforma';
  const settings = settingsFor(full.settings, kind, papers);
  const { columns, copy, link, track, at } = options;
  const language = languageOf(settings);
  return {
    paper: styledAs(
      receiptPaper({
        settings,
        columns,
        order,
        check,
        table: placeName(store, order.id, order.tableId),
        server: serverName(store, order.servedBy),
        at: paidAt ?? at,
        copy,
        link,
        track: track ?? null,
      }),
      kind,
      papers,
    ),
    orderNumber: order.number,
    paid: check.state === 'paid',
    venueName: settings.name,
    language,
    number: check.fiscalNumber === null ? `#${order.number}` : String(check.fiscalNumber),
    total: formatMoney(check.total, settings.currency, language),
  };
}
