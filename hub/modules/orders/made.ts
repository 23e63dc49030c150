import { SECOND } from '@comanda/shared/base/time.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { Deciding } from '../../log/spine.ts';
import { unattendedStations, venueState } from '../venue/index.ts';

/** A line at one station: what its cook has of it. */
export interface AtStation {
  readonly ticketId: string;
  readonly station: string;
  readonly bumped: boolean;
  /** Nobody says there what is made, or that it was seen. */
  readonly unattended: boolean;
  readonly made: boolean;
  /** It was made, and is made once more. */
  readonly again: boolean;
  /** A screen or a paper has shown it as it is. */
  readonly shown: boolean;
  /** The line as it was when its cook last saw it, where it is another since. */
  readonly told: SoldLine | null;
}

interface Row {
  readonly id: string;
  readonly station: string;
  readonly bumped_at: number | null;
  readonly fired_at: number;
  readonly state: 'open' | 'done';
  readonly told: string | null;
  readonly again: 'changed' | 'recalled' | null;
  readonly news: string | null;
}

/** Where the kitchen has a line. Where nobody says what is made, it is unless the ticket is younger than the station's minimum. */
export function stationsOfLine({ store, at }: Deciding, orderId: string, lineId: string): AtStation[] {
  const unattended = unattendedStations(store);
  const stations = venueState(store)?.stations;
  return store
    .all<Row>(
      `select t.id, t.station, t.bumped_at, t.fired_at, l.state, l.told, l.again, l.news from ticket_lines l join tickets t on t.id = l.ticket_id
       where l.line_id = ? and t.order_id = ? and l.state <> 'voided' order by t.id`,
      lineId,
      orderId,
    )
    .map(({ id, station, bumped_at: bumpedAt, fired_at: firedAt, state, told, again, news }) => {
      const alone = unattended.has(station);
      const old = at - firedAt >= (stations?.get(station)?.minimumSeconds ?? 0) * SECOND;
      return {
        ticketId: id,
        station,
        bumped: bumpedAt !== null,
        unattended: alone,
        made: alone ? old : bumpedAt !== null || state === 'done',
        again: again === 'changed' && state === 'open' && bumpedAt === null,
        shown: news === null,
        told: told === null ? null : (JSON.parse(told) as SoldLine),
      };
    });
}
