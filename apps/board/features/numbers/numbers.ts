import { MINUTE } from '@comanda/shared/base/time.ts';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { queueSettings } from '@comanda/shared/domain/queue/settings.ts';
import { labelOf } from '../../model/label.ts';

const HIGHLIGHT_MS = 20_000;
/** How long a page stays, at the longest and at the least: between them all pages have had their turn after a round. */
export const PAGE_MS = 8_000;
const SHORTEST_PAGE_MS = 3_000;
const ROUND_MS = 24_000;

export interface Columns {
  /** The order that waits longest first. */
  readonly preparing: readonly BoardEntry[];
  /** The newest first: that is whom the last call was for. */
  readonly ready: readonly BoardEntry[];
}

/** What of the hub's list the board shows and calls: a ready number leaves after the venue's minutes, if nobody says that it was handed over. */
export function columnsOf(
  entries: readonly BoardEntry[],
  settings: Pick<VenueSettings, 'queue'>,
  now: number,
): Columns {
  const { boardMinutes } = queueSettings(settings);
  const old = boardMinutes === null ? Number.NEGATIVE_INFINITY : now - boardMinutes * MINUTE;
  const of = (state: BoardEntry['state']): BoardEntry[] => entries.filter((entry) => entry.state === state);
  return {
    preparing: of('preparing').sort((a, b) => a.since - b.since || a.number - b.number),
    ready: of('ready')
      .filter(({ since }) => since > old)
      .sort((a, b) => b.since - a.since || b.number - a.number),
  };
}

export interface Turn<T> {
  readonly part: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/**
 * The part of a list whose turn it is, where it is longer than a page. What stands out is on every page, as far as half of
 * it goes: whoever has just been called looks now.
 * @param from when the turns began, so that a new call is shown at once: the first page has its turn first
 */
export function turnOf<T>(
  list: readonly T[],
  size: number,
  now: number,
  from: number,
  standsOut: (each: T) => boolean = () => false,
): Turn<T> {
  if (list.length <= size) return { part: list, page: 0, pages: 1 };
  const first = list.filter(standsOut).slice(0, Math.floor(size / 2));
  const rest = list.filter((each) => !first.includes(each));
  const each = size - first.length;
  const pages = Math.ceil(rest.length / each);
  const stays = Math.min(PAGE_MS, Math.max(SHORTEST_PAGE_MS, ROUND_MS / pages));
  const page = Math.floor(Math.max(0, now - from) / stays) % pages;
  return { part: [...first, ...rest.slice(page * each, (page + 1) * each)], page, pages };
}

/** Whether a number still stands out: since it was ready, or since this board, having been away, called it. */
export const isFresh = ({ since }: BoardEntry, calledAt: number | undefined, now: number): boolean =>
  now - Math.max(since, calledAt ?? 0) < HIGHLIGHT_MS;

/** Width of the widest of the numbers, and at least of two digits, so that the first ones do not move. */
export const widestOf = (entries: readonly BoardEntry[], widthOf: (label: string) => number): number =>
  entries.reduce((most, entry) => Math.max(most, widthOf(labelOf(entry))), widthOf('88'));
