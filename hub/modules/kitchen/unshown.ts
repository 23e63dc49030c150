import { ok, type Result } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { venueState } from '../venue/index.ts';
import { AT_ONCE, DRAWN_WITHIN_MS, type Marked } from './in-time.ts';

export interface News {
  readonly ticketId: string;
  readonly orderId: string;
  readonly station: string;
  readonly lineId: string;
  /** The event that made another of the line. */
  readonly news: string;
}

const COLUMNS = 't.id as ticketId, t.order_id as orderId, t.station, l.line_id as lineId, l.news';

/**
 * What became of lines after their send, before `before`, and was shown by no screen. Where a screen has not even their
 * ticket, that is the alarm; what is begun later is not looked for until it is time.
 */
const unshownSince = (store: Store, before: number): News[] =>
  store.all<News>(
    `select ${COLUMNS} from ticket_lines l join tickets t on t.id = l.ticket_id
     where l.news is not null and l.unshown is not l.news and l.news_at < ? and t.open = 1 and t.drawn_at is not null
       and t.show_at < ? order by l.news_at, l.line_id limit ?`,
    before,
    before,
    AT_ONCE,
  );

/** Whether some screen has still to say that it shows what became of a line. */
export const hasNews = (store: Store): boolean =>
  store.get('select 1 from ticket_lines where news is not null and unshown is not news limit 1') !== undefined;

/** A line on a ticket of which nobody has shown that news; undefined: it was shown, or something else happened since. */
export const newsRow = (store: Store, ticketId: string, news: string): News | undefined =>
  store.get<News>(
    `select ${COLUMNS} from ticket_lines l join tickets t on t.id = l.ticket_id where t.id = ? and l.news = ?`,
    ticketId,
    news,
  );

/** What became of a line is to be seen at its station. */
export function newsDrawn(deciding: Deciding, found: News): void {
  deciding.append(event('ticket.news_drawn.v1', `order:${found.orderId}`, { ...found }));
}

/**
 * Marks the lines that were changed or voided after their send and that no screen showed so in time; run by the hub every
 * few seconds. A paper of it at its station is there to be read.
 * @param paperOf the printer whose paper of a news is out
 */
export function markUnshown(
  deciding: Deciding,
  paperOf: (ticketId: string, news: string) => string | null,
): Result<Marked, Refusal> {
  const venue = venueState(deciding.store);
  const waiting = unshownSince(deciding.store, deciding.at - DRAWN_WITHIN_MS);
  let unseen = 0;
  for (const found of waiting) {
    const printerId = venue?.stations.get(found.station)?.printerId ?? null;
    if (printerId !== null && paperOf(found.ticketId, found.news) === printerId) {
      newsDrawn(deciding, found);
      continue;
    }
    deciding.append(event('ticket.news_undrawn.v1', `order:${found.orderId}`, { ...found }));
    unseen += 1;
  }
  return ok({ unseen, more: waiting.length === AT_ONCE });
}
