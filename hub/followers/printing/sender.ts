import { assertNever } from '@comanda/shared/base/assert.ts';
import { err, type Result } from '@comanda/shared/base/result.ts';
import { PrinterHardware } from '@comanda/shared/contracts/printer-socket.ts';
import type { Printer, PrinterConnection } from '@comanda/shared/contracts/views/printer.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import {
  type Checked,
  checkedBy,
  type PrintFailure,
  type SendFailure,
  USUAL_TIMEOUTS,
} from '@comanda/shared/printers/conversation.ts';
import { ears, type Hear } from '@comanda/shared/printers/ears.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';
import { type Address, queryStatus, send } from '../../drivers/escpos/index.ts';
import type { DevicePlace, DevicePrinters } from '../../drivers/device-printers/index.ts';

interface NetworkPlace extends Address {
  readonly kind: 'network';
  /** As {@link Printer} has it. */
  readonly staysOpen: boolean;
}

/** Where a printer is. */
export type Place = NetworkPlace | Extract<PrinterConnection, { kind: 'spooler' }> | DevicePlace;

export const placeOf = (printer: Printer, addressOf: (printer: Printer) => Address): Place => {
  const { connection } = printer;
  // Its machine prints on it by itself while the hub is away.
  if (connection?.kind === 'device') return { ...connection, hardware: PrinterHardware.parse(printer) };
  if (connection) return connection;
  const { host, port } = addressOf(printer);
  return { kind: 'network', host, port, staysOpen: printer.staysOpen ?? false };
};

/** Brings bytes to printers. */
export interface Sender {
  /** @param hear what the printer says of itself meanwhile */
  send(place: Place, bytes: Uint8Array, signal: AbortSignal, hear: Hear): Promise<Result<unknown, SendFailure>>;
  /** Whether it could print now, and what else it tells. */
  check(place: Place, signal: AbortSignal): Promise<Result<Checked, PrintFailure>>;
  /** Other printers may be where they were: whether they tell of themselves is not known any more. */
  forget(): void;
}

export interface SenderParts {
  readonly timers: Timers;
  readonly spooler: Spooler;
  readonly devices: DevicePrinters;
}

/** A hub that stops waits for no other program; what became of a paper that one has nobody knows then. */
async function untilStopped<T, S>(signal: AbortSignal, work: Promise<T>, stopped: S): Promise<T | S> {
  const { promise, resolve } = Promise.withResolvers<S>();
  const stop = (): void => resolve(stopped);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const stoppedIn = (bytes: Uint8Array): SendFailure => ({ reason: 'stopped', started: true, written: bytes.length });

/** By ESC/POS over TCP, by the print system of the hub's machine, or by the machine that a printer hangs on. */
export function makeSender({ timers, spooler, devices }: SenderParts): Sender {
  const timer = (ms: number, then: () => void) => timers.after(ms, then);
  const known = ears();
  const earOf = ({ host, port, staysOpen }: NetworkPlace, hear?: Hear) => known.of(`${host}:${port}`, hear, staysOpen);
  return {
    send: (place, bytes, signal, hear) => {
      switch (place.kind) {
        case 'network':
          return send(place, bytes, { timeouts: USUAL_TIMEOUTS, timer, signal, ear: earOf(place, hear) });
        case 'spooler':
          return untilStopped(signal, spooler.print(place.queue, bytes), err(stoppedIn(bytes)));
        case 'device':
          return untilStopped(signal, devices.print(place, bytes, hear), err(stoppedIn(bytes)));
        default:
          return assertNever(place);
      }
    },
    check: async (place, signal) => {
      switch (place.kind) {
        case 'network':
          return checkedBy(await queryStatus(place, { timeouts: USUAL_TIMEOUTS, timer, signal, ear: earOf(place) }));
        case 'spooler':
          return untilStopped(signal, spooler.check(place.queue), err('stopped'));
        case 'device':
          return untilStopped(signal, devices.check(place), err('stopped'));
        default:
          return assertNever(place);
      }
    },
    forget: () => known.forget(),
  };
}
