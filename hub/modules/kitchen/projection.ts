import { ticketLines, tickets } from '../../db/schema/kitchen.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

/** A cook has not said yet whether a voided line was made: its ticket is to be seen, whoever bumped it. */
const HAS_UNSAID_VOID = `(select exists (select 1 from ticket_lines where ticket_id = tickets.id and state = 'voided' and acknowledged = 0))`;

/** There is nothing of a line that no screen has shown. */
const NO_NEWS = 'news = null, news_at = null, unshown = null';

/** Its cook has seen what became of a line. */
const seen = (store: Store, ticketId: string, lineId: string): void => {
  store.run(`update ticket_lines set told = null, ${NO_NEWS} where ticket_id = ? and line_id = ?`, ticketId, lineId);
};

/** A ticket as it was before its bump. */
function bringBack(store: Store, ticketId: string, again: 'recalled' | null): void {
  store.run(
    'update tickets set open = 1, served = 0, bumped_at = null, early = 0, seconds = null where id = ?',
    ticketId,
  );
  store.run(
    "update ticket_lines set state = 'open', with_ticket = 0, again = ? where ticket_id = ? and with_ticket = 1",
    again,
    ticketId,
  );
}

export const kitchenProjection: Projection = {
  name: 'kitchen',
  version: 5,
  tables: [tickets, ticketLines],
  apply: {
    'lines.sent.v1': (store, { payload, at }) => {
      for (const ticket of payload.tickets) {
        const { startsAt } = ticket;
        store.insert(tickets, {
          id: ticket.id,
          orderId: payload.orderId,
          station: ticket.station,
          open: true,
          sentAt: at,
          orderedAt: payload.orderedAt ?? at,
          showAt: startsAt ? Math.min(...startsAt) : at,
          firedAt: at,
          undrawn: false,
          early: false,
          served: false,
        });
        for (const [position, lineId] of ticket.lineIds.entries()) {
          const start = startsAt?.[position] ?? at;
          const startAt = start > at ? start : null;
          store.insert(ticketLines, {
            ticketId: ticket.id,
            lineId,
            position,
            state: 'open',
            acknowledged: true,
            withTicket: false,
            startAt,
          });
        }
      }
    },
    'line.voided.v1': (store, { payload, id, at }) => {
      if (!payload.sent) return;
      store.run(
        `update ticket_lines set state = 'voided', acknowledged = 0, with_ticket = 0, news = ?, news_at = ?
         where line_id = ? and ticket_id in (select id from tickets where order_id = ?)`,
        id,
        at,
        payload.lineId,
        payload.orderId,
      );
      // The cook must see it even where the ticket was bumped already: that it stays.
      store.run(
        `update tickets set open = 1 where order_id = ? and open = 0
         and id in (select ticket_id from ticket_lines where line_id = ?)`,
        payload.orderId,
        payload.lineId,
      );
    },
    'line.changed_after_send.v1': (
      store,
      { id, seq, at, payload: { before, line, again, tickets: staying, moved } },
    ) => {
      for (const { from } of moved) {
        store.run('delete from ticket_lines where ticket_id = ? and line_id = ?', from, line.id);
      }
      for (const ticketId of [...staying, ...moved.map(({ to }) => to)]) {
        store.run(
          `update ticket_lines set again = case when ? and (state = 'done' or ?) then 'changed' else again end,
             state = 'open', told = coalesce(told, ?) where ticket_id = ? and line_id = ?`,
          again ? 1 : 0,
          moved.some(({ to }) => to === ticketId) ? 1 : 0,
          JSON.stringify(before),
          ticketId,
          line.id,
        );
      }
      // What moved is on a ticket of its own, which is to be shown itself.
      store.run(
        `update ticket_lines set change = ?, news = ?, news_at = ?
         where line_id = ? and ticket_id in (select value from json_each(?))`,
        seq,
        id,
        at,
        line.id,
        JSON.stringify(staying),
      );
    },
    'ticket.news_drawn.v1': (store, { payload }) => {
      store.run(
        `update ticket_lines set ${NO_NEWS} where ticket_id = ? and line_id = ? and news = ?`,
        payload.ticketId,
        payload.lineId,
        payload.news,
      );
    },
    'ticket.news_undrawn.v1': (store, { payload }) => {
      store.run(
        'update ticket_lines set unshown = ? where ticket_id = ? and line_id = ?',
        payload.news,
        payload.ticketId,
        payload.lineId,
      );
    },
    'ticket.change_acknowledged.v1': (store, { payload }) => seen(store, payload.ticketId, payload.lineId),
    'order.handed_over.v1': (store, { payload }) => {
      store.run('update tickets set served = 1 where order_id = ? and bumped_at is not null', payload.orderId);
    },
    'order.hand_over_undone.v1': (store, { payload }) => {
      store.run(
        'update tickets set served = 0 where order_id = ? and id in (select value from json_each(?))',
        payload.orderId,
        JSON.stringify(payload.ticketIds),
      );
    },
    'orders.merged.v1': (store, { payload }) => {
      store.run('update tickets set order_id = ? where order_id = ?', payload.orderId, payload.fromOrderId);
    },
    'orders.unmerged.v1': (store, { payload }) => {
      store.run(
        'update tickets set order_id = ? where id in (select value from json_each(?))',
        payload.fromOrderId,
        JSON.stringify(payload.ticketIds),
      );
    },
    'lines.transferred.v1': (store, { payload }) => {
      for (const { ticketId, newTicketId, lineIds } of payload.tickets) {
        if (newTicketId !== null) {
          // Its times and what was said of it are the same: it was drawn, and late, as long as the other part.
          store.run(
            `insert into tickets (id, order_id, station, open, sent_at, ordered_at, show_at, fired_at, drawn_at, undrawn,
               bumped_at, early, seconds, served)
             select ?, order_id, station, open, sent_at, ordered_at, show_at, fired_at, drawn_at, undrawn,
               bumped_at, early, seconds, served from tickets where id = ?`,
            newTicketId,
            ticketId,
          );
          store.run(
            'update ticket_lines set ticket_id = ? where ticket_id = ? and line_id in (select value from json_each(?))',
            newTicketId,
            ticketId,
            JSON.stringify(lineIds),
          );
        }
        store.run('update tickets set order_id = ? where id = ?', payload.orderId, newTicketId ?? ticketId);
      }
    },
    'line.divided.v1': (store, { payload }) => {
      store.run(
        `insert into ticket_lines (ticket_id, line_id, position, state, acknowledged, with_ticket, again, told, start_at, change,
           news, news_at, unshown)
         select ticket_id, ?, (select max(position) + 1 from ticket_lines o where o.ticket_id = l.ticket_id), state, 1,
           with_ticket, again, told, start_at, change, news, news_at, unshown
         from ticket_lines l where line_id = ? and ticket_id in (select id from tickets where order_id = ?)`,
        payload.part.id,
        payload.lineId,
        payload.orderId,
      );
    },
    'line.joined.v1': (store, { id, seq, at, payload: { orderId, lineId, partId, told, news } }) => {
      const ofOrder = 'ticket_id in (select id from tickets where order_id = ?)';
      store.run(`delete from ticket_lines where line_id = ? and ${ofOrder}`, partId, orderId);
      if (!news) return;
      store.run(
        `update ticket_lines set told = coalesce(told, ?), change = ?, news = ?, news_at = ?
         where line_id = ? and ${ofOrder}`,
        told && JSON.stringify(told),
        seq,
        id,
        at,
        lineId,
        orderId,
      );
    },
    'ticket.drawn.v1': (store, { payload, at }) => {
      store.run('update tickets set drawn_at = ?, undrawn = 0 where id = ?', at, payload.ticketId);
    },
    'ticket.printed.v1': (store, { payload, at }) => {
      store.run('update tickets set drawn_at = coalesce(drawn_at, ?), undrawn = 0 where id = ?', at, payload.ticketId);
    },
    'ticket.undrawn.v1': (store, { payload }) => {
      store.run('update tickets set undrawn = 1 where id = ?', payload.ticketId);
    },
    'ticket.line_bumped.v1': (store, { payload }) => {
      store.run(
        "update ticket_lines set state = 'done', again = null where ticket_id = ? and line_id = ? and state = 'open'",
        payload.ticketId,
        payload.lineId,
      );
      seen(store, payload.ticketId, payload.lineId);
    },
    'ticket.line_unbumped.v1': (store, { payload }) => {
      store.run(
        "update ticket_lines set state = 'open', with_ticket = 0 where ticket_id = ? and line_id = ? and state = 'done'",
        payload.ticketId,
        payload.lineId,
      );
    },
    'ticket.bumped.v1': (store, { payload, at }) => {
      store.run(
        `update tickets set open = ${HAS_UNSAID_VOID}, bumped_at = ?, early = ?, seconds = ? where id = ?`,
        at,
        payload.early ? 1 : 0,
        payload.seconds ?? null,
        payload.ticketId,
      );
      store.run(
        `update ticket_lines set state = 'done', with_ticket = 1, again = null, told = null, ${NO_NEWS}
         where ticket_id = ? and state = 'open'`,
        payload.ticketId,
      );
    },
    'ticket.unbumped.v1': (store, { payload }) => bringBack(store, payload.ticketId, null),
    'ticket.recalled.v1': (store, { payload, at }) => {
      bringBack(store, payload.ticketId, 'recalled');
      if (payload.restart) store.run('update tickets set fired_at = ? where id = ?', at, payload.ticketId);
    },
    'ticket.void_unacknowledged.v1': (store, { payload }) => {
      store.run(
        'update ticket_lines set acknowledged = 0, made = null where ticket_id = ? and line_id = ?',
        payload.ticketId,
        payload.lineId,
      );
      store.run('update tickets set open = 1 where id = ?', payload.ticketId);
    },
    'ticket.void_acknowledged.v1': (store, { payload }) => {
      store.run(
        `update ticket_lines set acknowledged = 1, made = ?, ${NO_NEWS} where ticket_id = ? and line_id = ?`,
        payload.made ? 1 : 0,
        payload.ticketId,
        payload.lineId,
      );
      store.run(
        `update tickets set open = ${HAS_UNSAID_VOID} where id = ? and bumped_at is not null`,
        payload.ticketId,
      );
    },
  },
};
