import { createServer, type AddressInfo, type Server } from 'node:net';
import { realTimers } from '@comanda/shared/node/timers.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PrinterFinder, printerFinder } from './index.ts';
import { scan } from './scan.ts';

const servers: Server[] = [];
let finder: PrinterFinder | null = null;
afterEach(async () => {
  finder?.cancel();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Something that listens where a printer would; what it hears is kept. */
async function listener(host: string, port = 0): Promise<{ readonly port: number; readonly heard: Buffer[] }> {
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('data', (bytes) => heard.push(bytes));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  servers.push(server);
  return { port: (server.address() as AddressInfo).port, heard };
}

describe('a scan', () => {
  it('finds what takes a connection, sends it nothing, and says how far it is', async () => {
    const { port, heard } = await listener('127.0.0.7');
    await listener('127.0.0.9', port);
    const found: string[] = [];
    const asked: number[] = [];
    await scan({
      hosts: ['127.0.0.6', '127.0.0.7', '127.0.0.8', '127.0.0.9'],
      port,
      timer: realTimers.after,
      signal: new AbortController().signal,
      onFound: (host) => found.push(host),
      onAsked: (count) => asked.push(count),
    });
    expect(found.sort()).toEqual(['127.0.0.7', '127.0.0.9']);
    expect(asked).toEqual([1, 2, 3, 4]);
    expect(Buffer.concat(heard)).toHaveLength(0);
  });

  it('asks no more than a hundred a second, and nobody after it was called off', async () => {
    const waits: number[] = [];
    const stop = new AbortController();
    await scan({
      hosts: Array.from({ length: 50 }, (_, at) => `127.0.1.${at + 1}`),
      port: 9,
      timer: (ms, then) => {
        waits.push(ms);
        if (waits.filter((each) => each === 10).length === 7) stop.abort();
        return realTimers.after(0, then);
      },
      signal: stop.signal,
      onFound: () => {},
      onAsked: () => {},
    });
    expect(waits.filter((each) => each === 10)).toHaveLength(7);
  });
});

describe('a search', () => {
  const open = (port: number): { finder: PrinterFinder; told: number[] } => {
    const told: number[] = [];
    // Nobody announces anything on no interface: that wait is cut short.
    const timer: Timer = (ms, then) => realTimers.after(ms === 4_000 ? 20 : ms, then);
    finder = printerFinder({ timer, interfaces: () => ({}), port, onChange: () => told.push(0) });
    return { finder, told };
  };

  it('can be called off, and keeps what it found', async () => {
    const { finder: search } = open(9);
    search.start({ first: 0x7f000101, prefix: 24 });
    await vi.waitFor(() => expect(search.search().asked).toBeGreaterThan(0), 10_000);
    search.cancel();
    const { asked } = search.search();
    expect(search.search()).toMatchObject({ state: 'cancelled', range: '127.0.1.1/24', of: 254, asked });
    expect(asked).toBeLessThan(254);
  });

  it('is over once all were asked and those that announce themselves had their time', async () => {
    const { port } = await listener('127.0.2.1');
    const { finder: search, told } = open(port);
    search.start({ first: 0x7f000200, prefix: 30 });
    await vi.waitFor(() => expect(search.search().state).toBe('done'), 10_000);
    expect(search.search()).toMatchObject({
      asked: 2,
      of: 2,
      found: [{ host: '127.0.2.1', port, name: null, via: 'scan' }],
    });
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), 10_000);
  });

  it('proposes the street around the hub’s own addresses', () => {
    const address = { address: '192.168.7.2', cidr: '192.168.7.2/16', family: 'IPv4', internal: false } as const;
    const proposing = printerFinder({
      timer: realTimers.after,
      interfaces: () => ({ eth0: [{ ...address, netmask: '255.255.0.0', mac: '00:00:00:00:00:00' }] }),
      onChange: () => {},
    });
    expect(proposing.proposed()).toEqual(['192.168.7.0/24']);
  });
});
