import { createServer, type Server, type Socket } from 'node:net';
import { must } from '@comanda/shared/base/assert.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import type { DecodedPaper } from './decode.ts';
import { type VirtualPrinterState, WELL } from './state.ts';
import { takeConnection } from './connection.ts';

export interface VirtualPrinterOptions {
  readonly name: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly host?: string;
  readonly columns?: number;
  readonly onPaper?: (paper: PrintedPaper) => void;
  /** Papers kept for `papers()`; older ones are thrown away. */
  readonly keep?: number;
  readonly timer?: Timer;
}

export interface PrintedPaper extends DecodedPaper {
  readonly printer: string;
  /** Counts from 1 for each printer. */
  readonly number: number;
}

export interface VirtualPrinter {
  readonly name: string;
  readonly port: number;
  /** The oldest first. */
  papers(): readonly PrintedPaper[];
  state(): VirtualPrinterState;
  /** It has received more than it has printed. */
  busy(): boolean;
  /** Resolves when it is so: a printer that is off has closed its port. */
  setState(change: Partial<VirtualPrinterState>): Promise<void>;
  close(): Promise<void>;
}

/** A TCP server that behaves as an ESC/POS printer on 80 mm paper and keeps what it printed. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const { name, host = '127.0.0.1', columns = 48, keep = 100, timer = realTimers.after } = options;
  const papers: PrintedPaper[] = [];
  const connections = new Map<Socket, ReturnType<typeof takeConnection>>();
  let state = WELL;
  let printed = 0;

  const onPaper = (paper: DecodedPaper) => {
    printed += 1;
    const whole = { ...paper, printer: name, number: printed };
    papers.push(whole);
    if (papers.length > keep) papers.shift();
    options.onPaper?.(whole);
  };
  const server = createServer((socket) => {
    const dropped = () => {
      state = { ...state, dropAfterBytes: null };
    };
    connections.set(
      socket,
      takeConnection(socket, {
        columns,
        timer,
        state: () => state,
        dropped,
        onPaper,
        done: () => connections.delete(socket),
      }),
    );
  });
  const listening = async (on: boolean, port: number) => {
    if (on) return listen(server, host, port);
    for (const connection of connections.values()) connection.powerOff();
    connections.clear();
    return stop(server);
  };
  await listening(true, options.port);
  const address = server.address();
  const port = typeof address === 'object' ? must(address, 'a listening server has an address').port : options.port;

  return {
    name,
    port,
    papers: () => papers,
    state: () => state,
    busy: () => [...connections.values()].some(({ waits }) => waits()),
    async setState(change) {
      const was = state;
      state = { ...state, ...change };
      if (was.off !== state.off) await listening(!state.off, port);
      for (const connection of connections.values()) connection.wake();
    },
    async close() {
      if (!state.off) await listening(false, port);
      state = { ...state, off: true };
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
