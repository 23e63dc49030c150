import { err, type Result } from '@comanda/shared/base/result.ts';
import type { FoundPort, PrinterHardware } from '@comanda/shared/contracts/printer-socket.ts';
import type { MachinePort } from '@comanda/shared/contracts/views/printer.ts';
import {
  type Checked,
  checkedBy,
  type PrintFailure,
  printOver,
  type Proof,
  type SendFailure,
  statusOver,
  USUAL_TIMEOUTS,
} from '@comanda/shared/printers/conversation.ts';
import { ears, type Hear } from '@comanda/shared/printers/ears.ts';
import type { OpenLink } from '@comanda/shared/printers/link.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';
import type { Told, ToldPrinters } from './told.ts';

/** The printers that hang on this machine. Two documents for one port go one after the other. */
export interface Ports {
  found(kinds?: readonly FoundPort['kind'][]): Promise<FoundPort[]>;
  /** @param hear what the printer says of itself meanwhile */
  print(port: MachinePort, bytes: Uint8Array, hear?: Hear): Promise<Result<{ readonly proof: Proof }, SendFailure>>;
  /** The hub says what a port's printer has. */
  learn(port: MachinePort, hardware: PrinterHardware): void;
  /** What the hub has said of the printer at a port, with the port's own speed; null: nothing yet. */
  known(kind: MachinePort['kind'], at: string): Told | null;
  check(port: MachinePort): Promise<Result<Checked, PrintFailure>>;
}

export interface PortsParts {
  readonly found: Ports['found'];
  readonly spooler: Spooler;
  readonly usb: (path: string) => OpenLink;
  readonly serial: (path: string, baudRate: number) => OpenLink;
  /** Not given: what the hub says is known as long as the program runs. */
  readonly told?: ToldPrinters;
}

const placeIn = (port: MachinePort): string => (port.kind === 'spooler' ? port.queue : port.path);

export function machinePorts({ found, spooler, usb, serial, told = new Map<string, Told>() }: PortsParts): Ports {
  const queues = new Map<string, Promise<unknown>>();
  const answering = ears();
  const seen = new Set<string>();
  const keyOf = (port: MachinePort): string => `${port.kind}:${placeIn(port)}`;

  const inTurn = <T>(port: MachinePort, run: () => Promise<T>): Promise<T> => {
    const key = keyOf(port);
    const done = (queues.get(key) ?? Promise.resolve()).then(run, run);
    queues.set(key, done);
    return done;
  };

  /** The hub may write to nothing on this machine but what a printer hangs on. */
  const isPrinter = async (port: MachinePort): Promise<boolean> => {
    // A queue that is gone says so by itself, and asking for all of them starts a program each time.
    if (port.kind === 'spooler' && seen.has(port.queue)) return true;
    const there = (await found([port.kind])).some(({ kind, at }) => kind === port.kind && at === placeIn(port));
    // Whatever is plugged in there next may be one that tells nothing of itself.
    if (!there) answering.forget(keyOf(port));
    else if (port.kind === 'spooler') seen.add(port.queue);
    return there;
  };

  const linkTo = (port: Exclude<MachinePort, { kind: 'spooler' }>): OpenLink =>
    port.kind === 'usb' ? usb(port.path) : serial(port.path, port.baudRate);

  return {
    found,
    learn: (port, hardware) => void told.set(keyOf(port), { port, hardware }),
    known: (kind, at) => told.get(`${kind}:${at}`) ?? null,
    print: (port, bytes, hear) =>
      inTurn(port, async () => {
        if (!(await isPrinter(port))) return err({ reason: 'unreachable', started: false, written: 0 });
        if (port.kind === 'spooler') return spooler.print(port.queue, bytes);
        return printOver(linkTo(port), bytes, USUAL_TIMEOUTS, answering.of(keyOf(port), hear));
      }),
    check: (port) =>
      inTurn(port, async () => {
        if (!(await isPrinter(port))) return err('unreachable');
        return port.kind === 'spooler'
          ? spooler.check(port.queue)
          : checkedBy(await statusOver(linkTo(port), USUAL_TIMEOUTS, answering.of(keyOf(port))));
      }),
  };
}
