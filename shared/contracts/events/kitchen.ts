import { z } from 'zod';
import { Key, Uuid } from '../common.ts';

const Ticket = z.object({ ticketId: Uuid, orderId: Uuid, station: Key });

/** What a bump said of the station's speed. */
const Bump = z.object({
  /** From fire to bump. */
  seconds: z.int().min(0),
  /** Sooner than the station's own minimum. */
  early: z.boolean(),
});

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
    /** From fire to bump; not given where no cook bumped it. */
    seconds: z.int().min(0).optional(),
  }),
  /** The undo of a bump: as if it had not happened; times go on. */
  'ticket.unbumped.v1': Ticket.extend({ undone: Bump.optional() }),
  'ticket.recalled.v1': Ticket.extend({ restart: z.boolean(), undone: Bump.optional() }),
  'ticket.void_acknowledged.v1': Ticket.extend({
    lineId: Uuid,
    /** Already made: it is waste. */
    made: z.boolean(),
  }),
  /** He takes his word back: it is as if he had said nothing. */
  'ticket.void_unacknowledged.v1': Ticket.extend({
    lineId: Uuid,
    /** What the other cooks have said of it; null: none has. */
    made: z.boolean().nullable(),
  }),
  /** The cook has seen what became of a line after it was sent. */
  'ticket.change_acknowledged.v1': Ticket.extend({ lineId: Uuid }),
  /** A kitchen screen, or a paper at its station, shows what became of a line; `news` is the event that it became so by. */
  'ticket.news_drawn.v1': Ticket.extend({ lineId: Uuid, news: Uuid }),
  /** No screen showed in time what became of a line after its send: the sender is told, and it is printed. */
  'ticket.news_undrawn.v1': Ticket.extend({ lineId: Uuid, news: Uuid }),
  /** Its paper is out where the station's papers come out: the cook can read it. */
  'ticket.printed.v1': Ticket.extend({ printerId: Uuid }),
  'ticket.reprint_requested.v1': Ticket.extend({ printerId: Uuid }),
};
