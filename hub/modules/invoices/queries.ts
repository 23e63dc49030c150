import type {
  Buyer,
  CreditNoteContent,
  CreditNoteView,
  InvoiceContent,
  InvoiceView,
} from '@comanda/shared/contracts/views/invoice.ts';
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
  readonly withdrawn: number;
}

export interface CreditNoteRow {
  readonly number: number;
  readonly id: string;
  readonly invoice_id: string;
  readonly refund_id: string | null;
  readonly content: string;
  readonly business_date: string;
  readonly issued_at: number;
  readonly issued_by: string;
  readonly handed_out: number;
}

const MOST = 200;
/** Letters of a buyer that are enough to look for; fewer are a number. */
const LEAST_PART = 3;

export const invoiceRow = (store: Store, id: string): InvoiceRow | undefined =>
  store.get<InvoiceRow>('select * from invoices where id = ?', id);

/** The one that stands; others of this check were taken back. */
export const invoiceOfCheck = (store: Store, checkId: string): InvoiceRow | undefined =>
  store.get<InvoiceRow>('select * from invoices where check_id = ? and withdrawn = 0', checkId);

export const creditNoteRow = (store: Store, id: string): CreditNoteRow | undefined =>
  store.get<CreditNoteRow>('select * from credit_notes where id = ?', id);

const creditNotesOf = (store: Store, invoiceId: string): CreditNoteRow[] =>
  store.all<CreditNoteRow>('select * from credit_notes where invoice_id = ? order by number', invoiceId);

/** The next number: gapless for the life of the venue, since a refused command takes its event back. */
export const nextInvoiceNumber = (store: Store): number =>
  (store.get<{ last: number | null }>('select max(number) as last from invoices')?.last ?? 0) + 1;

/** Gapless as an invoice's, in a series of its own. */
export const nextCreditNoteNumber = (store: Store): number =>
  (store.get<{ last: number | null }>('select max(number) as last from credit_notes')?.last ?? 0) + 1;

export const contentOf = (row: InvoiceRow): InvoiceContent => JSON.parse(row.content) as InvoiceContent;

export const buyerOf = (store: Store, row: InvoiceRow): Buyer | null => readVault<Buyer>(store, row.buyer_id);

export const creditedBy = (row: CreditNoteRow): CreditNoteContent => JSON.parse(row.content) as CreditNoteContent;

function toCreditNote(row: CreditNoteRow): CreditNoteView {
  const { total, reason } = creditedBy(row);
  return {
    id: row.id,
    number: row.number,
    refundId: row.refund_id,
    businessDate: row.business_date,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    reason,
    total,
    handedOut: row.handed_out,
  };
}

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
    withdrawn: row.withdrawn === 1,
    creditNotes: creditNotesOf(store, row.id).map(toCreditNote),
  };
};

export interface InvoiceFilter {
  readonly date?: string | undefined;
  readonly checkId?: string | undefined;
  readonly find?: string | undefined;
  readonly before?: number | undefined;
}

/** Of letters with marks and without, as people type them. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

function isFound({ number, orderNumber, buyer, creditNotes }: InvoiceView, find: string): boolean {
  const numbers = [number, orderNumber, ...creditNotes.map((note) => note.number)];
  if (numbers.some((each) => String(each) === find)) return true;
  if (buyer === null || find.length < LEAST_PART) return false;
  return [buyer.name, buyer.taxNumber ?? ''].some((each) => plain(each).includes(plain(find)));
}

/** The newest first, at most 200. A search reads all that the other filters leave: buyers are in the vault. */
export function invoiceViews(store: Store, { date, checkId, find = '', before }: InvoiceFilter): InvoiceView[] {
  const found: InvoiceView[] = [];
  let under = before ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = store.all<InvoiceRow>(
      `select * from invoices where number < ? and (? is null or business_date = ?) and (? is null or check_id = ?)
       order by number desc limit ${MOST}`,
      under,
      date ?? null,
      date ?? null,
      checkId ?? null,
      checkId ?? null,
    );
    const views = rows.map((row) => toView(store, row));
    found.push(...(find === '' ? views : views.filter((view) => isFound(view, find))));
    const last = rows.at(-1);
    if (!last || rows.length < MOST || found.length >= MOST) return found.slice(0, MOST);
    under = last.number;
  }
}
