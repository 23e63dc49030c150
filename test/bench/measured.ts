import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseIn } from '../../hub/db/data-dir.ts';
import { say } from './command-line.ts';
import { remove } from './hub-process.ts';
import { hub } from './hub-subject.ts';
import type { Done, Work } from './load.ts';
import { PRINTERS_HOST, type PrintersAsk } from './printers-worker.ts';
import { reference } from './reference-subject.ts';
import type { Pair, Tools } from './rounds.ts';
import { describe, orderRows, saveOrderRows, snapshot } from './rows.ts';
import type { Arrivals, ScreenWork } from './screens-worker.ts';
import type { Running, Subject } from './subject.ts';
import { type MeasuredVenue, measuredVenue, printerNames } from './venue.ts';
import { Worker } from './worker.ts';

/** What followers write is left out of the reference, and so is what no order writes: stricter for the hub. */
const NOT_THE_ORDER = ['cursors', 'dead_letters', 'print_jobs', 'scheduled_runs', 'simulated_payments'];

export interface Bench {
  readonly folder: string;
  readonly venue: MeasuredVenue;
  readonly tools: Tools;
  /** Runs hub and reference, each in a fresh folder, for as long as `measure` takes. */
  withPair<T>(env: Readonly<Record<string, string>>, measure: (pair: Pair<Running>) => Promise<T>): Promise<T>;
  close(): void;
}

export interface BenchOptions {
  readonly quick: boolean;
  /** The reference in the hub's place: every figure should come out near 1. */
  readonly control: boolean;
}

/** Starts the callers, the screens and the printers, and finds out which rows an order leaves. */
export async function openBench({ quick, control }: BenchOptions): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-bench-'));
  const load = new Worker<Work, Done>(new URL('./load-worker.ts', import.meta.url));
  const screens = new Worker<ScreenWork, Arrivals>(new URL('./screens-worker.ts', import.meta.url));
  const printers = new Worker<PrintersAsk, readonly number[]>(new URL('./printers-worker.ts', import.meta.url));
  const ports = await printers.ask({ names: printerNames() });
  const venue = measuredVenue(join(folder, 'venue.json'), PRINTERS_HOST, ports);
  const rowsFile = join(folder, 'rows.json');
  const measuredHub = hub(venue.plans, venue.station, venue.file);
  await recordRows(withoutPrinters(folder), load, folder, rowsFile);
  const bare = reference(rowsFile, venue.plans);
  const inHubsPlace = control ? reference(rowsFile, venue.plans, 'reference again') : measuredHub;
  const tools: Tools = quick ? { load, screens, rounds: 2, ms: 1_500 } : { load, screens, rounds: 5, ms: 5_000 };
  return {
    folder,
    venue,
    tools,
    withPair: async (env, measure) => {
      const running: Running[] = [];
      const start = async (subject: Subject, name: string): Promise<Running> => {
        const started = await subject.start({ folder: join(folder, name), env });
        running.push(started);
        return started;
      };
      try {
        return await measure({ hub: await start(inHubsPlace, 'hub'), reference: await start(bare, 'reference') });
      } finally {
        await Promise.all(running.map((each) => each.stop()));
        remove(join(folder, 'hub'));
        remove(join(folder, 'reference'));
      }
    },
    close: () => {
      for (const worker of [load, screens, printers]) worker.stop();
      remove(folder);
    },
  };
}

/** Printers that do not answer: what a printer's jobs write is not the order's. */
function withoutPrinters(folder: string): Subject {
  const { file, plans, station } = measuredVenue(join(folder, 'without-printers.json'), PRINTERS_HOST, []);
  return hub(plans, station, file);
}

async function recordRows(subject: Subject, load: Worker<Work, Done>, folder: string, file: string): Promise<void> {
  const place = join(folder, 'recorded');
  const running = await subject.start({ folder: place, env: {} });
  const order = async (): Promise<void> => {
    await load.ask({ kind: 'count', target: await running.target(), callers: 1, orders: 1 });
  };
  await order();
  const db = new Database(databaseIn(place), { readonly: true });
  const before = snapshot(db, NOT_THE_ORDER);
  await order();
  const rows = orderRows(db, before, snapshot(db, NOT_THE_ORDER));
  db.close();
  await running.stop();
  saveOrderRows(rows, file);
  say(`An order leaves: ${describe(rows)}`);
  remove(place);
}

/** Starts a hub for one measurement alone. */
export async function withHub<T>(
  folder: string,
  venue: MeasuredVenue,
  measure: (running: Running) => Promise<T>,
): Promise<T> {
  const running = await hub(venue.plans, venue.station, venue.file).start({ folder, env: {} });
  try {
    return await measure(running);
  } finally {
    await running.stop();
  }
}
