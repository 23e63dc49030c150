import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { must } from '@comanda/shared/base/assert.ts';
import { type PrintedPaper, startVirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { Caller } from '../bench/caller.ts';
import { newId } from '../bench/orders.ts';
import { printHouse, takeaway } from '../bench/print/house.ts';
import { PRINTERS_HOST } from '../bench/printers-worker.ts';
import { realHub } from './hub.ts';
import { papersAccount } from './papers.ts';
import { databaseIn } from './place.ts';
import { allPrinted, misbehave, tornAt, WELL } from './printers.ts';

/** Thousands of tickets to six printers that fail at random, as fast as the hub takes orders. */

export interface TicketsOptions {
  readonly work: string;
  readonly random: () => number;
  readonly say: (text: string) => void;
  readonly tickets: number;
}

export interface TicketsOutcome {
  readonly tickets: number;
  readonly missing: number;
  readonly doubled: number;
  readonly reprinted: number;
  readonly stoodIn: number;
  readonly unmarked: number;
  readonly disordered: number;
}

const PRINTERS = 6;
/** Faster than any printer is: it is the faults that are tried, not the rolls. */
const FAST = { ...WELL, bytesPerSecond: null };
const SHORTEST_MS = 500;
/** Long enough for a stand-in to take over, now and then. */
const FAULT_MS = 2_500;
const WELL_MS = 1_000;
const PATIENCE_MS = 300_000;
/** No order is sent while so many papers wait: a kitchen would have stopped by itself long ago. */
const MOST_WAITING = 400;

export async function tickets({ work, random, say, tickets: wanted }: TicketsOptions): Promise<TicketsOutcome> {
  const papers: PrintedPaper[] = [];
  const names = Array.from({ length: PRINTERS }, (_, at) => `Printer ${at + 1}`);
  const onPaper = (paper: PrintedPaper): void => void papers.push(paper);
  const machines = await Promise.all(
    names.map((name) => startVirtualPrinter({ name, host: PRINTERS_HOST, port: 0, keep: 1, onPaper })),
  );
  const house = printHouse(
    join(work, 'tickets.json'),
    machines.map(({ port }) => ({ host: PRINTERS_HOST, port })),
  );
  const folder = join(work, 'tickets');
  const running = await realHub.start({ folder, venue: house.file });
  const file = databaseIn(realHub, folder);
  const waiting = (): number => {
    const db = new Database(file, { readonly: true });
    const row = db.prepare("SELECT count(*) AS n FROM print_jobs WHERE state NOT IN ('printed', 'dismissed')").get();
    db.close();
    return (row as { n: number }).n;
  };
  const caller = new Caller(running.url);
  let failing = true;
  const faults = machines.map(async (machine) => {
    while (failing) {
      await misbehave(machine, random, FAST);
      await sleep(SHORTEST_MS + random() * FAULT_MS);
      // For a while it is well, or nothing would ever come out; but for a break in the middle of a paper.
      await machine.setState({ ...FAST, dropAfterBytes: random() < 0.8 ? tornAt(random) : null });
      await sleep(SHORTEST_MS + random() * WELL_MS);
    }
  });
  let sent = 0;
  while (sent < wanted) {
    const stations = Math.min(wanted - sent, 1 + Math.floor(random() * PRINTERS));
    const from = Math.floor(random() * PRINTERS);
    const dishes = Array.from({ length: stations }, (_, n) => {
      const at = house.dishes[(from + n) % PRINTERS] ?? [];
      return must(at[Math.floor(random() * at.length)], 'a dish');
    });
    const answer = await caller.post({
      path: '/api/v1/orders',
      body: takeaway(newId(), dishes),
      headers: { ...running.headers, 'Idempotency-Key': newId() },
    });
    if (answer.status >= 300) throw new Error(`an order was answered with ${answer.status}: ${answer.body}`);
    sent += stations;
    if (sent % 50 < stations) while (waiting() > MOST_WAITING) await sleep(SHORTEST_MS);
  }
  failing = false;
  await Promise.all(faults);
  caller.close();
  for (const machine of machines) await machine.setState(FAST);
  const retried = await allPrinted(file, running, PATIENCE_MS);
  await running.stop();
  await Promise.all(machines.map((machine) => machine.close()));
  const found = papersAccount(file, house.venue, papers);
  for (const ticket of found.missing) say(`did not come out: ${ticket}`);
  for (const ticket of found.doubled) say(`came out twice without a mark: ${ticket}`);
  const torn = papers.filter((paper) => !paper.cut).length;
  for (const ticket of found.disordered) say(`came out after a later one: ${ticket}`);
  for (const ticket of found.unmarked) say(`does not say rightly whose it is: ${ticket}`);
  say(`${papers.length} papers, ${torn} torn, ${found.stoodIn} by a stand-in, ${retried} tried again by hand`);
  const { reprinted, stoodIn } = found;
  return {
    tickets: found.tickets,
    missing: found.missing.length,
    doubled: found.doubled.length,
    reprinted,
    stoodIn,
    unmarked: found.unmarked.length,
    disordered: found.disordered.length,
  };
}
