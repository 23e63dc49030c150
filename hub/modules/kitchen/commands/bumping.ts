import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { kitchenRoutes } from '@comanda/shared/contracts/commands/kitchen.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { finishIfDone, handOverToUndo, orderRow, undoOf } from '../../orders/index.ts';
import { venueState } from '../../venue/index.ts';
import { newsDrawn, newsRow } from '../unshown.ts';
import { type TicketLineRow, ticketLineRows, type TicketRow, ticketRow } from '../queries.ts';

export const find = ({ store }: Deciding, ticketId: string): Result<TicketRow, Refusal> => {
  const ticket = ticketRow(store, ticketId);
  return ticket ? ok(ticket) : err(refuse('not_found', { what: 'ticket' }, 'ticketId'));
};

export const about = (ticket: TicketRow) => ({
  ticketId: ticket.id,
  orderId: ticket.order_id,
  station: ticket.station,
});
export const stream = (ticket: TicketRow): string => `order:${ticket.order_id}`;
export const done = (deciding: Deciding, ticket: TicketRow, seq = deciding.seq()) => ok({ ticketId: ticket.id, seq });

function findLine(deciding: Deciding, ticket: TicketRow, lineId: string): Result<TicketLineRow, Refusal> {
  const line = ticketLineRows(deciding.store, ticket.id).find((each) => each.line_id === lineId);
  if (!line) return err(refuse('not_found', { what: 'line' }, 'lineId'));
  return line.state === 'voided' ? err(refuse('line_voided')) : ok(line);
}

interface AsShown {
  readonly shown: readonly number[];
}

/**
 * Where a line became another that its screen had not shown when it was touched: from there on the screen shows what is
 * left to do. Null: it was shown as it is.
 */
const unknownSince = ({ change }: TicketLineRow, { shown }: AsShown): number | null =>
  change === null || shown.includes(change) ? null : change;

/** True once it was bumped, also while it stands for a void of which its cook has not said a word. */
export const isBumped = (ticket: TicketRow): boolean => ticket.bumped_at !== null;

export const hasOpenLine = ({ store }: Deciding, ticket: TicketRow): boolean =>
  ticketLineRows(store, ticket.id).some(({ state }) => state === 'open');

/**
 * Clears a ticket; one with a void of which its cook has not said a word stays until he has: what the bump knew nothing
 * of is not lost by it. What the kitchen still has of the order decides whether it is ready.
 */
export function bump(deciding: Deciding, ticket: TicketRow): void {
  const minimum = venueState(deciding.store)?.stations.get(ticket.station)?.minimumSeconds ?? 0;
  const took = deciding.at - Math.max(ticket.fired_at, ticket.show_at);
  // A ticket of which all is void says nothing of anybody's speed.
  const isMade = ticketLineRows(deciding.store, ticket.id).some(({ state }) => state !== 'voided');
  deciding.append(
    event('ticket.bumped.v1', stream(ticket), {
      ...about(ticket),
      early: isMade && took < minimum * SECOND,
      ...(isMade && { seconds: Math.max(0, Math.round(took / SECOND)) }),
    }),
  );
  finishIfDone(deciding, ticket.order_id);
}

/** What the last bump of a ticket said of its station's speed; nothing where no cook bumped it. */
const undone = ({ seconds, early }: TicketRow): { undone?: { seconds: number; early: boolean } } =>
  seconds === null ? {} : { undone: { seconds, early: early === 1 } };

/** An order of which something is to be made again is neither ready nor with its guests any more. */
function reopen(deciding: Deciding, ticket: TicketRow): Refusal | null {
  const order = orderRow(deciding.store, ticket.order_id);
  if (!order || order.open === 0) return refuse('order_closed', { number: order?.number ?? 0 });
  if (order.state !== 'preparing') {
    deciding.append(event('order.unready.v1', stream(ticket), { orderId: ticket.order_id }));
  }
  return null;
}

/** The same, also for an order that was completed by its hand-over, as long as that can be taken back. */
function reopenCompleted(deciding: Deciding, ticket: TicketRow): Refusal | null {
  const order = orderRow(deciding.store, ticket.order_id);
  if (order?.state !== 'completed') return reopen(deciding, ticket);
  const back = handOverToUndo(deciding, order);
  if (!back.ok) return refuse('order_closed', { number: order.number });
  undoOf(deciding, order, [], 'preparing');
  return null;
}

export const bumpLine = command(kitchenRoutes.bumpLine, (deciding, { params, body }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  if (isBumped(ticket.value)) return err(refuse('ticket_done'));
  const line = findLine(deciding, ticket.value, params.lineId);
  if (!line.ok) return line;
  if (line.value.state === 'done') return done(deciding, ticket.value);
  // It comes back to its cook: what he made is what it was.
  const since = unknownSince(line.value, body);
  if (since !== null) return done(deciding, ticket.value, since);
  deciding.append(
    event('ticket.line_bumped.v1', stream(ticket.value), { ...about(ticket.value), lineId: params.lineId }),
  );
  if (!hasOpenLine(deciding, ticket.value)) bump(deciding, ticket.value);
  return done(deciding, ticket.value);
});

export const unbumpLine = command(kitchenRoutes.unbumpLine, (deciding, { params }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  const line = findLine(deciding, ticket.value, params.lineId);
  if (!line.ok) return line;
  if (line.value.state === 'open') return done(deciding, ticket.value);
  if (isBumped(ticket.value)) {
    const refusal = reopen(deciding, ticket.value);
    if (refusal) return err(refusal);
    // The bump of the ticket said of its other lines that they are done: of them it is still so.
    const others = ticketLineRows(deciding.store, ticket.value.id).filter(
      (each) => each.with_ticket === 1 && each.line_id !== params.lineId,
    );
    deciding.append(
      event('ticket.unbumped.v1', stream(ticket.value), { ...about(ticket.value), ...undone(ticket.value) }),
    );
    for (const { line_id: lineId } of others) {
      deciding.append(event('ticket.line_bumped.v1', stream(ticket.value), { ...about(ticket.value), lineId }));
    }
  }
  deciding.append(
    event('ticket.line_unbumped.v1', stream(ticket.value), { ...about(ticket.value), lineId: params.lineId }),
  );
  return done(deciding, ticket.value);
});

export const bumpTicket = command(kitchenRoutes.bumpTicket, (deciding, { params, body }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  if (isBumped(ticket.value)) return err(refuse('ticket_done'));
  const open = ticketLineRows(deciding.store, ticket.value.id).filter(({ state }) => state === 'open');
  const unknown = open.map((line) => unknownSince(line, body));
  const since = Math.max(0, ...unknown.map((each) => each ?? 0));
  if (since === 0) {
    bump(deciding, ticket.value);
    return done(deciding, ticket.value);
  }
  const known = open.filter((_, at) => unknown[at] === null);
  for (const { line_id: lineId } of known) {
    deciding.append(event('ticket.line_bumped.v1', stream(ticket.value), { ...about(ticket.value), lineId }));
  }
  return done(deciding, ticket.value, known.length > 0 ? deciding.seq() : since);
});

export const unbumpTicket = command(kitchenRoutes.unbumpTicket, (deciding, { params }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  if (!isBumped(ticket.value)) return err(refuse('ticket_open'));
  const refusal = reopen(deciding, ticket.value);
  if (refusal) return err(refusal);
  deciding.append(
    event('ticket.unbumped.v1', stream(ticket.value), { ...about(ticket.value), ...undone(ticket.value) }),
  );
  return done(deciding, ticket.value);
});

export const recallTicket = command(kitchenRoutes.recallTicket, (deciding, { params, body }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  if (!isBumped(ticket.value)) return err(refuse('ticket_open'));
  const refusal = reopenCompleted(deciding, ticket.value);
  if (refusal) return err(refusal);
  deciding.append(
    event('ticket.recalled.v1', stream(ticket.value), {
      ...about(ticket.value),
      restart: body.restart,
      ...undone(ticket.value),
    }),
  );
  return done(deciding, ticket.value);
});

export const acknowledgeChange = command(kitchenRoutes.acknowledgeChange, (deciding, { params, body }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  const line = ticketLineRows(deciding.store, ticket.value.id).find((each) => each.line_id === params.lineId);
  if (!line) return err(refuse('not_found', { what: 'line' }, 'lineId'));
  const since = unknownSince(line, body);
  if (since !== null) return done(deciding, ticket.value, since);
  if (line.told !== null) {
    deciding.append(
      event('ticket.change_acknowledged.v1', stream(ticket.value), { ...about(ticket.value), lineId: params.lineId }),
    );
  }
  return done(deciding, ticket.value);
});

export const drawnTicket = command(kitchenRoutes.drawnTicket, (deciding, { params }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  if (ticket.value.drawn_at === null)
    deciding.append(event('ticket.drawn.v1', stream(ticket.value), about(ticket.value)));
  return done(deciding, ticket.value);
});

export const drawnNews = command(kitchenRoutes.drawnNews, (deciding, { params, body }) => {
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  const found = newsRow(deciding.store, params.ticketId, body.news);
  if (found?.lineId === params.lineId) newsDrawn(deciding, found);
  return done(deciding, ticket.value);
});

export const reprintTicket = command(kitchenRoutes.reprintTicket, (deciding, { params, caller }) => {
  if (!caller.permissions.has('kitchen.bump') && !caller.permissions.has('orders.take')) {
    return err(refuse('not_permitted', { permission: 'orders.take' }));
  }
  const ticket = find(deciding, params.ticketId);
  if (!ticket.ok) return ticket;
  const venue = venueState(deciding.store);
  const printerId = venue?.stations.get(ticket.value.station)?.printerId ?? null;
  if (printerId === null || !venue?.printers.has(printerId)) return err(refuse('printer_none'));
  deciding.append(event('ticket.reprint_requested.v1', stream(ticket.value), { ...about(ticket.value), printerId }));
  return done(deciding, ticket.value);
});

/** The ticket is on paper where its station's papers come out: that counts as drawn, and as done where the paper is all there is. */
export function ticketPrinted(deciding: Deciding, ticketId: string, printerId: string): Result<boolean, Refusal> {
  const ticket = ticketRow(deciding.store, ticketId);
  if (!ticket) return ok(false);
  const station = venueState(deciding.store)?.stations.get(ticket.station);
  if (ticket.drawn_at === null || ticket.undrawn === 1) {
    deciding.append(event('ticket.printed.v1', stream(ticket), { ...about(ticket), printerId }));
  }
  if (station?.doneWhen === 'printed' && !isBumped(ticket)) {
    deciding.append(event('ticket.bumped.v1', stream(ticket), { ...about(ticket), early: false }));
    finishIfDone(deciding, ticket.order_id);
  }
  return ok(true);
}
