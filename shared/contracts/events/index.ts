import { z } from 'zod';
import { Actor, BusinessDate, Instant, Seq, Uuid } from '../common.ts';
import { approvalEvents } from './approval.ts';
import { checkEvents } from './check.ts';
import { closingEvents } from './closing.ts';
import { cutOffEvents } from './cut-off.ts';
import { drawerEvents } from './drawer.ts';
import { kioskEvents } from './kiosk.ts';
import { houseAccountEvents } from './house-account.ts';
import { invoiceEvents, mailEvents, vaultEvents } from './invoice.ts';
import { kitchenEvents } from './kitchen.ts';
import { orderEvents } from './order.ts';
import { paymentEvents } from './payment.ts';
import { tableEvents } from './table.ts';
import { updateEvents } from './updates.ts';
import { deviceEvents, menuEvents, staffEvents, venueEvents } from './venue.ts';

/** Every event type and the shape of its payload. A type's version never changes meaning. */
export const events = {
  ...venueEvents,
  ...menuEvents,
  ...deviceEvents,
  ...staffEvents,
  ...orderEvents,
  ...tableEvents,
  ...kioskEvents,
  ...kitchenEvents,
  ...paymentEvents,
  ...checkEvents,
  ...approvalEvents,
  ...houseAccountEvents,
  ...invoiceEvents,
  ...mailEvents,
  ...vaultEvents,
  ...drawerEvents,
  ...closingEvents,
  ...cutOffEvents,
  ...updateEvents,
};

export type EventType = keyof typeof events;
export type EventPayload<T extends EventType> = z.infer<(typeof events)[T]>;

/** A fact about to be appended. `stream` is `noun:<id>`. */
export type NewEvent = {
  [T in EventType]: { readonly type: T; readonly stream: string; readonly payload: EventPayload<T> };
}[EventType];

interface Envelope {
  readonly seq: number;
  readonly id: string;
  readonly stream: string;
  readonly actor: string;
  readonly device: string | null;
  readonly commandId: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly businessDate: string;
}

/** A fact in the log, of a type this version knows. */
export type LogEvent<T extends EventType = EventType> = {
  [K in T]: Envelope & { readonly type: K; readonly payload: EventPayload<K> };
}[T];

/** Makes a new event with its payload checked by the compiler. */
export function event<T extends EventType>(type: T, stream: string, payload: EventPayload<T>): NewEvent {
  return { type, stream, payload } as NewEvent;
}

/** A row of the log as the console and an export show it. */
export const LogRow = z.object({
  seq: Seq,
  id: Uuid,
  type: z.string(),
  stream: z.string(),
  payload: z.unknown(),
  actor: Actor,
  device: Uuid.nullable(),
  commandId: Uuid,
  at: Instant,
  businessDate: BusinessDate,
  /** SHA-256 over the row and the hash before it, hexadecimal. */
  hash: z.string(),
});
export type LogRow = z.infer<typeof LogRow>;
