import { z } from 'zod';
import { Uuid } from '../common.ts';
import { FoundPort } from '../printer-socket.ts';

/** A printer that the hub has seen in the network. */
export const FoundPrinter = z.object({
  host: z.string(),
  port: z.int(),
  /** As it calls itself; null: it only listens where printers do. */
  name: z.string().nullable(),
  /** `mdns`: it announced itself. `scan`: it took a connection. */
  via: z.enum(['mdns', 'scan']),
  /** The printer that is set up at this address. */
  printerId: Uuid.nullable(),
});
export type FoundPrinter = z.infer<typeof FoundPrinter>;

/** The last search for printers, as far as it is. */
export const PrinterSearch = z.object({
  id: z.literal('search'),
  state: z.enum(['never', 'running', 'done', 'cancelled']),
  /** The range that is looked through; null: only what announces itself. */
  range: z.string().nullable(),
  /** Addresses that were asked, of so many. */
  asked: z.int().min(0),
  of: z.int().min(0),
  found: z.array(FoundPrinter),
  /** Ranges around the hub's own addresses. */
  proposed: z.array(z.string()),
});
export type PrinterSearch = z.infer<typeof PrinterSearch>;

/** Where a printer can hang on a machine: the hub's own queues, and what devices with the desktop app have found. */
export const PrinterPlaces = z.object({
  queues: z.array(z.string()),
  devices: z.array(z.object({ deviceId: Uuid, name: z.string(), ports: z.array(FoundPort) })),
});
export type PrinterPlaces = z.infer<typeof PrinterPlaces>;
