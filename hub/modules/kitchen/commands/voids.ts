import { err, type Result } from '@comanda/shared/base/result.ts';
import { kitchenRoutes } from '@comanda/shared/contracts/commands/kitchen.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { releasePortions, takeReleased } from '../../orders/index.ts';
import { type TicketLineRow, ticketLineRows, type TicketRow } from '../queries.ts';
import { about, bump, done, find, hasOpenLine, isBumped, stream } from './bumping.ts';

interface Voided {
  readonly ticket: TicketRow;
  readonly line: TicketLineRow;
}

function findVoid(
  deciding: Deciding,
  { ticketId, lineId }: { ticketId: string; lineId: string },
): Result<Voided, Refusal> {
  const ticket = find(deciding, ticketId);
  if (!ticket.ok) return ticket;
  const line = ticketLineRows(deciding.store, ticketId).find((each) => each.line_id === lineId);
  return line?.state === 'voided'
    ? { ok: true, value: { ticket: ticket.value, line } }
    : err(refuse('not_found', { what: 'line' }, 'lineId'));
}

export const acknowledgeVoid = command(kitchenRoutes.acknowledgeVoid, (deciding, { params, body }) => {
  const found = findVoid(deciding, params);
  if (!found.ok) return found;
  const { ticket, line } = found.value;
  if (line.acknowledged === 1) return done(deciding, ticket);
  const payload = { ...about(ticket), lineId: params.lineId, made: body.made };
  deciding.append(event('ticket.void_acknowledged.v1', stream(ticket), payload));
  releasePortions(deciding, ticket.order_id, params.lineId);
  if (!isBumped(ticket) && !hasOpenLine(deciding, ticket)) bump(deciding, ticket);
  return done(deciding, ticket);
});

export const unacknowledgeVoid = command(kitchenRoutes.unacknowledgeVoid, (deciding, { params }) => {
  const found = findVoid(deciding, params);
  if (!found.ok) return found;
  const { ticket, line } = found.value;
  if (line.acknowledged === 0) return done(deciding, ticket);
  takeReleased(deciding, ticket.order_id, params.lineId);
  const others = deciding.store.get<{ made: number | null }>(
    'select max(made) as made from ticket_lines where line_id = ? and ticket_id <> ?',
    params.lineId,
    ticket.id,
  );
  const made = others?.made ?? null;
  const payload = { ...about(ticket), lineId: params.lineId, made: made === null ? null : made === 1 };
  deciding.append(event('ticket.void_unacknowledged.v1', stream(ticket), payload));
  return done(deciding, ticket);
});
