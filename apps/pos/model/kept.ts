import type { Deed, Entry } from '@comanda/kit/hub-client/database.ts';
import type { KeptLine, KeptOrder, KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Draft, DraftLine } from './draft.ts';
import { courseOf, resolveLine } from './resolve.ts';

/** What this device did with an order while cut off, and the hub does not have as far as is known. */
export interface KeptSale {
  readonly orderId: string;
  /** Of this device's own; null: the hub had the order before. */
  readonly number: string | null;
  readonly type: KeptOrder['type'];
  readonly tableId: string | null;
  readonly covers: number;
  readonly hold: readonly number[];
  readonly lines: readonly KeptLine[];
  readonly payments: readonly KeptPayment[];
  readonly deeds: readonly Deed[];
  /** Lines that may be with the hub already: they can be changed no more. */
  readonly fixed: ReadonlySet<string>;
}

const bodyOf = ({ request }: Pick<Entry, 'request'>): KeptOrder => request.body as KeptOrder;

function withEntry(sale: KeptSale | undefined, entry: Entry): KeptSale {
  const body = bodyOf(entry);
  const kept = must(entry.kept ?? null, 'an entry of a kept order');
  const fixed = kept.sealed || body.payments.length > 0 ? body.lines.map(({ id }) => id) : [];
  return {
    orderId: kept.orderId,
    number: sale?.number ?? body.number,
    type: body.type,
    tableId: body.tableId,
    covers: body.covers,
    hold: body.hold,
    lines: [...(sale?.lines ?? []), ...body.lines],
    payments: [...(sale?.payments ?? []), ...body.payments],
    deeds: [...(sale?.deeds ?? []), ...kept.deeds],
    fixed: new Set([...(sale?.fixed ?? []), ...fixed]),
  };
}

/** The kept orders in some entries of the outbox, by their ids; parts of one that wait apart are together here. */
export function keptSales(entries: readonly Entry[]): Map<string, KeptSale> {
  const sales = new Map<string, KeptSale>();
  for (const entry of entries) {
    if (entry.kept) sales.set(entry.kept.orderId, withEntry(sales.get(entry.kept.orderId), entry));
  }
  return sales;
}

/** Cash that is kept of an order, minor units: what it pays of the check. */
export const keptCash = (sale: KeptSale | undefined): number =>
  sale?.payments.reduce((sum, { amount }) => sum + amount, 0) ?? 0;

/** A line as the guest was told it, to be kept. Null: the menu has it no more. */
export function keptLineOf(line: DraftLine, menu: MenuIndex, takenAt: number): KeptLine | null {
  const { indexed, name, variantName, unitPrice, modifiers, taxGroup } = resolveLine(line, menu);
  if (!indexed) return null;
  const { categoryId, stations, prepSeconds } = indexed.item;
  const { id, itemId, variantId, quantity, seat, note } = line;
  return {
    id,
    itemId,
    categoryId,
    variantId,
    name,
    variantName,
    unitPrice,
    quantity,
    modifiers: [...modifiers],
    seat,
    course: courseOf(line, menu),
    note,
    taxGroup,
    stations: [...stations],
    prepSeconds,
    takenAt,
  };
}

const toDraftLine = (line: KeptLine, fixed: boolean, menu: MenuIndex): DraftLine => ({
  id: line.id,
  itemId: line.itemId,
  variantId: line.variantId,
  quantity: line.quantity,
  choices: line.modifiers.map(({ modifierId, quantity }) => ({ modifierId, quantity })),
  price: menu.items.get(line.itemId)?.variants.get(line.variantId)?.price === null ? line.unitPrice : null,
  seat: line.seat,
  course: line.course,
  note: line.note,
  going: fixed,
  acceptedAt: null,
  kept: true,
});

/** A draft as it is shown: with what is kept of its order before it. Undefined: there is neither. */
export function withKept(draft: Draft | undefined, sale: KeptSale | undefined, menu: MenuIndex): Draft | undefined {
  if (!sale) return draft;
  const { orderId, type, tableId, covers, hold, number } = sale;
  const lines = sale.lines.map((line) => toDraftLine(line, sale.fixed.has(line.id), menu));
  const ids = new Set(lines.map(({ id }) => id));
  return {
    ...(draft ?? { orderId, type, tableId, covers, hold, opened: true }),
    keptNumber: number,
    keptPaid: sale.payments.length > 0,
    lines: [...lines, ...(draft?.lines ?? []).filter(({ id }) => !ids.has(id))],
  };
}
