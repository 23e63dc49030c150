import type { Namespace, Socket } from 'socket.io';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import {
  AskedOutcome,
  CheckOutcome,
  type FoundPort,
  FoundPorts,
  type PrinterHardware,
  PrinterSaid,
  printerMessages,
  PrintOutcome,
} from '@comanda/shared/contracts/printer-socket.ts';
import type { PrinterConnection } from '@comanda/shared/contracts/views/printer.ts';
import type { Checked, PrintFailure, Proof, SendFailure } from '@comanda/shared/printers/conversation.ts';
import type { Hear } from '@comanda/shared/printers/ears.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { asked } from './asked.ts';

export type DevicePlace = Extract<PrinterConnection, { kind: 'device' }> & { readonly hardware?: PrinterHardware };

/** Printers that hang on devices, each printed on by its device's own program. */
export interface DevicePrinters {
  /** Never throws for what a device, a network or a printer does. */
  print(place: DevicePlace, bytes: Uint8Array, hear: Hear): Promise<Result<{ readonly proof: Proof }, SendFailure>>;
  check(place: DevicePlace): Promise<Result<Checked, PrintFailure>>;
  /** What the connected devices have found, by device. */
  ports(): Promise<ReadonlyMap<string, readonly FoundPort[]>>;
  /** Devices whose program is connected. */
  online(): ReadonlySet<string>;
  /** Lets devices in. */
  listen(namespace: Namespace): void;
  /** A device is no more. */
  cut(deviceId: string): void;
}

export interface DevicePrintersParts {
  readonly timer: Timer;
  readonly newId: () => string;
  /** The device that a token belongs to; null: to none, or to one that was revoked. */
  readonly deviceOf: (token: string, address: string) => string | null;
  /** A device has come: what waits for its printers can go. */
  readonly onDevice?: () => void;
  readonly onGone?: () => void;
}

/** Longer than a machine takes for a document by its own rules. */
const PRINT_MS = 60_000;
const ASK_MS = 4_000;
/** An idle printer is asked every 2.5 s, and trouble is said within 5 s, also that of a program that hangs. */
const CHECK_MS = 2_400;
/** A device whose network broke in the middle of a document has so long to come back and say what became of it. */
const BACK_MS = 15_000;

/** One running program on a device. */
interface Life {
  readonly socket: Socket;
  /** Changes when the program starts anew, and has forgotten what it printed. */
  readonly life: string;
}

export function devicePrinters(parts: DevicePrintersParts): DevicePrinters {
  const { timer } = parts;
  const lives = new Map<string, Life>();
  const comers = new Map<string, Set<() => void>>();

  /** Of documents on their way: by device and id. */
  const hearers = new Map<string, Hear>();

  const admit = (socket: Socket, next: (refusal?: Error) => void): void => {
    const { deviceToken, life } = socket.handshake.auth as Record<string, unknown>;
    const device = typeof deviceToken === 'string' ? parts.deviceOf(deviceToken, socket.handshake.address) : null;
    if (device === null || typeof life !== 'string' || life === '') {
      next(new Error('signed_out'));
      return;
    }
    socket.data = { device, life };
    next();
  };

  const take = (socket: Socket): void => {
    const { device, life } = socket.data as { device: string; life: string };
    lives.get(device)?.socket.disconnect(true);
    lives.set(device, { socket, life });
    socket.on('disconnect', () => {
      if (lives.get(device)?.socket !== socket) return;
      lives.delete(device);
      parts.onGone?.();
    });
    socket.on(printerMessages.said, (body: unknown) => {
      const read = PrinterSaid.safeParse(body);
      if (read.success) hearers.get(`${device} ${read.data.id}`)?.(checked(read.data.said));
    });
    for (const come of comers.get(device) ?? []) come();
    comers.delete(device);
    parts.onDevice?.();
  };

  /** The device as it is, or as it comes back. */
  const returned = (device: string): Promise<Life | null> => {
    const here = lives.get(device);
    if (here?.socket.connected) return Promise.resolve(here);
    return new Promise((resolve) => {
      const waiting = comers.get(device) ?? new Set();
      comers.set(device, waiting);
      const come = (): void => {
        giveUp();
        resolve(lives.get(device) ?? null);
      };
      const giveUp = timer(BACK_MS, () => {
        waiting.delete(come);
        resolve(null);
      });
      waiting.add(come);
    });
  };

  /** The answer was lost: the same life of the program knows what became of a document, another one cannot. */
  const outcomeOf = async (device: string, life: string, id: string): Promise<AskedOutcome | null> => {
    const now = await returned(device);
    if (now?.life !== life) return null;
    const told = await asked(now.socket, timer, PRINT_MS, printerMessages.outcome, { id }, AskedOutcome);
    return typeof told === 'string' ? null : told;
  };

  return {
    print: async ({ deviceId, port, hardware }, bytes, hear) => {
      const there = lives.get(deviceId);
      if (!there) return err({ reason: 'unreachable', started: false, written: 0 });
      const id = parts.newId();
      const hearer = `${deviceId} ${id}`;
      hearers.set(hearer, hear);
      const told = await asked(
        there.socket,
        timer,
        PRINT_MS,
        printerMessages.print,
        { id, port, hardware, bytes },
        PrintOutcome,
      );
      const outcome = typeof told === 'string' ? await outcomeOf(deviceId, there.life, id) : told;
      hearers.delete(hearer);
      // Nobody can say any more: some of it, or all, may be on paper.
      if (outcome === null) return err({ reason: 'dropped', started: true, written: bytes.length });
      if (outcome.kind === 'printed') return ok({ proof: outcome.proof });
      if (outcome.kind === 'unknown') return err({ reason: 'dropped', started: false, written: 0 });
      return err({ reason: outcome.reason, started: outcome.started, written: outcome.written });
    },
    check: async ({ deviceId, port, hardware }) => {
      const there = lives.get(deviceId);
      if (!there) return err('unreachable');
      const told = await asked(there.socket, timer, CHECK_MS, printerMessages.check, { port, hardware }, CheckOutcome);
      if (typeof told === 'string') return err(told === 'timeout' ? 'timeout' : 'unreachable');
      return checked(told);
    },
    ports: async () => {
      const found = [...lives].map(async ([device, { socket }]) => {
        const told = await asked(socket, timer, ASK_MS, printerMessages.ports, {}, FoundPorts);
        return [device, typeof told === 'string' ? [] : told] as const;
      });
      return new Map(await Promise.all(found));
    },
    online: () => new Set(lives.keys()),
    listen: (namespace) => {
      namespace.use(admit);
      namespace.on('connection', take);
    },
    cut: (deviceId) => void lives.get(deviceId)?.socket.disconnect(true),
  };
}

const checked = (told: CheckOutcome): Result<Checked, PrintFailure> =>
  told.kind === 'well' ? ok({ paperLow: told.paperLow, drawerHigh: told.drawerHigh }) : err(told.reason);
