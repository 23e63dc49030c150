import { err, ok } from '@comanda/shared/base/result.ts';
import { kitchenRoutes } from '@comanda/shared/contracts/commands/kitchen.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../db/store.ts';
import { headSeq } from '../../log/rows.ts';
import { answer, type HubModule, type Touched, topic } from '../module.ts';
import { ordersOf } from '../orders/index.ts';
import { venueState } from '../venue/index.ts';
import {
  acknowledgeChange,
  bumpLine,
  bumpTicket,
  drawnNews,
  drawnTicket,
  recallTicket,
  reprintTicket,
  unbumpLine,
  unbumpTicket,
} from './commands/bumping.ts';
import { fireCourse, holdCourse } from './commands/courses.ts';
import { acknowledgeVoid, unacknowledgeVoid } from './commands/voids.ts';
import { kitchenProjection } from './projection.ts';
import { openTickets, recentTickets, someTickets, ticketsOfOrder } from './queries.ts';

export {
  type PaperTicket,
  type TicketRow,
  ticketRow,
  ticketsOfLine,
  ticketsOfOrder,
  toPaperTicket,
  undrawnSince,
} from './queries.ts';
export { ticketPrinted } from './commands/bumping.ts';
export { DRAWN_WITHIN_MS } from './in-time.ts';
export { markUndrawn } from './undrawn.ts';
export { hasNews, markUnshown, newsDrawn, newsRow } from './unshown.ts';

const MOVES_TICKETS: ReadonlySet<string> = new Set([
  'course.held.v1',
  'course.unheld.v1',
  'lines.added.v1',
  'line.changed.v1',
  'line.changed_after_send.v1',
  'lines.sent.v1',
  'line.voided.v1',
  'line.divided.v1',
  'line.joined.v1',
  'lines.transferred.v1',
  'order.cancelled.v1',
  'order.completed.v1',
  'order.ready.v1',
  'order.unready.v1',
  'order.hand_over_undone.v1',
  'check.reopened.v1',
  'order.handed_over.v1',
  'order.moved.v1',
  'order.covers_changed.v1',
  'order.rush_changed.v1',
  'order.kept_back.v1',
  'orders.merged.v1',
  'orders.unmerged.v1',
]);

const expo = (store: Store): string[] =>
  [...(venueState(store)?.stations.values() ?? [])].filter(({ kind }) => kind === 'expo').map(({ id }) => id);

/** An event at one station shows at the others too: they see how far the whole order is. */
function touchedTickets(event: LogEvent, store: Store): Touched[] {
  const { type } = event;
  // Whose tickets count, and which of them expo waits for, is with the stations.
  if (event.type === 'station.saved.v1') {
    return [event.payload.id, ...expo(store).filter((id) => id !== event.payload.id)].map((room) => ({
      id: null,
      room,
    }));
  }
  if (!type.startsWith('ticket.') && !MOVES_TICKETS.has(type)) return [];
  const rooms = expo(store);
  const tickets = ordersOf(event).flatMap((orderId) => ticketsOfOrder(store, orderId));
  return tickets.flatMap(({ id, station }) => [{ id, room: station }, ...rooms.map((room) => ({ id, room }))]);
}

const stationMissing = (store: Store, station: string) =>
  venueState(store)?.stations.has(station) ? null : refuse('not_found', { what: 'station' }, 'station');

export const kitchenModule: HubModule = {
  name: 'kitchen',
  projections: [kitchenProjection],
  handlers: [
    bumpLine,
    unbumpLine,
    bumpTicket,
    unbumpTicket,
    recallTicket,
    acknowledgeVoid,
    unacknowledgeVoid,
    acknowledgeChange,
    drawnTicket,
    drawnNews,
    reprintTicket,
    holdCourse,
    fireCourse,
    answer(kitchenRoutes.stationTickets, ({ params }, store) => {
      const missing = stationMissing(store, params.station);
      return missing ? err(missing) : ok({ seq: headSeq(store), tickets: openTickets(store, params.station) });
    }),
    answer(kitchenRoutes.recentTickets, ({ params }, store) => {
      const missing = stationMissing(store, params.station);
      return missing ? err(missing) : ok({ seq: headSeq(store), tickets: recentTickets(store, params.station) });
    }),
  ],
  topics: [
    topic({
      name: 'kitchen',
      touched: touchedTickets,
      all: (store, { station }) => openTickets(store, station),
      some: (store, { station }, ids) => someTickets(store, station, ids),
    }),
  ],
};
