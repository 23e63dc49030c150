import Database from 'better-sqlite3';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { LABELS } from '@comanda/shared/receipts/labels.ts';
import { WORDS } from '../../hub/modules/receipts/index.ts';
import type { PrintedPaper } from '../../hub/drivers/virtual-printer/index.ts';

/** What came out of the printers, against the tickets in the hub's file. */

export interface PapersAccount {
  /** Tickets of stations that have a printer. */
  readonly tickets: number;
  /** Tickets of which no whole paper came out. */
  readonly missing: readonly string[];
  /** Tickets that came out whole more than once without a mark on all but one. */
  readonly doubled: readonly string[];
  /** Whole papers that are marked as reprints. */
  readonly reprinted: number;
  /** Whole papers that came out of another printer than their station's. */
  readonly stoodIn: number;
  /** Those of them that do not say for whom, and papers of a station's own printer that say they stand in. */
  readonly unmarked: readonly string[];
  /** Tickets that came out after a later one of their station, and do not say so. */
  readonly disordered: readonly string[];
}

interface Sent {
  readonly number: number;
  readonly station: string;
}

const { reprint: REPRINT, late: LATE } = LABELS.vi;

const textsOf = (paper: PrintedPaper): string[] =>
  paper.lines.flatMap((line) => (line.kind === 'text' && line.text.trim() !== '' ? [line.text.trim()] : []));

/** The station stands before the time, and the number alone on the line below. */
function ticketOn(texts: readonly string[]): string | null {
  const at = texts.findIndex((text) => /^\d+$/.test(text));
  const station = texts[at - 1]?.split(/\s{2,}/)[0];
  return at < 1 || station === undefined ? null : `${station} ${texts[at]}`;
}

/** A station's papers in the order in which they came out first, whichever printer it was. */
function disorderIn(papers: readonly PrintedPaper[]): string[] {
  const last = new Map<string, number>();
  const seen = new Set<string>();
  return papers.flatMap((paper) => {
    const texts = textsOf(paper);
    const ticket = paper.cut ? ticketOn(texts) : null;
    if (ticket === null || seen.has(ticket)) return [];
    seen.add(ticket);
    const cut = ticket.lastIndexOf(' ');
    const [station, number] = [ticket.slice(0, cut), Number(ticket.slice(cut + 1))];
    const before = last.get(station) ?? 0;
    last.set(station, Math.max(before, number));
    return number < before && !texts.includes(LATE) ? [ticket] : [];
  });
}

function standInsIn(
  papers: readonly PrintedPaper[],
  homeOf: (station: string) => string | null,
): { readonly stoodIn: number; readonly unmarked: string[] } {
  const unmarked: string[] = [];
  let stoodIn = 0;
  for (const paper of papers) {
    const texts = textsOf(paper);
    const ticket = paper.cut ? ticketOn(texts) : null;
    const home = ticket === null ? null : homeOf(ticket.slice(0, ticket.lastIndexOf(' ')));
    if (ticket === null || home === null) continue;
    const elsewhere = paper.printer !== home;
    if (elsewhere) stoodIn += 1;
    if (texts.includes(WORDS.vi.standIn(home)) !== elsewhere) unmarked.push(ticket);
  }
  return { stoodIn, unmarked };
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
  const printers = new Map(venue.printers.map(({ id, name }) => [id, name]));
  const homes = new Map(
    [...stations.values()].map(({ name, printerId }) => [name['vi'] ?? '', printers.get(printerId ?? '') ?? null]),
  );
  const reprinted = [...found.values()].reduce((sum, { marked }) => sum + marked, 0);
  return {
    reprinted,
    ...standInsIn(papers, (station) => homes.get(station) ?? null),
    disordered: disorderIn(papers),
    tickets: tickets.length,
    missing: tickets.filter((ticket) => !found.has(ticket)),
    doubled: tickets.filter((ticket) => (found.get(ticket)?.bare ?? 0) > 1),
  };
}
