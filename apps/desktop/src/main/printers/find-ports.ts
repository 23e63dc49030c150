import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPort } from '@comanda/shared/contracts/printer-socket.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';

export interface FindPortsParts {
  readonly spooler: Spooler;
  /** Where Linux keeps the device files of USB printers, and what it knows of each. */
  readonly usb: { readonly files: string; readonly facts: string };
  readonly serial: () => Promise<readonly { readonly path: string; readonly manufacturer?: string | undefined }[]>;
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
    ...(await Promise.all(
      printers.map(async (name): Promise<FoundPort> => {
        const id = await readFile(join(usb.facts, name, 'device', 'ieee1284_id'), 'utf8').catch(() => '');
        return { kind: 'usb', at: join(usb.files, name), label: labelIn(id) };
      }),
    )),
    ...lines.map(({ path, manufacturer }): FoundPort => ({ kind: 'serial', at: path, label: manufacturer ?? '' })),
    ...queues.map((queue): FoundPort => ({ kind: 'spooler', at: queue, label: '' })),
  ];
}

/** Maker and model of an IEEE 1284 device id: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;`. */
function labelIn(id: string): string {
  const field = (names: string): string => new RegExp(`(?:^|;)\\s*(?:${names}):([^;]*)`).exec(id)?.[1]?.trim() ?? '';
  return `${field('MFG|MANUFACTURER')} ${field('MDL|MODEL')}`.trim().slice(0, 200);
}
