import { z } from 'zod';
import { BusinessDate, Instant, Key, Language, LocalText, Money, OrderType, Seq, Uuid } from '../common.ts';
import { Tender } from '../events/payment.ts';
import { DeviceRole, StaffRole } from '../permissions.ts';
import { PrinterConnection } from './printer.ts';

const Sum = z.object({ count: z.int(), amount: Money });

/** One business date in figures. Sales count when the check is paid; orders when they are opened. */
export const DayReport = z.object({
  businessDate: BusinessDate,
  /** The log position it stands at. */
  seq: Seq,
  orders: z.int(),
  cancelled: z.int(),
  covers: z.int(),
  checksPaid: z.int(),
  gross: Money,
  discount: Money,
  net: Money,
  serviceCharge: Money,
  taxTotal: Money,
  rounding: Money,
  total: Money,
  voids: Sum,
  /** Given back, cash with its rounding; the sales above are before refunds. */
  refunds: Sum,
  tips: Sum,
  tax: z.array(z.object({ id: Key, name: z.string(), amount: Money })),
  tenders: z.array(Sum.extend({ tender: Tender })),
  orderTypes: z.array(Sum.extend({ type: OrderType })),
  hours: z.array(Sum.extend({ hour: z.int().min(0).max(23) })),
  items: z.array(Sum.extend({ itemId: Uuid, name: LocalText })),
  /** How fast each station was, and how often it bumped sooner than its own minimum: what the times are worth. */
  stations: z.array(
    z.object({
      station: Key,
      name: LocalText,
      tickets: z.int(),
      early: z.int(),
      /** Mean from fire to bump. */
      seconds: z.int(),
    }),
  ),
});
export type DayReport = z.infer<typeof DayReport>;

export const DeviceView = z.object({
  id: Uuid,
  name: z.string(),
  role: DeviceRole,
  station: Key.nullable(),
  pairedAt: Instant,
  revokedAt: Instant.nullable(),
  online: z.boolean(),
  lastSeenAt: Instant.nullable(),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const StaffView = z.object({
  id: Uuid,
  name: z.string(),
  username: z.string(),
  role: StaffRole,
  language: Language,
  active: z.boolean(),
  locked: z.boolean(),
  hasPin: z.boolean(),
  hasPassword: z.boolean(),
  /** How many places they are signed in at. */
  sessions: z.int(),
});
export type StaffView = z.infer<typeof StaffView>;

export const FollowerView = z.object({
  name: z.string(),
  cursor: Seq,
  /** Events it has yet to read. */
  behind: z.int().min(0),
  state: z.enum(['live', 'catching_up', 'backing_off']),
  deadLetters: z.int().min(0),
  lastError: z.string().nullable(),
});
export type FollowerView = z.infer<typeof FollowerView>;

export const DeadLetter = z.object({
  id: z.int(),
  follower: z.string(),
  seq: Seq,
  type: z.string(),
  error: z.string(),
  attempts: z.int(),
  at: Instant,
});
export type DeadLetter = z.infer<typeof DeadLetter>;

export const PrintJobState = z.enum(['waiting', 'printing', 'retrying', 'printed', 'dead', 'dismissed']);

export const PrintJobError = z.enum([
  'unreachable',
  'timeout',
  'dropped',
  'stopped',
  'paper_out',
  'cover_open',
  'offline',
  'document',
]);
export type PrintJobError = z.infer<typeof PrintJobError>;

export const PrintJobView = z.object({
  id: Uuid,
  kind: z.enum(['ticket', 'void', 'receipt', 'merchant', 'invoice', 'test', 'drawer', 'z', 'table_card']),
  printerId: Uuid,
  /** Printed elsewhere, since its own printer did not answer. */
  printedOnId: Uuid.nullable(),
  orderNumber: z.int().nullable(),
  state: PrintJobState,
  attempts: z.int(),
  reprint: z.boolean(),
  /** Why it is not printed: what a printer's state or its connection says; `document`: it cannot be made into a paper. */
  error: PrintJobError.nullable(),
  createdAt: Instant,
  printedAt: Instant.nullable(),
});
export type PrintJobView = z.infer<typeof PrintJobView>;

export const PrinterView = z.object({
  id: Uuid,
  name: z.string(),
  host: z.string(),
  port: z.int(),
  /** Where it hangs; null: in the network, at `host` and `port`. */
  connection: PrinterConnection.nullable(),
  state: z.enum(['unknown', 'ready', 'busy', 'unreachable', 'paper_out', 'cover_open', 'offline']),
  since: Instant.nullable(),
  /** The roll comes to its end; it still prints. */
  paperLow: z.boolean(),
  /** Null: it does not tell, or nobody said how its drawer's switch is wired. */
  drawerOpen: z.boolean().nullable(),
  waiting: z.int(),
  /** Papers that were given up. */
  dead: z.int(),
  virtual: z.boolean(),
  receipts: z.boolean(),
});
export type PrinterView = z.infer<typeof PrinterView>;

/** A printer that somebody should go to, as whoever waits for its paper needs to know. */
export const PrinterTrouble = z.object({
  id: Uuid,
  name: z.string(),
  state: z.enum(['unreachable', 'paper_out', 'cover_open', 'offline', 'papers_dead', 'drawer_open', 'paper_low']),
  since: Instant.nullable(),
  /** Papers that wait for it. */
  waiting: z.int(),
  /** Papers that were given up: a manager prints them again, or puts them away. */
  dead: z.int(),
  /** The device that it hangs on; null: on the network, or on the hub's machine. */
  deviceId: Uuid.nullable(),
  receipts: z.boolean(),
  stations: z.array(LocalText),
  /** Who prints its papers meanwhile; null: nobody yet. */
  standIn: z.string().nullable(),
});
export type PrinterTrouble = z.infer<typeof PrinterTrouble>;

/** A paper that a virtual printer put out; its picture is at `/papers/:id/picture`. */
export const PaperView = z.object({ id: z.int(), printer: z.string(), at: Instant, lines: z.array(z.string()) });
export type PaperView = z.infer<typeof PaperView>;

export const VerifyReport = z.object({
  ok: z.boolean(),
  events: z.int(),
  /** Milliseconds. */
  took: z.int(),
  chainBrokenAt: Seq.nullable(),
  differences: z.array(
    z.object({ table: z.string(), key: z.string(), problem: z.enum(['missing', 'extra', 'different']) }),
  ),
  /** How many Zs were checked, and those whose number, log, signature or figures do not fit. */
  zReports: z.int(),
  zProblems: z.array(z.object({ number: z.int(), problem: z.enum(['gap', 'hash', 'signature', 'figures']) })),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

export const BackupView = z.object({ name: z.string(), bytes: z.int(), at: Instant });
export const SimulatedOutcome = z.enum(['approve', 'decline', 'timeout', 'late', 'off']);
export type SimulatedOutcome = z.infer<typeof SimulatedOutcome>;
