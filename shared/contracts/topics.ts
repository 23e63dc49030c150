import { z } from 'zod';
import { Instant, Key, Seq, Uuid } from './common.ts';
import type { Permission } from './permissions.ts';
import { ApprovalView } from './views/approval.ts';
import { ConflictView } from './views/cut-off.ts';
import { DrawerView } from './views/drawer.ts';
import { KioskOrder } from './views/kiosk.ts';
import { TicketView } from './views/kitchen.ts';
import { Availability } from './views/menu.ts';
import {
  DayReport,
  DeviceView,
  FollowerView,
  PaperView,
  PrinterTrouble,
  PrinterView,
  PrintJobView,
} from './views/operations.ts';
import { Notice } from './views/notice.ts';
import { PrinterSearch } from './views/printer-search.ts';
import { BoardEntry, OrderView } from './views/order.ts';
import { QueuePlace, WaitReport } from './views/queue.ts';
import { TableMark } from './views/table.ts';

/**
 * What a screen may follow. A topic is a set of entities: the screen gets all of them with a log position, then each
 * entity anew whenever an event touched it, and the ids of those that left. Getting one twice changes nothing.
 */
export interface TopicContract {
  readonly access: Permission;
  /** Narrows the topic: the kitchen's by station. */
  readonly params: z.ZodObject;
  readonly entity: z.ZodType;
  /** The field that is the entity's identity. */
  readonly key: string;
  /** Lives outside the log: after a break a screen always gets a new snapshot. */
  readonly volatile: boolean;
}

const topic = <const T extends TopicContract>(contract: T): T => contract;
const none = z.object({});

export const topics = {
  orders: topic({ access: 'orders.view', params: none, entity: OrderView, key: 'id', volatile: false }),
  /** The tables that are reserved or dirty. */
  tables: topic({ access: 'orders.view', params: none, entity: TableMark, key: 'tableId', volatile: false }),
  kitchen: topic({
    access: 'kitchen.view',
    params: z.object({ station: Key }),
    entity: TicketView,
    key: 'id',
    volatile: false,
  }),
  /** Positions and waiting times: each kitchen event may move them all. */
  queue: topic({ access: 'queue.view', params: none, entity: QueuePlace, key: 'orderId', volatile: true }),
  /** How long guests waited today. */
  waits: topic({ access: 'reports.view', params: none, entity: WaitReport, key: 'businessDate', volatile: true }),
  board: topic({ access: 'board.view', params: none, entity: BoardEntry, key: 'orderId', volatile: false }),
  /** One order, for the kiosk that took it. */
  kiosk: topic({
    access: 'kiosk.order',
    params: z.object({ order: Uuid }),
    entity: KioskOrder,
    key: 'orderId',
    volatile: false,
  }),
  availability: topic({ access: 'menu.view', params: none, entity: Availability, key: 'id', volatile: false }),
  /** One entity: the revisions of menu and venue, so that a screen knows when to fetch them again. */
  revisions: topic({
    access: 'venue.view',
    params: none,
    entity: z.object({ id: z.enum(['menu', 'venue']), revision: Seq }),
    key: 'id',
    volatile: false,
  }),
  /** Words asked for in the last minutes. */
  approvals: topic({ access: 'orders.view', params: none, entity: ApprovalView, key: 'id', volatile: false }),
  /** Those that are not closed. */
  drawers: topic({ access: 'drawers.use', params: none, entity: DrawerView, key: 'id', volatile: false }),
  /** What terminals did while cut off and somebody must settle. */
  conflicts: topic({ access: 'orders.view', params: none, entity: ConflictView, key: 'id', volatile: false }),
  today: topic({ access: 'reports.view', params: none, entity: DayReport, key: 'businessDate', volatile: true }),
  notices: topic({ access: 'notices.view', params: none, entity: Notice, key: 'id', volatile: true }),
  devices: topic({ access: 'devices.manage', params: none, entity: DeviceView, key: 'id', volatile: true }),
  followers: topic({ access: 'followers.manage', params: none, entity: FollowerView, key: 'name', volatile: true }),
  printers: topic({ access: 'printers.manage', params: none, entity: PrinterView, key: 'id', volatile: true }),
  printerSearch: topic({ access: 'printers.manage', params: none, entity: PrinterSearch, key: 'id', volatile: true }),
  /** Those that somebody should go to. */
  printerTroubles: topic({ access: 'receipts.print', params: none, entity: PrinterTrouble, key: 'id', volatile: true }),
  jobs: topic({ access: 'printers.manage', params: none, entity: PrintJobView, key: 'id', volatile: true }),
  papers: topic({ access: 'printers.manage', params: none, entity: PaperView, key: 'id', volatile: true }),
};

export type TopicName = keyof typeof topics;
export type EntityOf<T extends TopicName> = z.infer<(typeof topics)[T]['entity']>;
export type TopicParams<T extends TopicName> = z.infer<(typeof topics)[T]['params']>;

/** The messages of the socket (socket.io, path `/live`). */
export const Follow = z.object({
  topic: z.enum(Object.keys(topics) as [TopicName, ...TopicName[]]),
  params: z.record(z.string(), z.string()).default({}),
  /** The last position the screen has; null: it has nothing. */
  from: Seq.nullable(),
});
export type Follow = z.infer<typeof Follow>;

export interface Changes {
  readonly topic: TopicName;
  readonly params: Readonly<Record<string, string>>;
  /** True: these are all there are, forget what you had. */
  readonly snapshot: boolean;
  readonly seq: number;
  readonly upserts: readonly unknown[];
  readonly removals: readonly (string | number)[];
}

export const Beat = z.object({ seq: Seq, at: Instant });
export type Beat = z.infer<typeof Beat>;

/**
 * A heartbeat every 2 s; a screen that loses the hub says so within 5 s: when it has heard none for this long. What is
 * left of the 5 s is for a slow screen to draw it.
 */
export const BEAT_EVERY_MS = 2_000;
export const OLD_AFTER_MS = 4_400;

/** Channels that staff apps of other systems listen to; sent to those who may view orders. */
export const staffChannels = { opened: 'order:new', changed: 'order:update', paid: 'bill:paid' } as const;
