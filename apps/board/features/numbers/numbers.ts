import { MINUTE } from '@comanda/shared/base/time.ts';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';

export const HIGHLIGHT_MS = 20_000;
export const PAGE_MS = 8_000;

export interface Columns {
  /** The order that waits longest first. */
  readonly preparing: readonly BoardEntry[];
  /** The newest first: that is whom the last call was for. */
  readonly ready: readonly BoardEntry[];
}

/** @param leaves after so many minutes a ready number leaves, if nobody says that it was handed over; null: never */
export function columnsOf(entries: readonly BoardEntry[], leaves: number | null, now: number): Columns {
  const old = leaves === null ? Number.NEGATIVE_INFINITY : now - leaves * MINUTE;
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
 * The part of a list whose turn it is, where it is longer than a page.
 * @param from when the turns began, so that a new call is shown at once: the first page has its turn first
 */
export function turnOf<T>(list: readonly T[], size: number, now: number, from: number): Turn<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.floor(Math.max(0, now - from) / PAGE_MS) % pages;
  return { part: list.slice(page * size, (page + 1) * size), page, pages };
}

/** Whether a number still stands out: since it was ready, or since this board, having been away, called it. */
export const isFresh = ({ since }: BoardEntry, calledAt: number | undefined, now: number): boolean =>
  now - Math.max(since, calledAt ?? 0) < HIGHLIGHT_MS;

/** Digits of the longest number: they decide how large all can be. */
export const digitsOf = (entries: readonly BoardEntry[]): number =>
  entries.reduce((most, { number }) => Math.max(most, String(number).length), 2);
