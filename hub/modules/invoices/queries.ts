import type { Buyer, InvoiceContent, InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import type { Store } from '../../db/store.ts';
import { readVault } from '../../db/vault.ts';

export interface InvoiceRow {
  readonly number: number;
  readonly id: string;
  readonly check_id: string;
  readonly order_id: string;
  readonly buyer_id: string;
  readonly content: string;
  readonly business_date: string;
  readonly issued_at: number;
  readonly issued_by: string;
  readonly handed_out: number;
}

const MOST = 200;

export const invoiceRow = (store: Store, id: string): InvoiceRow | undefined =>
  store.get<InvoiceRow>('select * from invoices where id = ?', id);

export const invoiceOfCheck = (store: Store, checkId: string): InvoiceRow | undefined =>
  store.get<InvoiceRow>('select * from invoices where check_id = ?', checkId);

/** The next number: gapless for the life of the venue, since a refused command takes its event back. */
export const nextInvoiceNumber = (store: Store): number =>
  (store.get<{ last: number | null }>('select max(number) as last from invoices')?.last ?? 0) + 1;

export const contentOf = (row: InvoiceRow): InvoiceContent => JSON.parse(row.content) as InvoiceContent;

export const buyerOf = (store: Store, row: InvoiceRow): Buyer | null => readVault<Buyer>(store, row.buyer_id);

const toView = (store: Store, row: InvoiceRow): InvoiceView => {
  const { total, orderNumber } = contentOf(row);
  return {
    id: row.id,
    number: row.number,
    checkId: row.check_id,
    orderId: row.order_id,
    orderNumber,
    businessDate: row.business_date,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    buyer: buyerOf(store, row),
    total,
    handedOut: row.handed_out,
  };
};

export interface InvoiceFilter {
  readonly date?: string | undefined;
  readonly checkId?: string | undefined;
  readonly before?: number | undefined;
}

/** The newest first, at most 200. */
export const invoiceViews = (store: Store, { date, checkId, before }: InvoiceFilter): InvoiceView[] =>
  store
    .all<InvoiceRow>(
      `select * from invoices where number < ? and (? is null or business_date = ?) and (? is null or check_id = ?)
       order by number desc limit ${MOST}`,
      before ?? Number.MAX_SAFE_INTEGER,
      date ?? null,
      date ?? null,
      checkId ?? null,
      checkId ?? null,
    )
    .map((row) => toView(store, row));
