import Database from 'better-sqlite3';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { LABELS } from '@comanda/shared/receipts/labels.ts';
import type { PrintedPaper } from '../../hub/drivers/virtual-printer/index.ts';

/** What came out of the printers, against the tickets in the hub's file. */

export interface PapersAccount {
  /** Tickets of stations that have a printer. */
  readonly tickets: number;
  /** Tickets of which no whole paper came out. */
  readonly missing: readonly string[];
  /** Tickets that came out whole more than once without a mark on all but one. */
  readonly doubled: readonly string[];
}

interface Sent {
  readonly number: number;
  readonly station: string;
}

const REPRINT = LABELS.vi.reprint;

const textsOf = (paper: PrintedPaper): string[] =>
  paper.lines.flatMap((line) => (line.kind === 'text' && line.text.trim() !== '' ? [line.text.trim()] : []));

/** The station stands before the time, and the number alone on the line below. */
function ticketOn(texts: readonly string[]): string | null {
  const at = texts.findIndex((text) => /^\d+$/.test(text));
  const station = texts[at - 1]?.split(/\s{2,}/)[0];
  return at < 1 || station === undefined ? null : `${station} ${texts[at]}`;
}

function count(papers: readonly PrintedPaper[]): Map<string, { marked: number; bare: number }> {
  const found = new Map<string, { marked: number; bare: number }>();
  for (const paper of papers) {
    if (!paper.cut) continue;
    const texts = textsOf(paper);
    const ticket = ticketOn(texts);
    if (ticket === null) throw new Error(`a paper that is no ticket came out: ${texts.join(' / ')}`);
    const so = found.get(ticket) ?? { marked: 0, bare: 0 };
    if (texts.some((text) => text.includes(REPRINT))) so.marked += 1;
    else so.bare += 1;
    found.set(ticket, so);
  }
  return found;
}

export function papersAccount(file: string, venue: VenueFile, papers: readonly PrintedPaper[]): PapersAccount {
  const stations = new Map(venue.stations.filter((each) => each.printerId !== null).map((each) => [each.id, each]));
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare('SELECT o.number, t.station FROM tickets t JOIN orders o ON o.id = t.order_id')
    .all() as Sent[];
  db.close();
  const tickets = rows.flatMap(({ number, station }) => {
    const name = stations.get(station)?.name['vi'];
    return name === undefined ? [] : [`${name} ${number}`];
  });
  const found = count(papers);
  return {
    tickets: tickets.length,
    missing: tickets.filter((ticket) => !found.has(ticket)),
    doubled: tickets.filter((ticket) => (found.get(ticket)?.bare ?? 0) > 1),
  };
}
