import { createConnection } from 'node:net';
import type { Timer } from '@comanda/shared/printers/timer.ts';

export interface ScanParts {
  readonly hosts: readonly string[];
  readonly port: number;
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly onFound: (host: string) => void;
  /** So many hosts were asked. */
  readonly onAsked: (asked: number) => void;
}

/** A new one every so many milliseconds: 100 a second, which no network or its guard minds. */
const EVERY_MS = 10;
/** Machines on one LAN answer within some milliseconds; one that sleeps may take longer. */
const ANSWER_MS = 800;

/**
 * Looks which hosts take a connection. Nothing is sent: what listens there may be a printer of another kind, which
 * would print whatever it is asked.
 */
export async function scan({ hosts, port, timer, signal, onFound, onAsked }: ScanParts): Promise<void> {
  const asking: Promise<void>[] = [];
  let asked = 0;
  const ask = async (host: string): Promise<void> => {
    const there = await listens(host, port, timer, signal);
    if (signal.aborted) return;
    if (there) onFound(host);
    asked += 1;
    onAsked(asked);
  };
  for (const host of hosts) {
    if (signal.aborted) break;
    asking.push(ask(host));
    await new Promise<void>((resolve) => {
      timer(EVERY_MS, resolve);
    });
  }
  await Promise.all(asking);
}

function listens(host: string, port: number, timer: Timer, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const end = (there: boolean): void => {
      cancel();
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(there);
    };
    const stop = (): void => end(false);
    const cancel = timer(ANSWER_MS, stop);
    signal.addEventListener('abort', stop);
    socket.once('connect', () => end(true));
    socket.once('error', stop);
  });
}
