import { z } from 'zod';
import { Key, Uuid } from '../common.ts';

const Ticket = z.object({ ticketId: Uuid, orderId: Uuid, station: Key });

export const kitchenEvents = {
  /** A kitchen screen has drawn it: the cook can see it. */
  'ticket.drawn.v1': Ticket,
  /** No screen drew it in time: the sender is told, and it is printed. */
  'ticket.undrawn.v1': Ticket,
  'ticket.line_bumped.v1': Ticket.extend({ lineId: Uuid }),
  'ticket.line_unbumped.v1': Ticket.extend({ lineId: Uuid }),
  'ticket.bumped.v1': Ticket.extend({
    /** Sooner than the station's own minimum. */
    early: z.boolean(),
  }),
  /** The undo of a bump: as if it had not happened; times go on. */
  'ticket.unbumped.v1': Ticket,
  'ticket.recalled.v1': Ticket.extend({ restart: z.boolean() }),
  'ticket.void_acknowledged.v1': Ticket.extend({
    lineId: Uuid,
    /** Already made: it is waste. */
    made: z.boolean(),
  }),
  'ticket.reprint_requested.v1': Ticket.extend({ printerId: Uuid }),
};
