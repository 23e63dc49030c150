import { must } from '@comanda/shared/base/assert.ts';
import type { KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import {
  checkForLines,
  checksOf,
  completeOrder,
  holdCourses,
  isLeft,
  nextPickupNumber,
  openOrderAtTable,
  type OrderRow,
  orderRow,
} from '../orders/index.ts';
import type { VenueState } from '../venue/index.ts';
import type { Finder } from './finding.ts';

/** Where at the hub a kept order is. */
export interface Place {
  readonly order: OrderRow;
  /** The check that its lines go on. */
  readonly checkId: string;
}

/** The order that one was merged into; undefined: into none. */
export const mergedInto = (store: Store, orderId: string): string | undefined =>
  store.get<{ id: string }>('select into_id as id from merged_orders where order_id = ?', orderId)?.id;

/** The ids that an order of a device may have at the hub: its own, that of an order made of it, those it was merged into. */
export function idsOf(store: Store, keptId: string): string[] {
  const ids = [keptId];
  const apart = store.get<{ id: string }>('select order_id as id from kept_orders where kept_id = ?', keptId)?.id;
  if (apart !== undefined && apart !== keptId) ids.push(apart);
  return [...ids, ...ids.flatMap((id) => mergedInto(store, id) ?? [])];
}

/** The order that a kept one is in now, undefined where the hub never had it: the last that it became. */
export const orderNow = (store: Store, keptId: string): OrderRow | undefined =>
  idsOf(store, keptId)
    .map((id) => orderRow(store, id))
    .filter((row) => row !== undefined)
    .findLast((row, _at, rows) => row.open === 1 || rows.every((each) => each.open === 0));

/** Opens an order at the hub, priced by the rules that the device had. */
function open(deciding: Deciding, kept: KeptOrder, venue: VenueState, id: string, tableId: string | null): Place {
  const { store } = deciding;
  const checkId = deciding.newId();
  const known = kept.settingsSeq !== null && store.get('select 1 from venue_versions where seq = ?', kept.settingsSeq);
  deciding.append(
    event('order.opened.v1', `order:${id}`, {
      orderId: id,
      checkId,
      type: kept.type,
      tableId,
      covers: kept.covers,
      number: nextPickupNumber(store, deciding.businessDate),
      channel: 'pos',
      settingsSeq: known ? (kept.settingsSeq ?? venue.settingsSeq) : venue.settingsSeq,
    }),
  );
  return { order: must(orderRow(store, id), 'the order was opened'), checkId };
}

/** A new order, at its table where that is still free. */
function openNew(deciding: Deciding, kept: KeptOrder, venue: VenueState, finder: Finder): Place {
  const { store } = deciding;
  const table = kept.tableId === null ? undefined : venue.tables.get(kept.tableId);
  const there = table && !table.archived ? openOrderAtTable(store, table.id) : undefined;
  const left = there !== undefined && isLeft(deciding, there);
  if (there && left) completeOrder(deciding, there);
  const taken = kept.tableId !== null && (!table || table.archived || (there !== undefined && !left));
  const place = open(deciding, kept, venue, kept.orderId, taken ? null : kept.tableId);
  if (taken) {
    const otherOrderId = there?.id ?? null;
    const about = {
      kind: 'table_taken',
      orderId: kept.orderId,
      amount: 0,
      tableId: kept.tableId,
      otherOrderId,
    } as const;
    finder.note(about, kept.takenAt);
  }
  return place;
}

/**
 * Finds or makes the order of what a device kept. Lines that come too late for theirs, since another terminal closed it
 * or waits for a card, get an order of their own.
 * @param adds it has lines that the hub does not have
 */
export function placeOf(deciding: Deciding, kept: KeptOrder, venue: VenueState, adds: boolean, finder: Finder): Place {
  const { store } = deciding;
  const order = orderNow(store, kept.orderId);
  if (!order) {
    const place = openNew(deciding, kept, venue, finder);
    holdCourses(deciding, place.order.id, kept.hold);
    return place;
  }
  const first = must(checksOf(store, order.id)[0] ?? checkOfMerged(store, order.id), 'an order has a check');
  if (!adds) return { order, checkId: first.id };
  const check = order.open === 1 ? checkForLines(deciding, order) : null;
  if (check?.ok) {
    holdCourses(deciding, order.id, kept.hold);
    return { order, checkId: check.value.id };
  }
  const place = open(deciding, kept, venue, deciding.newId(), null);
  holdCourses(deciding, place.order.id, kept.hold);
  finder.note({ kind: 'order_closed', orderId: place.order.id, amount: 0, otherOrderId: order.id }, kept.takenAt);
  return place;
}

/** The check of an order that was merged away, in the order that has it now. */
function checkOfMerged(store: Store, orderId: string) {
  const into = mergedInto(store, orderId);
  return into === undefined ? undefined : checksOf(store, into)[0];
}
