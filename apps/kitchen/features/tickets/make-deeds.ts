import type { routes as Routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import type { HubClient } from '@comanda/kit/hub-client/client.ts';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { type Deed, type Intent, withIntents } from './intents.ts';
import type { ExpoOrder } from './orders.ts';
import type { Undos } from './undos.ts';
import { isUnsaidVoid, type Line, type Ticket } from './ticket.ts';

/** What hands do at this screen. The object stays the same, so that no ticket is drawn again for it. */
export interface Deeds {
  /** A line is done, or is not done after all. */
  readonly tapLine: (ticket: Ticket, line: Line) => void;
  readonly bump: (ticket: Ticket) => void;
  readonly sayVoid: (ticket: Ticket, line: Line, made: boolean) => void;
  /** A line's change is seen; it is not done by that. */
  readonly sayChange: (ticketId: string, line: Line) => void;
  readonly handOver: (order: Pick<ExpoOrder, 'id' | 'parts'>) => void;
  /** Releases a held course to the kitchen. */
  readonly fire: (orderId: string, number: number, course: number) => void;
  /** Takes the last bump back that is still offered; pressed again, the one before it. */
  readonly undo: () => void;
}

export type Refused = Extract<Outcome, { readonly ok: false }>['error'];

export interface DeedsOptions {
  readonly client: Pick<HubClient, 'command'>;
  readonly routes: typeof Routes;
  readonly change: (change: (intents: readonly Intent[]) => readonly Intent[]) => void;
  readonly say: {
    readonly bumped: (number: number) => string;
    readonly voidFirst: (number: number) => string;
    readonly voidSaid: (number: number, made: boolean) => string;
    readonly handedOver: (number: number) => string;
    readonly fired: (number: number, course: number) => string;
    readonly refused: (why: Refused) => string;
  };
  readonly undos: Pick<Undos, 'offer' | 'undoLast'>;
  /** Says something in a bar. */
  readonly show: (text: string, how: { tone: 'good' | 'danger' }) => void;
}

/** Somebody else bumped it, or took it back, in the same moment: it is as it was meant. */
const MEANT: ReadonlySet<string> = new Set(['ticket_done', 'ticket_open', 'not_handed_over']);

/** The changes that a hand had before it: of another that came since, it says nothing. */
const shownOf = (lines: readonly Line[]): { readonly shown: number[] } => ({
  shown: lines.flatMap(({ change }) => change ?? []),
});

/** Sends through the outbox what hands do, and shows it at once. */
export function makeDeeds({ client, routes, change, say, undos, show }: DeedsOptions): Deeds {
  let lastId = 0;

  const act = async (deed: Deed, send: () => Promise<Outcome<{ seq: number }>>): Promise<boolean> => {
    lastId += 1;
    const id = lastId;
    change((before) => [...before, { id, deed, seq: null }]);
    const outcome = await send();
    change((before) =>
      outcome.ok
        ? before.map((each) => (each.id === id ? { ...each, seq: outcome.value.seq } : each))
        : before.filter((each) => each.id !== id),
    );
    if (outcome.ok) return true;
    if (!MEANT.has(outcome.error.code)) show(say.refused(outcome.error), { tone: 'danger' });
    return false;
  };

  return {
    tapLine(ticket, line) {
      const { id: ticketId } = ticket;
      const { lineId } = line;
      const params = { ticketId, lineId };
      const open = (): void =>
        void act({ kind: 'unbump_line', ticketId, lineId, kept: [ticket] }, () =>
          client.command(routes.unbumpLine, { params }),
        );
      if (line.state === 'done') return open();
      if (line.state === 'voided') return undefined;
      const deed = { kind: 'bump_line', ticketId, lineId } as const;
      void act(deed, () => client.command(routes.bumpLine, { params, body: shownOf([line]) }));
      const [after] = withIntents([ticket], [{ id: 0, deed, seq: null }]);
      if (after?.state === 'bumped') undos.offer(ticket.number, say.bumped(ticket.number), open);
      return undefined;
    },
    bump(ticket) {
      const { id: ticketId, number, lines } = ticket;
      const params = { ticketId };
      if (lines.some(isUnsaidVoid)) {
        show(say.voidFirst(number), { tone: 'danger' });
        return;
      }
      void act({ kind: 'bump', ticketId }, () => client.command(routes.bumpTicket, { params, body: shownOf(lines) }));
      undos.offer(
        number,
        say.bumped(number),
        () =>
          void act({ kind: 'unbump', ticketId, kept: [ticket] }, () => client.command(routes.unbumpTicket, { params })),
      );
    },
    sayVoid(ticket, { lineId }, made) {
      const { id: ticketId, number } = ticket;
      const params = { ticketId, lineId };
      void act({ kind: 'say_void', ticketId, lineId }, () =>
        client.command(routes.acknowledgeVoid, { params, body: { made } }),
      );
      undos.offer(
        number,
        say.voidSaid(number, made),
        () =>
          void act({ kind: 'unsay_void', ticketId, lineId, kept: [ticket] }, () =>
            client.command(routes.unacknowledgeVoid, { params }),
          ),
      );
    },
    sayChange(ticketId, line) {
      const { lineId } = line;
      const params = { ticketId, lineId };
      void act({ kind: 'see_change', ticketId, lineId }, () =>
        client.command(routes.acknowledgeChange, { params, body: shownOf([line]) }),
      );
    },
    handOver({ id: orderId, parts }) {
      const number = parts[0]?.number ?? 0;
      const params = { orderId };
      // What goes along unbumped is what this card shows: what was sent in the same moment stays.
      const unbumped = parts.filter(({ state }) => state === 'open').map(({ id }) => id);
      const undo = (): void =>
        void act({ kind: 'undo_hand_over', orderId, kept: parts }, () =>
          client.command(routes.undoHandOver, { params }),
        );
      void act({ kind: 'hand_over', orderId }, () =>
        client.command(routes.handOverOrder, { params, body: { unbumped } }),
      ).then((done) => done && undos.offer(number, say.handedOver(number), undo));
    },
    fire(orderId, number, course) {
      const params = { orderId, course: String(course) };
      void client.command(routes.fireCourse, { params }).then((outcome) => {
        if (outcome.ok) return show(say.fired(number, course), { tone: 'good' });
        // Somebody else fired it in the same moment: it is as it was meant.
        if (outcome.error.code === 'nothing_to_send') return undefined;
        return show(say.refused(outcome.error), { tone: 'danger' });
      });
    },
    undo: undos.undoLast,
  };
}
