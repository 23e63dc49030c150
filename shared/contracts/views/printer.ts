import { z } from 'zod';
import { Uuid } from '../common.ts';

/** Code pages that letters can be sent in; what they lack is drawn. */
export const PrinterLetters = z.enum(['wpc1258', 'wpc1252', 'cp437', 'cp858', 'cp852', 'cp866']);

/** Who made it: what its commands are where makers differ. Star: in its ESC/POS mode. */
export const PrinterProfile = z.enum(['epson', 'star', 'bixolon', 'xprinter', 'other']);
export type PrinterProfile = z.infer<typeof PrinterProfile>;

/** A queue of a machine's own print system: CUPS, or the spooler of Windows. */
export const SpoolerQueue = z
  .string()
  .min(1)
  .max(127)
  .regex(/^[^\s-][^\p{Cc}]*$/u);

/** Speeds of serial printers, in bits a second. */
export const BAUD_RATES = [9_600, 19_200, 38_400, 57_600, 115_200] as const;

/** Where a printer hangs on a machine. Paths are those that the machine itself has found. */
export const MachinePort = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('usb'), path: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('serial'), path: z.string().min(1).max(200), baudRate: z.literal(BAUD_RATES) }),
  z.object({ kind: z.literal('spooler'), queue: SpoolerQueue }),
]);
export type MachinePort = z.infer<typeof MachinePort>;

/** How a printer is reached, where that is not the network. */
export const PrinterConnection = z.discriminatedUnion('kind', [
  /** On the hub's own machine. */
  z.object({ kind: z.literal('spooler'), queue: SpoolerQueue }),
  /** On a machine with the desktop app, which prints for the hub. */
  z.object({ kind: z.literal('device'), deviceId: Uuid, port: MachinePort }),
]);
export type PrinterConnection = z.infer<typeof PrinterConnection>;

export const Printer = z.object({
  id: Uuid,
  name: z.string().min(1).max(60),
  /** In the network; empty and 0 where `connection` says otherwise. */
  host: z.string().max(253),
  port: z.int().min(0).max(65_535),
  /** Not given: by the network. */
  connection: PrinterConnection.optional(),
  /** Characters a line in the printer's normal type: 48 on 80 mm paper, 32 on 58 mm. */
  columns: z.int().min(20).max(64),
  /** Not given: 203. */
  dpi: z.literal([180, 203]).optional(),
  letters: PrinterLetters,
  /** What its self-test prints beside that code page; not given: as Epson numbers it. */
  pageNumber: z.int().min(0).max(255).optional(),
  /** Not given: Epson. */
  profile: PrinterProfile.optional(),
  /** Not given: it cuts, but for one point. */
  cutter: z.enum(['partial', 'full', 'none']).optional(),
  /** It calls the cooks with each ticket. Not given: it does not. */
  buzzer: z.boolean().optional(),
  /** The pin that the cash drawer hangs on. Not given: 2. */
  drawerPin: z.enum(['2', '5']).optional(),
  /** The level that the drawer's switch gives while the drawer is open. Not given: it is not asked. */
  drawerOpenAt: z.enum(['high', 'low']).optional(),
  /**
   * In the network. True: it tells nothing of itself and never ends a connection, so what it took counts as printed. Not
   * given: one that does so may hang, and gets no more until it answers.
   */
  staysOpen: z.boolean().optional(),
  /** False: it prints no pictures, and letters that it lacks become their nearest. */
  graphics: z.boolean().optional(),
  /** Takes over when this one does not answer; null: nobody. */
  fallbackId: Uuid.nullable(),
  /** Prints receipts. */
  receipts: z.boolean(),
  archived: z.boolean(),
});
export type Printer = z.infer<typeof Printer>;
