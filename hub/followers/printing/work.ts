import type { NewId } from '@comanda/shared/base/ids.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { PaperKind } from '@comanda/shared/contracts/views/paper-settings.ts';
import type { Printer, Station } from '@comanda/shared/contracts/views/venue.ts';
import { invoicePaper } from '@comanda/shared/receipts/invoice-paper.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import type { Store } from '../../db/store.ts';
import type { FollowerWork } from '../../log/follower.ts';
import {
  type TicketRow,
  ticketRow,
  ticketsOfLine,
  ticketsOfOrder,
  toPaperTicket,
} from '../../modules/kitchen/index.ts';
import { creditSheetOf, sheetOf } from '../../modules/invoices/index.ts';
import { lineRow, orderRow } from '../../modules/orders/index.ts';
import { languageOf, receiptOf, serverName, settingsFor, styledAs, WORDS } from '../../modules/receipts/index.ts';
import { type VenueState, venueState } from '../../modules/venue/index.ts';
import { closingHandlers } from './closing-work.ts';
import { addJob, newsCause, printerOfCause, ticketCause } from './jobs.ts';
import { deskOf, type Handlers, inUse, type Making } from './making.ts';
import {
  type ChangePaperInput,
  changePaper,
  type PaperLine,
  paperLine,
  ticketPaper,
  type VoidPaperInput,
  voidPaper,
} from './papers/ticket.ts';
import { paymentHandlers } from './payment-work.ts';

export interface PrintingWorkParts {
  /** To read: what the events have made. */
  readonly store: Store;
  readonly newId: NewId;
  readonly onJob: (jobId: string, printerId: string) => void;
  readonly onPrinters: () => void;
  /** Where a guest can read a receipt again; null: the venue does not print it. */
  readonly linkOf: (checkId: string) => string | null;
  /** Where a phone follows an order, where that is printed; null: it is not. */
  readonly trackOf: (orderId: string) => string | null;
}

/** Receipts have their look already: guests read them elsewhere, too. */
const LOOKS: Readonly<Partial<Record<Making['kind'], PaperKind>>> = {
  ticket: 'ticket',
  void: 'ticket',
  invoice: 'invoice',
  drawer: 'drawer',
  z: 'report',
  merchant: 'merchant',
};

/** Turns events into print jobs, in the transaction of the follower's cursor. */
export function printingWork({ store, newId, onJob, onPrinters, linkOf, trackOf }: PrintingWorkParts): FollowerWork {
  const serverOf = (row: TicketRow): string | null => {
    const order = orderRow(store, row.order_id);
    return order ? serverName(store, order.served_by) : null;
  };

  const ticketJob = (
    venue: VenueState,
    row: TicketRow | undefined,
    printerOf: (station: Station) => Printer | null,
    how: { readonly cause: string; readonly reprint: boolean; readonly note: string | null },
    ofOrder?: readonly TicketRow[],
  ): Making[] => {
    const station = row && venue.stations.get(row.station);
    const printer = station && printerOf(station);
    if (!row || !station || !printer) return [];
    const addition = (ofOrder ?? ticketsOfOrder(store, row.order_id)).some(
      (other) => other.station === row.station && other.id < row.id,
    );
    const ticket = toPaperTicket(store, row);
    const settings = settingsFor(venue.settings, 'ticket');
    const paper = ticketPaper({ settings, printer, station, ticket, server: serverOf(row), addition, note: how.note });
    return [
      {
        kind: 'ticket',
        cause: how.cause,
        printerId: printer.id,
        orderNumber: ticket.number,
        paper,
        reprint: how.reprint,
      },
    ];
  };

  /** Where what became of a line comes out: at its station, else where its ticket did. */
  const printerOf = (venue: VenueState, books: Store, { id, station }: TicketRow): Printer | null =>
    inUse(venue, venue.stations.get(station)?.printerId) ?? inUse(venue, printerOfCause(books, ticketCause(id)));

  /** What any paper says of the ticket that a line is on; null: there is nothing to print it on. */
  const aboutTicket = (venue: VenueState, row: TicketRow, printer: Printer | null) => {
    const station = venue.stations.get(row.station);
    if (!station || !printer) return null;
    const settings = settingsFor(venue.settings, 'ticket');
    return { settings, printer, station, ticket: toPaperTicket(store, row), server: serverOf(row) };
  };

  const voidJob = (
    venue: VenueState,
    row: TicketRow,
    printer: Printer | null,
    { cause, ...what }: { readonly cause: string } & Pick<VoidPaperInput, 'line' | 'reason'>,
  ): Making[] => {
    const about = aboutTicket(venue, row, printer);
    if (!about) return [];
    const paper = voidPaper({ ...about, ...what });
    const { number: orderNumber } = about.ticket;
    return [{ kind: 'void', cause, printerId: about.printer.id, orderNumber, paper, reprint: false }];
  };

  const changeJob = (
    venue: VenueState,
    row: TicketRow,
    printer: Printer | null,
    { cause, ...what }: { readonly cause: string } & Pick<ChangePaperInput, 'before' | 'line'>,
  ): Making[] => {
    const about = aboutTicket(venue, row, printer);
    const paper = about && changePaper({ ...about, ...what });
    if (!paper) return [];
    const { number: orderNumber } = about.ticket;
    return [{ kind: 'ticket', cause, printerId: about.printer.id, orderNumber, paper, reprint: false }];
  };

  const lineAt = (row: TicketRow, lineId: string): PaperLine | undefined =>
    toPaperTicket(store, row).lines.find((each) => each.lineId === lineId);

  const handlers: Handlers = {
    ...closingHandlers(store),
    ...paymentHandlers(store),

    // By ticket, line and check: the order may have been merged with another since.
    'lines.sent.v1': ({ payload }, venue) => {
      const rows = payload.tickets.flatMap(({ id }) => ticketRow(store, id) ?? []);
      const ofOrder = rows[0] && ticketsOfOrder(store, rows[0].order_id);
      return rows.flatMap((row) => {
        const how = { cause: ticketCause(row.id), reprint: false, note: null };
        return ticketJob(venue, row, (station) => inUse(venue, station.printerId), how, ofOrder);
      });
    },

    // A station that has screens only has its ticket printed where the sender is.
    'ticket.undrawn.v1': ({ payload }, venue) => {
      const desk = deskOf(venue);
      return ticketJob(
        venue,
        ticketRow(store, payload.ticketId),
        (station) => inUse(venue, station.printerId) ?? desk,
        {
          cause: ticketCause(payload.ticketId),
          reprint: false,
          note: WORDS[paperLanguage(languageOf(venue.settings))].undrawn,
        },
      );
    },

    'ticket.reprint_requested.v1': ({ id, payload }, venue) =>
      ticketJob(venue, ticketRow(store, payload.ticketId), () => inUse(venue, payload.printerId), {
        cause: `reprint:${id}`,
        reprint: true,
        note: null,
      }),

    'line.voided.v1': ({ id, payload: { sent, lineId, reason } }, venue, books) =>
      (sent ? ticketsOfLine(store, lineId) : []).flatMap((row) => {
        const line = lineAt(row, lineId);
        const cause = newsCause('void', id, row.id);
        return line ? voidJob(venue, row, printerOf(venue, books, row), { cause, line, reason }) : [];
      }),

    // What is made again is on a ticket of its own, whose paper says what changed. A part may be one with its line since.
    'line.changed_after_send.v1': ({ id, payload: { tickets, before, line: now, unmade } }, venue, books) =>
      tickets.flatMap((ticketId) => {
        const row = ticketRow(store, ticketId);
        if (!row) return [];
        const printer = printerOf(venue, books, row);
        if (unmade) {
          const reason = WORDS[paperLanguage(languageOf(settingsFor(venue.settings, 'ticket')))].unmade;
          return voidJob(venue, row, printer, {
            cause: newsCause('void', id, ticketId),
            line: paperLine(before),
            reason,
          });
        }
        const { variantName, modifiers, note } = now;
        const line = { ...(lineAt(row, now.id) ?? paperLine(now)), variantName, modifiers, note };
        return changeJob(venue, row, printer, { cause: newsCause('change', id, ticketId), before, line });
      }),

    // A station that has screens only has it printed where the sender is, as it has its tickets.
    'ticket.news_undrawn.v1': ({ payload: { ticketId, lineId, news } }, venue) => {
      const row = ticketRow(store, ticketId);
      const line = row && lineAt(row, lineId);
      if (!row || !line) return [];
      const printer = inUse(venue, venue.stations.get(row.station)?.printerId) ?? deskOf(venue);
      if (line.state === 'voided') {
        const reason = lineRow(store, row.order_id, lineId)?.void_reason ?? '';
        return voidJob(venue, row, printer, { cause: newsCause('void', news, ticketId), line, reason });
      }
      return changeJob(venue, row, printer, {
        cause: newsCause('change', news, ticketId),
        before: line.was ?? line,
        line,
      });
    },

    'receipt.requested.v1': ({ id, at, payload }, venue) => {
      const printer = inUse(venue, payload.printerId);
      const { checkId, orderId, copy } = payload;
      const link = linkOf(checkId);
      const track = copy ? null : trackOf(orderId);
      const made = printer && receiptOf(store, checkId, { columns: printer.columns, copy, at, link, track });
      if (!made) return [];
      const { paper, orderNumber } = made;
      const cause = `receipt:${id}`;
      return [{ kind: 'receipt', cause, printerId: printer.id, orderNumber, paper, reprint: copy }];
    },

    'invoice.handed_out.v1': ({ id, payload }, venue) => {
      const printer = inUse(venue, payload.printerId);
      const sheet = printer && sheetOf(store, payload.invoiceId, payload.copy);
      if (!sheet) return [];
      const paper = invoicePaper(sheet, printer.columns);
      const cause = `invoice:${id}`;
      return [{ kind: 'invoice', cause, printerId: printer.id, orderNumber: null, paper, reprint: false }];
    },

    'credit_note.handed_out.v1': ({ id, payload }, venue) => {
      const printer = inUse(venue, payload.printerId);
      const sheet = printer && creditSheetOf(store, payload.creditNoteId, payload.copy);
      if (!sheet) return [];
      const paper = invoicePaper(sheet, printer.columns);
      const cause = `credit_note:${id}`;
      return [{ kind: 'invoice', cause, printerId: printer.id, orderNumber: null, paper, reprint: false }];
    },
  };

  return {
    name: 'printing',
    keeps: true,
    wants: ({ type }) => type in handlers || type === 'printer.saved.v1',
    handle: (event, books) => {
      if (event.type === 'printer.saved.v1') {
        onPrinters();
        return;
      }
      const venue = venueState(store);
      const make = handlers[event.type] as ((event: LogEvent, venue: VenueState, books: Store) => Making[]) | undefined;
      if (!venue || !make) return;
      for (const making of make(event, venue, books)) {
        const id = newId();
        const kind = LOOKS[making.kind];
        const paper = kind ? styledAs(making.paper, kind, venue.settings.papers) : making.paper;
        if (addJob(books, { id, ...making, paper }, event.at)) onJob(id, making.printerId);
      }
    },
  };
}
