import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { ConflictChoice, ConflictKind, ConflictView } from '@comanda/shared/contracts/views/cut-off.ts';
import type { Store } from '../../db/store.ts';
import { nameOf } from '../drawer/index.ts';
import {
  checkRow,
  checksOf,
  type LineRow,
  lineRow,
  openOrderAtTable,
  type OrderRow,
  orderRow,
} from '../orders/index.ts';
import { settingsAt, venueState } from '../venue/index.ts';
import { mergedInto, orderNow } from './placing.ts';

export interface ConflictRow {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly orderId: string;
  readonly number: string | null;
  readonly deviceName: string;
  readonly takenAt: number;
  readonly takenBy: string | null;
  readonly tableId: string | null;
  readonly otherOrderId: string | null;
  readonly lineId: string | null;
  readonly item: string | null;
  readonly quantity: number | null;
  readonly amount: number;
  readonly priceNow: number | null;
  readonly settledAt: number | null;
}

const SELECT = `select conflicts.id, kind, order_id as orderId, number, coalesce(devices.name, '') as deviceName,
  taken_at as takenAt, taken_by as takenBy, table_id as tableId, other_order_id as otherOrderId, line_id as lineId,
  item, quantity, amount, price_now as priceNow, settled_at as settledAt
  from conflicts left join devices on devices.id = conflicts.device_id`;

export const conflictRow = (store: Store, id: string): ConflictRow | undefined =>
  store.get<ConflictRow>(`${SELECT} where conflicts.id = ?`, id);

/** What a conflict is about, as the house stands now. */
export interface Matter {
  readonly row: ConflictRow;
  /** The order that it is in by now. */
  readonly order: OrderRow;
  readonly line: LineRow | undefined;
  readonly lineCheckId: string | null;
  readonly paid: boolean;
  /** The order that it ran into, while that is open. */
  readonly other: OrderRow | undefined;
}

export function matterOf(store: Store, row: ConflictRow): Matter | null {
  const order = orderNow(store, row.orderId);
  if (!order) return null;
  const line = row.lineId === null ? undefined : lineRow(store, order.id, row.lineId);
  const lineCheckId = line ? (JSON.parse(line.data) as { checkId: string }).checkId : null;
  const checks = lineCheckId === null ? checksOf(store, order.id) : [checkRow(store, lineCheckId)];
  const other =
    row.otherOrderId === null ? undefined : orderRow(store, mergedInto(store, row.otherOrderId) ?? row.otherOrderId);
  return {
    row,
    order,
    line,
    lineCheckId,
    paid: checks.length > 0 && checks.every((check) => check?.state === 'paid'),
    other: other?.open === 1 && other.id !== order.id ? other : undefined,
  };
}

const ofLine = ({ line, paid }: Matter): ConflictChoice[] =>
  line?.state === 'new' ? ['make', paid ? 'give_back' : 'drop'] : ['keep'];

const ofPrice = ({ line, paid, order, row }: Matter): ConflictChoice[] =>
  line && line.state !== 'voided' && !paid && order.open === 1 && row.priceNow !== null
    ? ['keep', 'charge_new']
    : ['keep'];

function ofTable(store: Store, { row, order, other }: Matter): ConflictChoice[] {
  if (order.open === 0 || row.tableId === null) return ['apart'];
  if (other) return ['join', 'apart'];
  const table = venueState(store)?.tables.get(row.tableId);
  const free = table?.archived === false && !openOrderAtTable(store, row.tableId);
  return free ? ['seat', 'apart'] : ['apart'];
}

/** What a person may choose now, the likeliest first. */
export function choicesOf(store: Store, matter: Matter): ConflictChoice[] {
  const { row, order, other } = matter;
  switch (row.kind) {
    case 'table_taken':
      return ofTable(store, matter);
    case 'sold_out':
      return ofLine(matter);
    case 'price_changed':
      return ofPrice(matter);
    case 'order_closed':
      return other && order.open === 1 && order.type === 'dine_in' && other.type === 'dine_in'
        ? ['join', 'apart']
        : ['apart'];
    case 'paid_over':
      return ['give_back', 'keep'];
    case 'paid_under':
      return ['keep'];
    case 'drawer_closed':
      return ['book', 'keep'];
    default:
      return row.kind satisfies never;
  }
}

/** What a line costs its guest, with the taxes that are added to it; minor units. */
export function worthOf(store: Store, { row, order, line }: Matter): number {
  if (!line || line.state === 'voided') return row.amount;
  const added = settingsAt(store, order.settings_seq).tax.mode === 'exclusive';
  const tax = Object.values(JSON.parse(line.tax) as Record<string, number>);
  return line.net + (added ? tax.reduce((sum, each) => sum + each, 0) : 0);
}

function toView(store: Store, row: ConflictRow): ConflictView[] {
  const matter = matterOf(store, row);
  if (!matter) return [];
  const { order } = matter;
  return [
    {
      id: row.id,
      kind: row.kind,
      orderId: order.id,
      orderNumber: order.number,
      number: row.number,
      deviceName: row.deviceName,
      takenAt: row.takenAt,
      takenByName: row.takenBy === null ? null : nameOf(store, `staff:${row.takenBy}`),
      tableId: row.tableId,
      otherOrderId: row.otherOrderId,
      otherNumber: row.otherOrderId === null ? null : (orderRow(store, row.otherOrderId)?.number ?? null),
      lineId: row.lineId,
      item: row.item === null ? null : (JSON.parse(row.item) as LocalText),
      quantity: row.quantity,
      amount: row.kind === 'sold_out' ? worthOf(store, matter) : row.amount,
      priceNow: row.kind === 'price_changed' ? row.priceNow : null,
      paid: matter.paid,
      choices: choicesOf(store, matter),
    },
  ];
}

/** What somebody must settle, oldest first. */
export const openConflicts = (store: Store): ConflictView[] =>
  store
    .all<ConflictRow>(`${SELECT} where settled_at is null order by conflicts.id`)
    .flatMap((row) => toView(store, row));

export const openConflict = (store: Store, id: string): ConflictView[] => {
  const row = conflictRow(store, id);
  return row && row.settledAt === null ? toView(store, row) : [];
};

/** Open conflicts that an event about an order may change. */
export const conflictsOfOrders = (store: Store, orderIds: readonly string[]): string[] =>
  orderIds.flatMap((orderId) =>
    store
      .all<{ id: string }>(
        'select id from conflicts where settled_at is null and (order_id = ? or other_order_id = ?)',
        orderId,
        orderId,
      )
      .map(({ id }) => id),
  );
