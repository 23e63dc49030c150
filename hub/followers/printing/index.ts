import type { NewId } from '@comanda/shared/base/ids.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { testPage } from '@comanda/shared/receipts/test-page.ts';
import type { Store } from '../../db/store.ts';
import type { Address } from '../../drivers/escpos/index.ts';
import { type DeadLetter, type Follower, startFollower } from '../../log/follower.ts';
import type { Spine } from '../../log/spine.ts';
import type { PrintDesk } from '../../modules/printing/index.ts';
import { clockMoment, languageOf } from '../../modules/receipts/index.ts';
import { venueState } from '../../modules/venue/index.ts';
import {
  addJob,
  dismissJob,
  forgetJobs,
  giveUp,
  isDead,
  isPrinting,
  newsPaperOf,
  nextJob,
  paperOf,
  type PutAway,
  recoverInterrupted,
  restoreJob,
  retryJob,
} from './jobs.ts';
import { type Lane, makeLane } from './lane.ts';
import { printer as printerOn } from './print.ts';
import { routeOf, servedBy } from './routes.ts';
import { type Place, placeOf, type Sender } from './sender.ts';
import { printingWork } from './work.ts';

export { makeSender } from './sender.ts';

export interface PrintingParts {
  readonly spine: Spine;
  /** The database without waiting for the disk, as all followers have it. */
  readonly books: Store;
  readonly store: Store;
  readonly timers: Timers;
  readonly newId: NewId;
  /** Where a printer is reached: its settings, or the virtual one that stands for it. */
  readonly addressOf: (printer: Printer) => Address;
  /** Entities of these topics changed. Called some time after they did, for many at once. */
  readonly onChange: (topic: 'printers' | 'jobs', ids: readonly string[]) => void;
  readonly onFault: (fault: unknown) => void;
  /** Papers of a printer were given up. */
  readonly onDead?: (printerId: string) => void;
  /** The follower gave an event up. */
  readonly onLetter?: (letter: DeadLetter) => void;
  /** Where a guest can read a receipt again, to print as QR; null or not given: not on the paper. */
  readonly linkOf?: (checkId: string) => string | null;
  /** Where a phone follows an order, where the venue prints that. */
  readonly trackOf?: (orderId: string) => string | null;
  readonly sender: Sender;
}

export interface Printing extends PrintDesk {
  readonly follower: Follower;
  /** Tries now what waits for a printer that may be there again. */
  hurry(): void;
  /** Resolves when every event is a job, and every printer waits for a moment or for work. */
  settled(): Promise<void>;
  /** The printer whose paper of a ticket is out; null: it is not. */
  paperOf(ticketId: string): string | null;
  /** The printer whose paper of what became of a line is out; null: it is not. */
  newsPaperOf(ticketId: string, news: string): string | null;
  /** Forgets finished jobs from before a moment (ms UTC); how many they were. */
  forget(before: number): number;
  stop(): Promise<void>;
}

const TAKEN_BACK_FOR_MS = 10 * MINUTE;

/** As a test page says where its printer is. */
const addressText = (place: Place): string => {
  if (place.kind === 'network') return `${place.host}:${place.port}`;
  const port = place.kind === 'spooler' ? place : place.port;
  return 'queue' in port ? port.queue : port.path;
};

/** Turns events into print jobs, and prints them: each printer's in order, all printers at once. */
export function startPrinting(parts: PrintingParts): Printing {
  const { spine, books, store, timers, newId, sender } = parts;
  const lanes = new Map<string, Lane>();
  const changed = { printers: new Set<string>(), jobs: new Set<string>() };
  let announcing: NodeJS.Immediate | null = null;
  /** Only here: on the disk, a paper that nobody wants any more keeps no name. */
  const putAway = new Map<string, PutAway>();

  const announce = (topic: 'printers' | 'jobs', id: string): void => {
    changed[topic].add(id);
    announcing ??= setImmediate(() => {
      announcing = null;
      for (const each of ['printers', 'jobs'] as const) {
        if (changed[each].size > 0) parts.onChange(each, [...changed[each]]);
        changed[each].clear();
      }
    });
  };
  const jobChanged = (jobId: string, printerId?: string): void => {
    announce('jobs', jobId);
    if (printerId !== undefined) announce('printers', printerId);
  };

  const printers = (): ReadonlyMap<string, Printer> => venueState(store)?.printers ?? new Map();
  const outOf = (id: string) => lanes.get(id)?.out() ?? null;

  /** By the most impatient of its stations: one that says nothing waits some seconds only. */
  const patienceOf = (id: string): number | null => {
    const stations = [...(venueState(store)?.stations.values() ?? [])].filter(({ printerId }) => printerId === id);
    const minutes = stations.map(({ fallbackMinutes }) => fallbackMinutes ?? null);
    const said = minutes.filter((each) => each !== null);
    const fewest = Math.min(...said);
    if (fewest === 0) return 0;
    return said.length === 0 || said.length < minutes.length ? null : fewest * MINUTE;
  };

  const openLane = (id: string): Lane => {
    const ways = {
      spine,
      books,
      timers,
      newId,
      sender,
      store,
      addressOf: parts.addressOf,
      outOf,
      jobChanged,
      onFault: parts.onFault,
    };
    const printHere = printerOn(ways, id);
    return makeLane({
      timers,
      next: () => {
        const homes = servedBy(id, printers(), outOf).filter((home) => !isPrinting(books, home));
        const jobs = homes.flatMap((home) => nextJob(books, home, home === id) ?? []);
        return jobs.sort((a, b) => a.position - b.position)[0] ?? null;
      },
      print: async (job, signal, hear) => {
        const printed = await printHere(job, signal, hear);
        if (printed.kind !== 'printed' && isDead(books, job.id)) parts.onDead?.(job.printerId);
        // Its printer, or another one that stands in for it, may have waited for the end of this one.
        if (job.printerId !== id || outOf(id) !== null) for (const lane of lanes.values()) lane.wake();
        return printed;
      },
      check: async (signal) => {
        const printer = printers().get(id);
        return printer ? sender.check(placeOf(printer, parts.addressOf), signal) : { ok: false, error: 'unreachable' };
      },
      patience: () => patienceOf(id),
      retired: () => printers().get(id)?.archived ?? true,
      onState: () => announce('printers', id),
      onOut: (since, reason) => {
        if (routeOf(id, printers(), outOf) === id) {
          const dead = giveUp(books, id, since, reason, timers.now());
          for (const job of dead) jobChanged(job, id);
          if (dead.length > 0) parts.onDead?.(id);
        }
        for (const lane of lanes.values()) lane.wake();
      },
      onFault: parts.onFault,
    });
  };

  const wakeAll = (): void => {
    for (const id of printers().keys()) if (!lanes.has(id)) lanes.set(id, openLane(id));
    for (const lane of lanes.values()) lane.wake();
  };

  const hurryAll = (): void => {
    wakeAll();
    for (const lane of lanes.values()) lane.hurry();
  };

  recoverInterrupted(books);
  const follower = startFollower(
    spine,
    books,
    timers,
    printingWork({
      store,
      newId,
      onJob: (jobId, printerId) => {
        jobChanged(jobId, printerId);
        wakeAll();
      },
      onPrinters: () => {
        sender.forget();
        hurryAll();
      },
      linkOf: parts.linkOf ?? (() => null),
      trackOf: parts.trackOf ?? (() => null),
    }),
    parts.onLetter,
  );
  wakeAll();

  const runs = (): Promise<void>[] => [...lanes.values()].flatMap((lane) => lane.running() ?? []);

  return {
    follower,
    stateOf: (printerId) =>
      lanes.get(printerId)?.state() ?? { state: 'unknown', since: null, paperLow: false, drawerHigh: null },
    standInOf: (printerId) => {
      const route = routeOf(printerId, printers(), outOf);
      return route === printerId ? null : route;
    },
    check: (printerId) => lanes.get(printerId)?.hurry(),
    retry: (jobId) => {
      const retried = retryJob(books, jobId, timers.now());
      if (!retried.ok) return false;
      jobChanged(jobId, retried.value);
      hurryAll();
      return true;
    },
    dismiss: (jobId) => {
      const job = dismissJob(books, jobId);
      if (job === null) return false;
      putAway.set(jobId, job);
      timers.after(TAKEN_BACK_FOR_MS, () => putAway.delete(jobId));
      jobChanged(jobId, job.printerId);
      wakeAll();
      return true;
    },
    restore: (jobId) => {
      const job = putAway.get(jobId);
      putAway.delete(jobId);
      if (!job || !restoreJob(books, jobId, job, timers.now())) return false;
      jobChanged(jobId, job.printerId);
      wakeAll();
      return true;
    },
    testPrint: (printerId) => {
      const printer = printers().get(printerId);
      const settings = venueState(store)?.settings;
      if (!printer || !settings) return null;
      const id = newId();
      const paper = testPage({
        language: paperLanguage(languageOf(settings)),
        columns: printer.columns,
        printer: printer.name,
        address: addressText(placeOf(printer, parts.addressOf)),
        letters: printer.letters,
        date: clockMoment(settings, timers.now()),
      });
      const job = {
        id,
        kind: 'test',
        cause: `test:${id}`,
        printerId,
        orderNumber: null,
        paper,
        reprint: false,
      } as const;
      addJob(books, job, timers.now());
      jobChanged(id, printerId);
      wakeAll();
      lanes.get(printerId)?.hurry();
      return id;
    },
    hurry: hurryAll,
    printCards: (printerId, cards) => {
      for (const paper of cards) {
        const id = newId();
        const job = { id, kind: 'table_card', cause: `card:${id}`, printerId, orderNumber: null, paper } as const;
        addJob(books, { ...job, reprint: false }, timers.now());
        jobChanged(id, printerId);
      }
      wakeAll();
    },
    settled: async () => {
      do {
        await follower.settled();
        await Promise.all(runs());
      } while (runs().length > 0);
    },
    paperOf: (ticketId) => paperOf(books, ticketId),
    newsPaperOf: (ticketId, news) => newsPaperOf(books, ticketId, news),
    forget: (before) => forgetJobs(books, before),
    stop: async () => {
      await follower.stop();
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
      if (announcing) clearImmediate(announcing);
    },
  };
}
