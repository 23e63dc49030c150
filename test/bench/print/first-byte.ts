import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { must } from '@comanda/shared/base/assert.ts';
import { USUAL_TIMEOUTS } from '@comanda/shared/printers/conversation.ts';
import { send } from '../../../hub/drivers/escpos/index.ts';
import { Caller } from '../caller.ts';
import { startHubProcess } from '../hub-process.ts';
import { newId } from '../orders.ts';
import { type PrintersAsk, PRINTERS_HOST } from '../printers-worker.ts';
import { Till } from '../till.ts';
import { Worker } from '../worker.ts';
import { printHouse, takeaway } from './house.ts';

/** How long after an order was sent its ticket begins to arrive at a printer, while ten others are printing. */

const BUSY = 10;
const EVERY_MS = 250;
/** Bytes a second: a paper takes longer than the next one takes to come, so that they never stand still. */
const SLOW = 600;
const ORDERS_PATH = '/api/v1/orders';
const INITIALISE = Buffer.from([0x1b, 0x40]);

/** A printer that answers what is asked of it and says when a document begins. */
async function watchedPrinter(): Promise<{ port: number; begun: () => Promise<number>; close: () => void }> {
  let begin: (at: number) => void = () => {};
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const at = performance.now();
      if (bytes.includes(INITIALISE)) begin(at);
      // DLE EOT n and GS r 1: well, and all taken.
      for (let from = 0; from < bytes.length; from += 1) {
        if (bytes[from] === 0x10 && bytes[from + 1] === 0x04) socket.write(Uint8Array.from([0x12]));
        if (bytes[from] === 0x1d && bytes[from + 1] === 0x72) socket.write(Uint8Array.from([0]));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, PRINTERS_HOST, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    begun: () => new Promise((resolve) => (begin = resolve)),
    close: () => server.close(),
  };
}

export interface FirstBytes {
  /** Milliseconds from the order's sending to the first byte of its ticket. */
  readonly ours: readonly number[];
  /** The same of bytes that this process sends by itself, without a hub between. */
  readonly bare: readonly number[];
  /** How many of the others were printing when each order was sent. */
  readonly busy: readonly number[];
}

export async function firstBytes(work: string, orders: number): Promise<FirstBytes> {
  const worker = new Worker<PrintersAsk, readonly number[]>(new URL('../printers-worker.ts', import.meta.url));
  const names = Array.from({ length: BUSY }, (_, at) => `Busy ${at + 1}`);
  const ports = await worker.ask({ names, bytesPerSecond: SLOW });
  const watched = await watchedPrinter();
  const at = [...ports, watched.port].map((port) => ({ host: PRINTERS_HOST, port }));
  const house = printHouse(join(work, 'first-byte.json'), at);
  const hub = await startHubProcess({ folder: join(work, 'first-byte'), venue: house.file });
  const headers = await new Till(hub.url).headers();
  const caller = new Caller(hub.url);
  const crowd = new Caller(hub.url);
  const order = async (by: Caller, dishes: Parameters<typeof takeaway>[1]): Promise<void> => {
    const id = newId();
    const answer = await by.post({
      path: ORDERS_PATH,
      body: takeaway(id, dishes),
      headers: { ...headers, 'Idempotency-Key': newId() },
    });
    if (answer.status >= 300) throw new Error(`an order was answered with ${answer.status}: ${answer.body}`);
  };
  const first = (n: number) => must(house.dishes[n]?.[0], 'a dish of the station');
  const all = Array.from({ length: BUSY }, (_, n) => first(n));
  let going = true;
  const crowding = (async () => {
    while (going) {
      await order(crowd, all);
      await sleep(EVERY_MS);
    }
  })();
  const ours: number[] = [];
  const bare: number[] = [];
  const busy: number[] = [];
  await sleep(4 * EVERY_MS);
  for (let n = 0; n < orders; n += 1) {
    busy.push(...(await worker.ask({})));
    const begun = watched.begun();
    const from = performance.now();
    await order(caller, [first(BUSY)]);
    ours.push((await begun) - from);
    await sleep(EVERY_MS / 2);
    const again = watched.begun();
    const sent = performance.now();
    void send({ host: PRINTERS_HOST, port: watched.port }, Uint8Array.from([...INITIALISE, 0x0a]), {
      timeouts: USUAL_TIMEOUTS,
    });
    bare.push((await again) - sent);
    await sleep(EVERY_MS / 2);
  }
  going = false;
  await crowding;
  caller.close();
  crowd.close();
  await hub.stop();
  worker.stop();
  watched.close();
  return { ours, bare, busy };
}
