import type { Deed, Entry } from '@comanda/kit/hub-client/database.ts';
import type { KeptLine, KeptOrder, KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import { groupedByCombo } from '@comanda/shared/domain/combo/grouped.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Draft, DraftLine } from './draft.ts';
import { courseOf, resolveLine } from './resolve.ts';
import { comboWish, wishOf } from './wish.ts';

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

/**
 * A line as the guest was told it, to be kept: a combo as the lines that it is made of. Empty: the menu has it no more,
 * or not as it was put together.
 */
export function keptLinesOf(line: DraftLine, menu: MenuIndex, takenAt: number): KeptLine[] {
  const { indexed, name, parts, problem, ...resolved } = resolveLine(line, menu);
  if (!indexed) return [];
  const { id, itemId, variantId, grams } = line;
  if (!parts) {
    const weight = grams !== undefined && { grams };
    return [keptLine({ ...resolved, ...weight, id, itemId, variantId, name, indexed }, line, menu, takenAt)];
  }
  if (problem) return [];
  const combo = { id, itemId, name };
  return parts.map(({ wish, ...part }) =>
    keptLine(
      { ...part, id: wish.id, itemId: wish.itemId, variantId: wish.variantId, combo },
      { ...line, itemId: wish.itemId },
      menu,
      takenAt,
    ),
  );
}

type AsSold = Pick<
  KeptLine,
  'id' | 'itemId' | 'variantId' | 'name' | 'variantName' | 'grams' | 'combo' | 'unitPrice'
> & {
  readonly modifiers: readonly SoldModifier[];
  readonly indexed: IndexedItem;
};

function keptLine(
  { indexed, modifiers, ...sold }: AsSold,
  line: DraftLine,
  menu: MenuIndex,
  takenAt: number,
): KeptLine {
  const { categoryId, stations, prepSeconds, taxGroup } = indexed.item;
  const { quantity, seat, note } = line;
  return {
    ...sold,
    categoryId,
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

/** A combo that the menu cannot put together any more is shown as the lines that it is made of. */
function toDraftLines(lines: readonly [KeptLine, ...KeptLine[]], fixed: boolean, menu: MenuIndex): DraftLine[] {
  const [{ combo }] = lines;
  const state = { going: fixed, acceptedAt: null, kept: true };
  const whole = combo && comboWish(lines, menu, ({ id }) => id);
  if (combo && whole) return [{ ...whole, ...state, id: combo.id }];
  return lines.map((line) => {
    const open = menu.items.get(line.itemId)?.variants.get(line.variantId)?.price === null;
    return { ...wishOf(line), ...state, id: line.id, price: open ? line.unitPrice : null };
  });
}

/** A draft as it is shown: with what is kept of its order before it. Undefined: there is neither. */
export function withKept(draft: Draft | undefined, sale: KeptSale | undefined, menu: MenuIndex): Draft | undefined {
  if (!sale) return draft;
  const { orderId, type, tableId, covers, hold, number } = sale;
  const lines = groupedByCombo(sale.lines).flatMap((group) => toDraftLines(group, sale.fixed.has(group[0].id), menu));
  const ids = new Set(lines.map(({ id }) => id));
  return {
    ...(draft ?? { orderId, type, tableId, covers, hold, opened: true }),
    keptNumber: number,
    keptPaid: sale.payments.length > 0,
    lines: [...lines, ...(draft?.lines ?? []).filter(({ id }) => !ids.has(id))],
  };
}
