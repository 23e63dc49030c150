import { err, type Result } from '@comanda/shared/base/result.ts';
import type { FoundPort } from '@comanda/shared/contracts/printer-socket.ts';
import type { MachinePort } from '@comanda/shared/contracts/views/printer.ts';
import {
  checkedBy,
  type PrintFailure,
  printOver,
  type Proof,
  type SendFailure,
  statusOver,
  type Timeouts,
} from '@comanda/shared/printers/conversation.ts';
import type { OpenLink } from '@comanda/shared/printers/link.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';

/** The printers that hang on this machine. Two documents for one port go one after the other. */
export interface Ports {
  found(kinds?: readonly FoundPort['kind'][]): Promise<FoundPort[]>;
  print(port: MachinePort, bytes: Uint8Array): Promise<Result<{ readonly proof: Proof }, SendFailure>>;
  check(port: MachinePort): Promise<Result<{ readonly paperLow: boolean }, PrintFailure>>;
}

export interface PortsParts {
  readonly found: Ports['found'];
  readonly spooler: Spooler;
  readonly usb: (path: string) => OpenLink;
  readonly serial: (path: string, baudRate: number) => OpenLink;
}

const TIMEOUTS: Timeouts = { connect: 2_000, status: 1_000, write: 10_000, acknowledge: 30_000 };

const placeIn = (port: MachinePort): string => (port.kind === 'spooler' ? port.queue : port.path);

export function machinePorts({ found, spooler, usb, serial }: PortsParts): Ports {
  const queues = new Map<string, Promise<unknown>>();

  const inTurn = <T>(port: MachinePort, run: () => Promise<T>): Promise<T> => {
    const key = `${port.kind}:${placeIn(port)}`;
    const done = (queues.get(key) ?? Promise.resolve()).then(run, run);
    queues.set(key, done);
    return done;
  };

  /** The hub may write to nothing on this machine but what a printer hangs on. */
  const isPrinter = async (port: MachinePort): Promise<boolean> =>
    (await found([port.kind])).some(({ kind, at }) => kind === port.kind && at === placeIn(port));

  const linkTo = (port: Exclude<MachinePort, { kind: 'spooler' }>): OpenLink =>
    port.kind === 'usb' ? usb(port.path) : serial(port.path, port.baudRate);

  return {
    found,
    print: (port, bytes) =>
      inTurn(port, async () => {
        if (!(await isPrinter(port))) return err({ reason: 'unreachable', started: false, written: 0 });
        return port.kind === 'spooler' ? spooler.print(port.queue, bytes) : printOver(linkTo(port), bytes, TIMEOUTS);
      }),
    check: (port) =>
      inTurn(port, async () => {
        if (!(await isPrinter(port))) return err('unreachable');
        return port.kind === 'spooler'
          ? spooler.check(port.queue)
          : checkedBy(await statusOver(linkTo(port), TIMEOUTS));
      }),
  };
}
