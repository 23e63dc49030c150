import type { PrinterPlaces } from '@comanda/shared/contracts/views/printer-search.ts';
import type { MachinePort, PrinterConnection } from '@comanda/shared/contracts/views/printer.ts';

/** Speed of a serial line that makers deliver. */
const USUAL_BAUD = 9_600;

/** A place as one choice of a list; the speed of a serial line is no part of it. Empty: the network. */
export const keyOf = (connection: PrinterConnection | undefined): string => {
  if (!connection) return '';
  if (connection.kind === 'spooler') return JSON.stringify(['hub', 'spooler', connection.queue]);
  const { deviceId, port } = connection;
  return JSON.stringify([deviceId, port.kind, port.kind === 'spooler' ? port.queue : port.path]);
};

const portOf = (kind: MachinePort['kind'], at: string): MachinePort =>
  kind === 'spooler'
    ? { kind, queue: at }
    : kind === 'usb'
      ? { kind, path: at }
      : { kind, path: at, baudRate: USUAL_BAUD };

export interface PlaceChoice {
  readonly key: string;
  /** By the path that it has now; not given: that is its name. */
  readonly keyByPath?: string;
  readonly connection: PrinterConnection;
  /** Null: the hub's own machine. */
  readonly device: string | null;
  readonly kind: MachinePort['kind'];
  readonly at: string;
  /** What the printer or the system calls it; may be empty. */
  readonly label: string;
}

/** Every place that a machine has told of. */
export function choicesOf(places: PrinterPlaces | undefined): PlaceChoice[] {
  const made = (device: string | null, kind: MachinePort['kind'], label: string, connection: PrinterConnection) => {
    const port = connection.kind === 'spooler' ? connection : connection.port;
    return { key: keyOf(connection), connection, device, kind, at: 'queue' in port ? port.queue : port.path, label };
  };
  return [
    ...(places?.queues ?? []).map((queue) => made(null, 'spooler', '', { kind: 'spooler', queue })),
    ...(places?.devices ?? []).flatMap(({ deviceId, name, ports }) =>
      ports.map(({ kind, at, label, path }) => {
        const choice = made(name, kind, label, { kind: 'device', deviceId, port: portOf(kind, at) });
        if (path === undefined) return choice;
        return { ...choice, keyByPath: keyOf({ kind: 'device', deviceId, port: portOf(kind, path) }) };
      }),
    ),
  ];
}

/** Whether a printer hangs there: one that was chosen before its place had a name that lasts is known by the path. */
export const isAt = ({ key, keyByPath }: PlaceChoice, connection: PrinterConnection | undefined): boolean =>
  connection !== undefined && [key, keyByPath].includes(keyOf(connection));

/** Where a printer hangs, as short as it is told apart: the path or the queue. */
export const atOf = (connection: PrinterConnection): string => {
  const port = connection.kind === 'spooler' ? connection : connection.port;
  return 'queue' in port ? port.queue : port.path;
};
