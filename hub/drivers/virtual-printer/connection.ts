import type { Socket } from 'node:net';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { splitRealTime } from './commands.ts';
import { type DecodedPaper, escPosDecoder } from './decode.ts';
import { acknowledgement, automaticStatus, standsStill, statusAnswer, type VirtualPrinterState } from './state.ts';

export interface ConnectionOptions {
  readonly columns: number;
  readonly timer: Timer;
  readonly state: () => VirtualPrinterState;
  /** `dropAfterBytes` has done its work. */
  readonly dropped: () => void;
  readonly onPaper: (paper: DecodedPaper) => void;
  /** The connection has ended and all that it brought is printed. */
  readonly done: () => void;
}

/** Milliseconds between two steps of a slow printer. */
const STEP = 100;

/**
 * Prints what a connection brings. What was received is printed even when the connection has ended in the meantime,
 * as printers do: only the power switch makes one forget it.
 */
export function takeConnection(
  socket: Socket,
  options: ConnectionOptions,
): { wake: () => void; powerOff: () => void; waits: () => boolean } {
  const { state, timer } = options;
  let held: number[] = [];
  let buffer: number[] = [];
  let received = 0;
  let ended = false;
  let stepping: (() => void) | null = null;

  let telling: string | null = null;

  const reply = (...bytes: number[]) => {
    if (!state().silent && socket.writable) socket.write(Uint8Array.from(bytes));
  };
  /** Says how it is where `GS a` asked for that and it is otherwise than it said last. */
  const tell = () => {
    const status = automaticStatus(state());
    if (telling === null || telling === status.join()) return;
    telling = status.join();
    reply(...status);
  };
  const decoder = escPosDecoder(options.columns, {
    onPaper: options.onPaper,
    onAcknowledge: () => reply(acknowledgement(state())),
    onAutomaticStatus: (on) => {
      telling = on ? '' : null;
      tell();
    },
  });

  const finish = () => {
    decoder.end();
    options.done();
  };
  const print = () => {
    if (stepping !== null || standsStill(state())) return;
    const { bytesPerSecond } = state();
    const step = bytesPerSecond === null ? buffer.length : Math.max(1, Math.round((bytesPerSecond * STEP) / 1_000));
    decoder.take(Uint8Array.from(buffer.slice(0, step)));
    buffer = buffer.slice(step);
    if (buffer.length > 0) {
      stepping = timer(STEP, () => {
        stepping = null;
        print();
      });
    } else if (ended) {
      finish();
    }
  };
  const receive = (data: number[]) => {
    const limit = state().dropAfterBytes;
    const drops = limit !== null && received + data.length >= limit;
    buffer.push(...(drops ? data.slice(0, limit - received) : data));
    received += data.length;
    if (drops) {
      options.dropped();
      socket.resetAndDestroy();
    }
    print();
  };

  socket.on('data', (chunk) => {
    if (state().hangs) {
      socket.pause();
      socket.unshift(chunk);
      return;
    }
    const { data, requests, held: back } = splitRealTime([...held, ...chunk]);
    held = back;
    for (const n of requests) reply(statusAnswer(n, state()));
    if (data.length > 0) receive(data);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    ended = true;
    if (buffer.length > 0) print();
    else finish();
  });

  const listen = () => {
    if (state().hangs) socket.pause();
    else if (socket.isPaused()) socket.resume();
  };
  listen();

  return {
    waits: () => buffer.length > 0,
    wake: () => {
      listen();
      tell();
      print();
    },
    powerOff() {
      stepping?.();
      stepping = null;
      buffer = [];
      socket.destroy();
    },
  };
}
