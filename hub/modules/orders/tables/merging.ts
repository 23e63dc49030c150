import { must } from '@comanda/shared/base/assert.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { OpenState, OrderState } from '@comanda/shared/contracts/views/order-state.ts';
import { isOpen, mergedState, partState } from '@comanda/shared/domain/order/states.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import type { Store } from '../../../db/store.ts';
import { command } from '../../module.ts';
import { settingsAt } from '../../venue/index.ts';
import { isMaking } from '../finishing.ts';
import { openOrderById } from '../guards.ts';
import { checksOf, linesOf, type OrderRow, orderRow } from '../queries.ts';
import { tableById } from './clearing.ts';
import { toMerged } from './merged.ts';
import { mergedInto, openOrderAtTable } from './queries.ts';
import { dineInById } from './seating.ts';

const openState = (state: OrderState): OpenState => must(isOpen(state) ? state : null, 'an open order’s state');

/** What a check is priced by: it must not change because the check changes its order. */
const pricedBy = (store: Store, { settings_seq, type }: OrderRow): string => {
  const settings = settingsAt(store, settings_seq);
  return JSON.stringify([priceRules(settings, type), settings.currency, settings.cashIncrement]);
};

/** Whether lines may go from one order to the other without a price changing. */
export const samePrices = (store: Store, a: OrderRow, b: OrderRow): boolean =>
  pricedBy(store, a) === pricedBy(store, b);

export const mergeOrders = command(tableRoutes.mergeOrders, (deciding, { params, body }) => {
  const { store } = deciding;
  const into = dineInById(deciding, params.orderId);
  if (!into.ok) return into;
  if (params.orderId === body.fromOrderId) return err(refuse('merge_itself', {}, 'fromOrderId'));
  const from = dineInById(deciding, body.fromOrderId);
  if (!from.ok) return err({ ...from.error, ...(from.error.field !== undefined && { field: 'fromOrderId' }) });
  const { id: orderId } = into.value;
  const { id: fromOrderId, number: fromNumber, table_id: fromTableId } = from.value;
  if (!samePrices(store, into.value, from.value)) return err(refuse('merge_settings'));
  const same = store.get(
    'select 1 from lines a join lines b on a.id = b.id where a.order_id = ? and b.order_id = ? limit 1',
    orderId,
    fromOrderId,
  );
  if (same) return err(refuse('line_exists'));
  // What was merged into it before keeps its own checks and guests, so that it can be taken out again by itself.
  const earlier = mergedInto(store, fromOrderId).map(toMerged);
  const earlierChecks = new Set(earlier.flatMap(({ checkIds }) => checkIds));
  const seq = deciding.append(
    event('orders.merged.v1', `order:${orderId}`, {
      orderId,
      fromOrderId,
      fromTableId,
      fromNumber,
      covers: Math.max(0, from.value.covers - earlier.reduce((sum, { covers }) => sum + covers, 0)),
      checkIds: checksOf(store, fromOrderId)
        .map(({ id }) => id)
        .filter((id) => !earlierChecks.has(id)),
      state: mergedState(openState(into.value.state), openState(from.value.state)),
    }),
  );
  return ok({ orderId, seq });
});

export const unmergeOrder = command(tableRoutes.unmergeOrder, (deciding, { params: { orderId }, body }) => {
  const { store } = deciding;
  const into = openOrderById(store, orderId);
  if (!into.ok) return into;
  const { fromOrderId } = body;
  const row = mergedInto(store, orderId).find((each) => each.order_id === fromOrderId);
  const from = orderRow(store, fromOrderId);
  if (!row || !from) return err(refuse('not_merged', {}, 'fromOrderId'));
  const merged = toMerged(row);
  const tableId = body.tableId ?? merged.tableId ?? from.table_id ?? '';
  const table = tableById(store, tableId);
  if (!table.ok) return table;
  const there = openOrderAtTable(store, tableId);
  if (there && merged.tableId !== tableId) {
    return err(refuse('table_taken', { table: table.value.name, number: there.number, orderId: there.id }, 'tableId'));
  }

  const checks = checksOf(store, orderId);
  const stays = checks.filter(({ id }) => !merged.checkIds.includes(id));
  if (checks.length - stays.length !== merged.checkIds.length || stays.length === 0)
    return err(refuse('merged_checks'));
  const leavesWith = (id: string): boolean => merged.checkIds.includes(id);
  // The parts of a split check stay together: their amounts are of the same lines.
  if (checks.some((check) => check.part_of !== null && leavesWith(check.id) !== leavesWith(check.part_of)))
    return err(refuse('merged_checks'));
  const leaves = (data: string): boolean => merged.checkIds.includes((JSON.parse(data) as SoldLine).checkId);
  const rows = linesOf(store, orderId);
  const lineIds = rows.filter(({ data }) => leaves(data)).map(({ id }) => id);
  const tickets = ticketsBetween(store, orderId, lineIds);
  if (tickets.mixed) return err(refuse('merged_tickets'));

  const handedOver = into.value.state === 'handed_over';
  const sent = (out: boolean): boolean =>
    rows.some(({ data, state }) => leaves(data) === out && (state === 'sent' || state === 'done'));
  const seq = deciding.append(
    event('orders.unmerged.v1', `order:${orderId}`, {
      orderId,
      fromOrderId,
      tableId,
      covers: merged.covers,
      checkIds: merged.checkIds,
      lineIds,
      ticketIds: tickets.leaving,
      state: partState({ ...tickets.here, sent: sent(false), served: handedOver || tickets.here.served }),
      fromState: partState({ ...tickets.there, sent: sent(true), served: handedOver || tickets.there.served }),
    }),
  );
  return ok({ orderId, seq });
});

interface Ticket {
  readonly id: string;
  readonly station: string;
  readonly open: number;
  readonly bumped_at: number | null;
  readonly served: number;
  readonly total: number;
  readonly leaving: number;
}

const kitchenOf = (store: Store, tickets: readonly Ticket[]) => ({
  busy: isMaking(store, tickets),
  served: tickets.length > 0 && tickets.every(({ served }) => served === 1),
});

/** Which tickets go with the lines that leave an order, and how far the kitchen is with them and with the others. */
function ticketsBetween(store: Store, orderId: string, lineIds: readonly string[]) {
  const rows = store.all<Ticket>(
    `select t.id, t.station, t.open, t.bumped_at, t.served, count(*) as total, sum(l.line_id in (select value from json_each(?))) as leaving
     from tickets t join ticket_lines l on l.ticket_id = t.id where t.order_id = ? group by t.id`,
    JSON.stringify(lineIds),
    orderId,
  );
  const out = rows.filter(({ leaving }) => leaving > 0);
  return {
    leaving: out.map(({ id }) => id),
    mixed: out.some(({ leaving, total }) => leaving < total),
    here: kitchenOf(
      store,
      rows.filter(({ leaving }) => leaving === 0),
    ),
    there: kitchenOf(store, out),
  };
}
