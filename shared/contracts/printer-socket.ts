import { z } from 'zod';
import { Uuid } from './common.ts';
import { MachinePort, Printer } from './views/printer.ts';

/**
 * The socket's namespace for machines that printers hang on. A machine connects with `auth: { deviceToken, life }`, where
 * `life` is another one at each start of its program, and answers what the hub asks. By itself it says only how a printer
 * is in the middle of a document.
 */
export const PRINTERS_NAMESPACE = '/printers';

/** What a machine must know of a printer to print on it by itself, while the hub is away. */
export const PrinterHardware = Printer.pick({
  columns: true,
  letters: true,
  pageNumber: true,
  graphics: true,
  cutter: true,
  drawerPin: true,
}).partial({ letters: true });
export type PrinterHardware = z.infer<typeof PrinterHardware>;

/** A document for a port. The same `id` is never printed a second time by one life of a program. */
export const PrintAsk = z.object({
  id: Uuid,
  port: MachinePort,
  hardware: PrinterHardware.optional(),
  bytes: z.instanceof(Uint8Array),
});
export type PrintAsk = z.infer<typeof PrintAsk>;

export const CheckAsk = z.object({ port: MachinePort, hardware: PrinterHardware.optional() });
export const OutcomeAsk = z.object({ id: Uuid });

const PrintFailure = z.enum([
  'unreachable',
  'timeout',
  'dropped',
  'stopped',
  'cover_open',
  'paper_out',
  'offline',
] as const);

/** What happened to a document, as `printOver` says it. */
export const PrintOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed'), proof: z.enum(['acknowledged', 'online', 'sent']) }),
  z.object({ kind: z.literal('failed'), reason: PrintFailure, started: z.boolean(), written: z.int().min(0) }),
]);
export type PrintOutcome = z.infer<typeof PrintOutcome>;

export const CheckOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('well'), paperLow: z.boolean(), drawerHigh: z.boolean().nullable().default(null) }),
  z.object({ kind: z.literal('failed'), reason: PrintFailure }),
]);
export type CheckOutcome = z.infer<typeof CheckOutcome>;

/** What became of a document whose answer was lost; `unknown`: this life of the program never got it. */
export const AskedOutcome = z.discriminatedUnion('kind', [
  ...PrintOutcome.options,
  z.object({ kind: z.literal('unknown') }),
]);
export type AskedOutcome = z.infer<typeof AskedOutcome>;

/** A port that a machine has found; `label` is what the system or the printer calls it. */
export const FoundPort = z.object({
  kind: z.enum(['usb', 'serial', 'spooler']),
  /** The printer's own name where the system knows one that lasts, else the path; or the queue's name. */
  at: z.string().min(1).max(200),
  label: z.string().max(200),
  /** The path that it has now, where that is not its name: settings of before know it by this. */
  path: z.string().max(200).optional(),
});
export type FoundPort = z.infer<typeof FoundPort>;

export const FoundPorts = z.array(FoundPort).max(200);

/** How the printer of a document is that is on its way. */
export const PrinterSaid = z.object({ id: Uuid, said: CheckOutcome });

/** Names of the messages, each answered by the machine's acknowledgement; `said` is the machine's own, and not answered. */
export const printerMessages = {
  print: 'print',
  outcome: 'outcome',
  check: 'check',
  ports: 'ports',
  said: 'said',
} as const;
