import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { useCallback, useMemo } from 'react';
import { useDeeds } from '../features/tickets/deeds.ts';
import { useDrawn } from '../features/tickets/drawn.ts';
import { useInTime } from '../features/tickets/in-time.ts';
import { withIntents } from '../features/tickets/intents.ts';
import { withTold } from '../features/tickets/changes.ts';
import { deadlineOf, dueMinutes, isPromised, latenessOf } from '../features/tickets/lateness.ts';
import { useMarks } from '../features/tickets/marks.ts';
import { ordersOf } from '../features/tickets/orders.ts';
import { linesInOrder, startedAt, type Ticket } from '../features/tickets/ticket.ts';
import { useText } from '../i18n/index.ts';
import type { KitchenSettings } from './settings.ts';

const NOTHING: readonly Ticket[] = [];

/** What a station has to make, as hands at this screen left it, and what those hands can do. */
export function useStation(station: Station, settings: KitchenSettings) {
  const t = useText();
  const local = useLocal();
  const { stations } = useVenue();
  const followed = useFollow('kitchen', { station: station.id });
  const places = useFollow('queue', {}, ({ items }) => items);
  const { list, seq } = followed;
  const { intents, deeds, undos } = useDeeds(seq);
  const expo = station.kind === 'expo';
  const { marks: own, see } = useMarks(station.id, list, followed.state === 'live', !expo);

  const { types, colours } = settings;
  const tickets = useMemo(
    () => withIntents(list, intents).filter(({ orderType }) => types[orderType]),
    [list, intents, types],
  );
  const marks = useMemo(() => (expo ? own : withTold(own, tickets)), [expo, own, tickets]);
  const openNow = useMemo(() => tickets.filter(({ state }) => state === 'open'), [tickets]);
  const { shown, coming } = useInTime(expo ? NOTHING : openNow);
  // Expo puts whole orders together: it sees what is begun later too.
  const open = expo ? openNow : shown;
  const { orders, pending } = useMemo(() => {
    const unattended = stations.filter(({ doneWhen }) => (doneWhen ?? 'bumped') !== 'bumped').map(({ id }) => id);
    return ordersOf(expo ? tickets : NOTHING, new Set(unattended));
  }, [expo, tickets, stations]);
  const ids = useMemo(() => (expo ? orders : open).map(({ id }) => id), [expo, orders, open]);
  const [rushed, behind] = useMemo(() => {
    const those = (holds: (ticket: Ticket) => boolean): string[] =>
      (expo ? orders : open.map((ticket) => ({ id: ticket.id, parts: [ticket] })))
        .filter(({ parts }) => parts.some(holds))
        .map(({ id }) => id);
    return [those(({ rush }) => rush), those(({ keptBack }) => keptBack)];
  }, [expo, orders, open]);
  const ticketOf = useMemo(() => new Map(open.map((ticket) => [ticket.id, ticket])), [open]);
  const orderOf = useMemo(() => new Map(orders.map((order) => [order.id, order])), [orders]);
  useDrawn(expo ? NOTHING : open);

  const due = useMemo(() => dueMinutes(settings.due, station.dueMinutes), [settings.due, station.dueMinutes]);
  const promisedAt = useCallback(
    (ticket: Ticket) => (isPromised(ticket) ? (places.get(ticket.orderId)?.promisedAt ?? null) : null),
    [places],
  );
  const isLate = useCallback(
    (ticket: Ticket, now: number) =>
      latenessOf(deadlineOf(startedAt(ticket), due[ticket.orderType], promisedAt(ticket), colours), now) === 'late',
    [due, promisedAt, colours],
  );

  const bump = (id: string): void => {
    const ticket = ticketOf.get(id);
    const order = orderOf.get(id);
    if (ticket) deeds.bump(ticket);
    if (!order) return;
    const waits = station.needsBumps ?? true;
    if (order.ready || (order.whole && !waits)) {
      deeds.handOver(order);
      return;
    }
    const open = waits ? order.parts.filter(({ state }) => state === 'open') : [];
    const late = new Set([...open, ...order.elsewhere].map((part) => part.station));
    const names = stations.filter(({ id: each }) => late.has(each)).map(({ name }) => local(name));
    toast(t('notReady', { number: order.parts[0]?.number ?? 0, stations: names.join(', ') }), { tone: 'danger' });
  };
  const pressLine = (id: string, at: number): void => {
    const ticket = ticketOf.get(id);
    const line = ticket && linesInOrder(ticket)[at];
    if (!ticket || !line) return;
    see(id, line.lineId);
    deeds.tapLine(ticket, line);
  };
  const partsOf = (id: string): readonly Ticket[] => {
    const ticket = ticketOf.get(id);
    return ticket ? [ticket] : (orderOf.get(id)?.parts ?? []);
  };
  const seeLines = (id: string, at: number | null): void => {
    for (const ticket of partsOf(id)) {
      const lines = linesInOrder(ticket).filter((_, place) => at === null || place === at);
      for (const line of lines) {
        see(ticket.id, line.lineId);
        if (line.was && !expo) deeds.sayChange(ticket.id, line);
      }
    }
  };

  return {
    ...followed,
    open,
    coming,
    pending,
    ids,
    rushed,
    behind,
    ticketOf,
    orderOf,
    marks,
    see,
    seeLines,
    partsOf,
    deeds,
    undos,
    due,
    promisedAt,
    isLate,
    bump,
    pressLine,
    numberOf: (id: string) => (ticketOf.get(id) ?? orderOf.get(id)?.parts[0])?.number,
    linesOf: (id: string) => ticketOf.get(id)?.lines.length ?? 0,
  };
}
