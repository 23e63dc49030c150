import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FoundPort } from '@comanda/shared/contracts/printer-socket.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';

export interface FindPortsParts {
  readonly spooler: Spooler;
  /** Where Linux keeps the device files of USB printers, and what it knows of each. */
  readonly usb: { readonly files: string; readonly facts: string };
  readonly serial: () => Promise<readonly SerialLine[]>;
}

interface SerialLine {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  /** On Linux its name below `/dev/serial/by-id`; on others something else. */
  readonly pnpId?: string | undefined;
}

const KINDS = ['usb', 'serial', 'spooler'] as const;

/** Places of this machine that a printer may hang on; what cannot be looked at has none. */
export async function findPorts(
  { spooler, usb, serial }: FindPortsParts,
  kinds: readonly FoundPort['kind'][] = KINDS,
): Promise<FoundPort[]> {
  const [files, lines, queues] = await Promise.all([
    kinds.includes('usb') ? readdir(usb.files).catch(() => []) : [],
    kinds.includes('serial') ? serial().catch(() => []) : [],
    kinds.includes('spooler') ? spooler.queues().catch(() => []) : [],
  ]);
  const printers = files.filter((name) => /^lp\d+$/.test(name)).sort();
  return [
    ...toldApart(await Promise.all(printers.map((name) => usbPrinter(usb, name)))),
    ...toldApart(lines.map(serialLine)),
    ...queues.map((queue): FoundPort => ({ kind: 'spooler', at: queue, label: '' })),
  ];
}

/** What was found, with a name that two may have. */
interface Named {
  readonly kind: FoundPort['kind'];
  readonly path: string;
  readonly label: string;
  /** Null: the system knows none. */
  readonly name: string | null;
  /** The socket that it is plugged into; null: not known. */
  readonly socket: string | null;
}

/** Named as they stay named whichever is plugged in or switched on first. Two of one name are told apart by their sockets, or else as the system counts them. */
function toldApart(found: readonly Named[]): FoundPort[] {
  return found.map(({ kind, path, label, name, socket }) => {
    const alike = found.filter((each) => each.name === name).length;
    const lasting = alike === 1 ? name : name !== null && socket !== null ? `${name}@${socket}` : null;
    return lasting === null ? { kind, at: path, label } : { kind, at: lasting, label, path };
  });
}

async function usbPrinter({ files, facts }: FindPortsParts['usb'], file: string): Promise<Named> {
  const path = join(files, file);
  // The printer is a part of the device that has maker, model and number.
  const part = await realpath(join(facts, file, 'device')).catch(() => null);
  if (part === null) return { kind: 'usb', path, label: '', name: null, socket: null };
  const told = async (at: string): Promise<string> => (await readFile(at, 'utf8').catch(() => '')).trim();
  const device = dirname(part);
  const [id, ...numbers] = await Promise.all([
    told(join(part, 'ieee1284_id')),
    told(join(device, 'idVendor')),
    told(join(device, 'idProduct')),
    told(join(device, 'serial')),
  ]);
  const [vendor, product] = numbers;
  const name = vendor === '' || product === '' ? null : numbers.filter(Boolean).join(':').slice(0, 150);
  return { kind: 'usb', path, label: labelIn(id), name, socket: basename(device) };
}

const serialLine = ({ path, manufacturer, pnpId }: SerialLine): Named => ({
  kind: 'serial',
  path,
  label: manufacturer ?? '',
  name: path.startsWith('/dev/') && pnpId ? `/dev/serial/by-id/${pnpId}` : null,
  socket: null,
});

/** Maker and model of an IEEE 1284 device id: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;`. */
function labelIn(id: string): string {
  const field = (names: string): string => new RegExp(`(?:^|;)\\s*(?:${names}):([^;]*)`).exec(id)?.[1]?.trim() ?? '';
  return `${field('MFG|MANUFACTURER')} ${field('MDL|MODEL')}`.trim().slice(0, 200);
}
