import { once } from 'node:events';
import { createServer } from 'node:net';

/** Each of the tests that run at once takes from its own range. */
const FIRST = 20_000;
const RANGE = 4_000;
/** A hub that is told its port only may take the next one for TLS. */
const APART = 2;
let taken = process.pid % RANGE;

/**
 * A port that stays free until its hub takes it, and while that hub is down: below those that the system gives to
 * whoever asks for any, as every connection that goes out does.
 */
export async function freePort(): Promise<number> {
  const from = FIRST + (Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % 3) * RANGE;
  for (let tries = 0; tries < RANGE / APART; tries += 1) {
    taken = (taken + APART) % RANGE;
    const port = from + taken;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${from} on is free`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return false;
  server.close();
  await once(server, 'close');
  return true;
}
