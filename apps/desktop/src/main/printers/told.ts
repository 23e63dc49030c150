import { PrinterHardware } from '@comanda/shared/contracts/printer-socket.ts';
import { MachinePort } from '@comanda/shared/contracts/views/printer.ts';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';
import { z } from 'zod';
import { parsed } from '../parsed.ts';

const Told = z.object({ port: MachinePort, hardware: PrinterHardware });
export type Told = z.infer<typeof Told>;
const Kept = z.record(z.string(), Told);

/** What the hub has said of the printers here, by port. */
export interface ToldPrinters {
  get(port: string): Told | undefined;
  set(port: string, told: Told): unknown;
}

/**
 * Kept in a file: a till that is started while the hub is away prints as wide as its printer is. What cannot be read, or
 * not be written, is as if the hub had not said it yet; it says it again with every question.
 */
export function keptPrinters(file: string): ToldPrinters {
  const told = new Map(Object.entries(kept(file)));
  return {
    get: (port) => told.get(port),
    set(port, now) {
      if (JSON.stringify(told.get(port)) === JSON.stringify(now)) return;
      told.set(port, now);
      try {
        writeKept(file, JSON.stringify(Object.fromEntries(told)));
      } catch {
        // It is known as long as the program runs.
      }
    },
  };
}

function kept(file: string): Record<string, Told> {
  try {
    return Kept.safeParse(parsed(readKept(file)?.toString('utf8') ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}
