import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { must } from '@comanda/shared/base/assert.ts';
import {
  type PrintedPaper,
  startVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterState,
} from '../../hub/drivers/virtual-printer/index.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { Caller } from '../bench/caller.ts';
import { newId } from '../bench/orders.ts';
import { PRINTERS_HOST } from '../bench/printers-worker.ts';
import { machineTime } from '../bench/process.ts';
import { papersAccount } from './papers.ts';
import { databaseIn, type HubRunning, type HubUnderTest } from './place.ts';

/** Printers that are off, slow, out of paper, or break off in the middle of a ticket, while orders come in. */

export interface PrintersOptions {
  readonly work: string;
  readonly orders: number;
  readonly random: () => number;
  readonly say: (text: string) => void;
}

export interface PrintersOutcome {
  readonly tickets: number;
  readonly missing: number;
  readonly doubled: number;
  /** Tickets that came out after a later one of their station, and do not say so. */
  readonly disordered: number;
  /** Papers that do not say rightly whose they are. */
  readonly unmarked: number;
  /** The longest that a guest waited for the answer to an order, ms. */
  readonly slowestMs: number;
}

export const WELL: VirtualPrinterState = {
  paperOut: false,
  paperLow: false,
  coverOpen: false,
  off: false,
  drawerOpen: false,
  offline: false,
  silent: false,
  hangs: false,
  bytesPerSecond: 6_000,
  dropAfterBytes: null,
};
const PACE_MS = 120;
const PATIENCE_MS = 240_000;

/** Early enough in a ticket for most to break off, in bytes. */
export const tornAt = (random: () => number): number => 1 + Math.floor(random() * 300);

/** @param well what it comes back to */
export async function misbehave(printer: VirtualPrinter, random: () => number, well = WELL): Promise<void> {
  const faults: Partial<VirtualPrinterState>[] = [
    {},
    { off: true },
    { bytesPerSecond: 700 },
    { paperOut: true },
    { coverOpen: true },
    { offline: true },
    { silent: true },
    { dropAfterBytes: tornAt(random) },
  ];
  await printer.setState({ ...well, ...must(faults[Math.floor(random() * faults.length)], 'a fault') });
}

interface OpenJobs {
  /** Not on paper yet. */
  readonly open: number;
  /** Those of them that were given up, and are tried again now. */
  readonly retried: number;
}

/** How many jobs are not on paper yet; those that were given up are taken up again, as a manager would. */
async function openJobs(file: string, { url, headers }: HubRunning): Promise<OpenJobs> {
  const db = new Database(file, { readonly: true });
  const jobs = db.prepare("SELECT id, state FROM print_jobs WHERE state NOT IN ('printed', 'dismissed')").all() as {
    id: string;
    state: string;
  }[];
  db.close();
  const dead = jobs.filter(({ state }) => state === 'dead');
  for (const { id } of dead) await fetch(`${url}/api/v1/print-jobs/${id}/retry`, retry(headers));
  return { open: jobs.length, retried: dead.length };
}

/** Waits until all is on paper, or for as long as anybody would. @returns how often a manager had to try a paper again */
export async function allPrinted(file: string, running: HubRunning, patienceMs: number): Promise<number> {
  const end = Date.now() + patienceMs;
  let retried = 0;
  for (;;) {
    const jobs = await openJobs(file, running);
    retried += jobs.retried;
    if (jobs.open === 0 || Date.now() > end) return retried;
    await sleep(500);
  }
}

const retry = (headers: HubRunning['headers']): RequestInit => ({
  method: 'POST',
  body: '{}',
  headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': newId() },
});

export async function printers(hub: HubUnderTest, options: PrintersOptions): Promise<PrintersOutcome> {
  const { random } = options;
  const papers: PrintedPaper[] = [];
  const onPaper = (paper: PrintedPaper): void => void papers.push(paper);
  const demo = loadVenue('saigon');
  const machines = await Promise.all(
    demo.printers.map(({ name }) => startVirtualPrinter({ name, host: PRINTERS_HOST, port: 0, onPaper })),
  );
  const moved = demo.printers.map((printer, at) => ({
    ...printer,
    host: PRINTERS_HOST,
    port: must(machines[at], 'a printer').port,
  }));
  const venueFile = join(options.work, 'venue.json');
  writeFileSync(venueFile, JSON.stringify({ ...demo, printers: moved }));
  const folder = join(options.work, 'printing');
  const running = await hub.start({ folder, venue: venueFile });
  const caller = new Caller(running.url);
  let slowestMs = 0;
  for (let n = 0; n < options.orders; n += 1) {
    if (n % 5 === 0) for (const machine of machines) await misbehave(machine, random);
    const { path, body } = hub.orderBody(newId(), n);
    const from = machineTime();
    const answer = await caller.post({ path, body, headers: { ...running.headers, 'Idempotency-Key': newId() } });
    slowestMs = Math.max(slowestMs, machineTime() - from);
    if (answer.status >= 300) throw new Error(`an order was answered with ${answer.status}: ${answer.body}`);
    await sleep(PACE_MS * 2 * random());
  }
  caller.close();
  for (const machine of machines) await machine.setState(WELL);
  const file = databaseIn(hub, folder);
  const retried = await allPrinted(file, running, PATIENCE_MS);
  await running.stop();
  await Promise.all(machines.map((machine) => machine.close()));
  const found = papersAccount(file, demo, papers);
  for (const ticket of found.missing) options.say(`did not come out: ${ticket}`);
  for (const ticket of found.doubled) options.say(`came out twice without a mark: ${ticket}`);
  for (const ticket of found.disordered) options.say(`came out after a later one: ${ticket}`);
  for (const ticket of found.unmarked) options.say(`does not say rightly whose it is: ${ticket}`);
  const torn = papers.filter((paper) => !paper.cut).length;
  options.say(`${papers.length} papers, ${torn} torn, ${found.stoodIn} by a stand-in, ${retried} tried again by hand`);
  return {
    disordered: found.disordered.length,
    unmarked: found.unmarked.length,
    tickets: found.tickets,
    missing: found.missing.length,
    doubled: found.doubled.length,
    slowestMs,
  };
}
