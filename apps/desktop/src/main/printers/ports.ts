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
  /** The name that `found` has for a place which was chosen by a name of before, such as the file that it then was. */
  nameOf(kind: MachinePort['kind'], at: string): string;
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

const KINDS: readonly FoundPort['kind'][] = ['usb', 'serial', 'spooler'];
const placeIn = (port: MachinePort): string => (port.kind === 'spooler' ? port.queue : port.path);

export function machinePorts({ found, spooler, usb, serial, told = new Map<string, Told>() }: PortsParts): Ports {
  const queues = new Map<string, Promise<unknown>>();
  const answering = ears();
  const seen = new Set<string>();
  /** What was found last, by kind. */
  const here = new Map<FoundPort['kind'], FoundPort[]>();
  const look = async (kinds?: readonly FoundPort['kind'][]): Promise<FoundPort[]> => {
    const all = await found(kinds);
    for (const kind of kinds ?? KINDS) {
      here.set(
        kind,
        all.filter((each) => each.kind === kind),
      );
    }
    return all;
  };
  /** A name that two have got since it was chosen means the first of them, as the system counts. */
  const at = (kind: FoundPort['kind'], place: string): FoundPort | undefined => {
    const all = here.get(kind) ?? [];
    return (
      all.find((each) => each.at === place) ??
      all.find(({ path }) => path === place) ??
      all.find((each) => each.at.startsWith(`${place}@`))
    );
  };
  const nameOf = (kind: FoundPort['kind'], place: string): string => at(kind, place)?.at ?? place;
  const keyOf = (port: MachinePort): string => `${port.kind}:${nameOf(port.kind, placeIn(port))}`;

  const inTurn = <T>(port: MachinePort, run: () => Promise<T>): Promise<T> => {
    const key = keyOf(port);
    const done = (queues.get(key) ?? Promise.resolve()).then(run, run);
    queues.set(key, done);
    return done;
  };

  /** The hub may write to nothing on this machine but what a printer hangs on. @returns the file or queue; null: none */
  const placeOf = async (port: MachinePort): Promise<string | null> => {
    // A queue that is gone says so by itself, and asking for all of them starts a program each time.
    if (port.kind === 'spooler' && seen.has(port.queue)) return port.queue;
    const before = keyOf(port);
    await look([port.kind]);
    const there = at(port.kind, placeIn(port));
    // Whatever is plugged in there next may be one that tells nothing of itself.
    if (!there) answering.forget(before);
    else if (port.kind === 'spooler') seen.add(port.queue);
    return there ? (there.path ?? there.at) : null;
  };

  const linkTo = (port: Exclude<MachinePort, { kind: 'spooler' }>, path: string): OpenLink =>
    port.kind === 'usb' ? usb(path) : serial(path, port.baudRate);

  return {
    found: look,
    nameOf,
    learn: (port, hardware) => void told.set(keyOf(port), { port, hardware }),
    known: (kind, place) => {
      const now = at(kind, place);
      const names = [now?.at ?? place, place, now?.path ?? place];
      return names.flatMap((name) => told.get(`${kind}:${name}`) ?? [])[0] ?? null;
    },
    print: (port, bytes, hear) =>
      inTurn(port, async () => {
        const place = await placeOf(port);
        if (place === null) return err({ reason: 'unreachable', started: false, written: 0 });
        if (port.kind === 'spooler') return spooler.print(port.queue, bytes);
        return printOver(linkTo(port, place), bytes, USUAL_TIMEOUTS, answering.of(keyOf(port), hear));
      }),
    check: (port) =>
      inTurn(port, async () => {
        const place = await placeOf(port);
        if (place === null) return err('unreachable');
        return port.kind === 'spooler'
          ? spooler.check(port.queue)
          : checkedBy(await statusOver(linkTo(port, place), USUAL_TIMEOUTS, answering.of(keyOf(port))));
      }),
  };
}
