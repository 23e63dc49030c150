import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VerifyReport } from '@comanda/shared/contracts/views/operations.ts';
import { type Measurement, say } from './command-line.ts';
import { atLeast, atMost, atMostTimes } from './figures.ts';
import { remove, startHubProcess } from './hub-process.ts';
import { type Bench, withHub } from './measured.ts';
import { machineTime, residentMemory } from './process.ts';
import { throughput } from './rounds.ts';
import { median } from './stats.ts';
import { Till } from './till.ts';
import type { MeasuredVenue } from './venue.ts';

/** What a hub costs after years of trade, beside one that has opened last week. */

const PROGRAM = fileURLToPath(new URL('./generate.ts', import.meta.url));
const COMANDA = fileURLToPath(new URL('../../hub/cli/main.ts', import.meta.url));
const FEW = 10_000;
const CALLERS = 8;
const ASKED = 41;

/** How many orders count as many; `quick` is for trying the measurement, not for a figure. */
export const manyOrders = (quick: boolean): number => (quick ? 50_000 : 1_000_000);

/** A folder with so many orders; one that is there already is used again. */
async function grown(place: string, venue: MeasuredVenue, orders: number): Promise<string> {
  const folder = join(place, String(orders));
  if (existsSync(folder)) return folder;
  say(`Trading ${orders} orders …`);
  const making = `${folder}.making`;
  remove(making);
  mkdirSync(making, { recursive: true });
  await (await startHubProcess({ folder: making, venue: venue.file })).stop();
  const [code] = (await once(fork(PROGRAM, [making, String(orders)]), 'exit')) as [number];
  if (code !== 0) throw new Error(`the orders could not be made (${code})`);
  renameSync(making, folder);
  return folder;
}

async function reportTime(folder: string, venue: MeasuredVenue): Promise<number> {
  return withHub(folder, venue, async ({ url }) => {
    const till = new Till(url);
    const times: number[] = [];
    for (let n = 0; n < ASKED; n += 1) {
      const from = machineTime();
      const report = await till.get<{ orders: number }>('/reports/day');
      times.push(machineTime() - from);
      if (report.orders === 0) throw new Error('today has no orders, so its report proves nothing');
    }
    return median(times.slice(1));
  });
}

async function startTime(folder: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const running = await startHubProcess({ folder });
    times.push(running.startedIn);
    await running.stop();
  }
  return median(times);
}

function verified(folder: string): VerifyReport {
  const run = spawnSync(process.execPath, [COMANDA, 'verify', '--json', '--data-dir', folder], { encoding: 'utf8' });
  const report = JSON.parse(run.stdout) as VerifyReport;
  if (!report.ok) throw new Error(`the log and the tables disagree: ${run.stdout.slice(0, 2_000)}`);
  return report;
}

export const growth = (bench: () => Promise<Bench>, kept: string | null, many: number): Measurement[] => {
  const folderOf = async (orders: number): Promise<{ folder: string; bench: Bench }> => {
    const opened = await bench();
    return { bench: opened, folder: await grown(kept ?? join(opened.folder, 'grown'), opened.venue, orders) };
  };
  const both = async <T>(measure: (folder: string, venue: MeasuredVenue) => Promise<T>) => {
    const few = await folderOf(FEW);
    const more = await folderOf(many);
    const { venue } = few.bench;
    return { few: await measure(few.folder, venue), many: await measure(more.folder, venue) };
  };
  return [
    {
      ids: ['report-few', 'report-many'],
      run: async () => {
        const took = await both(reportTime);
        return [
          atMost({ id: 'report-few', value: took.few, unit: 'ms' }, 10),
          atMost({ id: 'report-many', value: took.many, unit: 'ms' }, 10),
        ];
      },
    },
    {
      ids: ['start-few', 'start-many'],
      run: async () => {
        const took = await both(startTime);
        return [
          atMost({ id: 'start-few', value: took.few, unit: 'ms' }, 1_500),
          atMost({ id: 'start-many', value: took.many, unit: 'ms' }, 1_500),
        ];
      },
    },
    {
      ids: ['verify'],
      run: async () => {
        const { folder } = await folderOf(FEW);
        const { events, took } = verified(folder);
        return [atLeast({ id: 'verify', value: (events * 1_000) / took, unit: 'events/s' }, 20_000)];
      },
    },
    {
      ids: ['growth', 'growth-cpu'],
      run: async () => {
        const few = await folderOf(FEW);
        const { folder } = await folderOf(many);
        const { tools, venue } = few.bench;
        const cost = await withHub(folder, venue, (hub) =>
          withHub(few.folder, venue, (reference) => throughput(tools, { hub, reference }, CALLERS)),
        );
        const wall = (perSecond: number): number => 1_000 / perSecond;
        const { hub, reference } = cost;
        return [
          atMostTimes(
            { id: 'growth', value: wall(hub.perSecond), unit: 'ms an order' },
            1.25,
            wall(reference.perSecond),
          ),
          atMostTimes({ id: 'growth-cpu', value: hub.cpuMs, unit: 'ms an order' }, 1.25, reference.cpuMs),
        ];
      },
    },
  ];
};

/** Resident memory of a hub that has taken so many orders. */
export const memory = (bench: () => Promise<Bench>, orders: number): Measurement => ({
  ids: ['memory'],
  run: async () => {
    const { folder, venue, tools } = await bench();
    const place = join(folder, 'memory');
    const bytes = await withHub(place, venue, async (running) => {
      await tools.load.ask({ kind: 'count', target: await running.target(), callers: 64, orders });
      return residentMemory(running.pid);
    });
    remove(place);
    return [atMost({ id: 'memory', value: bytes / 1e6, unit: 'MB resident' }, 300)];
  },
});
