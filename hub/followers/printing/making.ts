import type { EventType, LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';
import type { VenueState } from '../../modules/venue/index.ts';
import type { NewJob } from './jobs.ts';

export type Making = Omit<NewJob, 'id'>;
export type Handlers = {
  readonly [T in EventType]?: (event: LogEvent<T>, venue: VenueState, books: Store) => Making[];
};

export function inUse(venue: VenueState, printerId: string | null | undefined): Printer | null {
  const printer = typeof printerId === 'string' ? venue.printers.get(printerId) : undefined;
  return printer && !printer.archived ? printer : null;
}

/** The printer at which receipts come out. */
export const deskOf = (venue: VenueState): Printer | null =>
  [...venue.printers.values()].find((printer) => printer.receipts && !printer.archived) ?? null;
