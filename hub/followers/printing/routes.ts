import type { Printer } from '@comanda/shared/contracts/views/venue.ts';

type Printers = ReadonlyMap<string, Printer>;
/** Anything but null: this printer does not print now. */
type OutOf = (printerId: string) => unknown;

/**
 * Where the jobs of a printer are printed now: on itself, or, while it does not print, on the first of its fallbacks
 * that does. Worked out anew for each job: once a printer answers again, its jobs come back to it.
 */
export function routeOf(printerId: string, printers: Printers, outOf: OutOf): string {
  const seen = new Set<string>();
  for (let at: string | null = printerId; at !== null && !seen.has(at); at = printers.get(at)?.fallbackId ?? null) {
    seen.add(at);
    const usable = at === printerId || printers.get(at)?.archived === false;
    if (usable && outOf(at) === null) return at;
  }
  return printerId;
}

/** The printers whose jobs this one prints now. */
export const servedBy = (printerId: string, printers: Printers, outOf: OutOf): string[] =>
  [...printers.keys()].filter((home) => routeOf(home, printers, outOf) === printerId);
