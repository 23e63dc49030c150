import type { networkInterfaces } from 'node:os';
import { hostsIn, type Range, rangeAround, rangeText } from '@comanda/shared/domain/venue/range.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { linksOf } from '../../discovery/index.ts';
import { hearAnnounced } from './announced.ts';
import { scan } from './scan.ts';

export interface FoundHere {
  readonly host: string;
  readonly port: number;
  /** As it calls itself; null: it did not say. */
  readonly name: string | null;
  readonly via: 'mdns' | 'scan';
}

export interface Search {
  readonly state: 'never' | 'running' | 'done' | 'cancelled';
  readonly range: string | null;
  readonly asked: number;
  readonly of: number;
  readonly found: readonly FoundHere[];
}

/** Looks for printers in the network: those that announce themselves, and those that listen in a range. */
export interface PrinterFinder {
  search(): Search;
  /** One search at a time: another one takes its place. @param range null: only what announces itself */
  start(range: Range | null): void;
  cancel(): void;
  /** Ranges around the hub's own addresses. */
  proposed(): string[];
}

export interface PrinterFinderParts {
  readonly timer: Timer;
  readonly interfaces: typeof networkInterfaces;
  /** Told at most every 200 ms, and at the end. */
  readonly onChange: () => void;
  /** Where receipt printers listen. */
  readonly port?: number;
}

const RAW_PORT = 9_100;
/** Printers answer at once; one that wakes up needs some seconds. */
const LISTEN_MS = 4_000;
const TELL_EVERY_MS = 200;

export function printerFinder({ timer, interfaces, onChange, port = RAW_PORT }: PrinterFinderParts): PrinterFinder {
  let search: Search = { state: 'never', range: null, asked: 0, of: 0, found: [] };
  let running: AbortController | null = null;
  let telling = false;

  const change = (over: Partial<Search>): void => {
    search = { ...search, ...over };
    if (telling) return;
    telling = true;
    timer(TELL_EVERY_MS, () => {
      telling = false;
      onChange();
    });
  };

  const add = (printer: FoundHere): void => {
    const known = search.found.find((each) => each.host === printer.host && each.port === printer.port);
    // What announces itself has a name; the same one is not listed twice.
    if (known && (known.name !== null || printer.name === null)) return;
    change({ found: [...search.found.filter((each) => each !== known), printer] });
  };

  const run = async (range: Range | null, signal: AbortSignal): Promise<void> => {
    const hush = hearAnnounced(linksOf(interfaces()), (printer) => {
      if (!signal.aborted) add({ ...printer, via: 'mdns' });
    });
    const heard = new Promise<void>((resolve) => {
      const enough = timer(LISTEN_MS, resolve);
      signal.addEventListener('abort', () => {
        enough();
        resolve();
      });
    });
    const scanned = scan({
      hosts: range ? hostsIn(range) : [],
      port,
      timer,
      signal,
      onFound: (host) => add({ host, port, name: null, via: 'scan' }),
      onAsked: (asked) => change({ asked }),
    });
    await Promise.all([heard, scanned]);
    hush();
    if (!signal.aborted) change({ state: 'done' });
  };

  return {
    search: () => search,
    start: (range) => {
      running?.abort();
      running = new AbortController();
      const text = range && rangeText(range);
      change({ state: 'running', range: text, asked: 0, of: range ? hostsIn(range).length : 0, found: [] });
      void run(range, running.signal);
    },
    cancel: () => {
      if (search.state !== 'running') return;
      running?.abort();
      change({ state: 'cancelled' });
    },
    proposed: () => [
      ...new Set(
        Object.values(interfaces())
          .flatMap((all = []) => all)
          .flatMap((each) =>
            each.family === 'IPv4' && !each.internal && each.cidr ? (rangeAround(each.cidr) ?? []) : [],
          ),
      ),
    ],
  };
}
