import { z } from 'zod';
import { Instant, Uuid } from '../common.ts';
import { OpenState } from '../views/order-state.ts';
import { SoldLine } from './order.ts';

/** Why an order goes ahead of the others. */
export const RushCause = z.enum(['rush', 'allergy_remake', 'staff']);
export type RushCause = z.infer<typeof RushCause>;

const Course = z.int().min(1).max(9);

/** Who sits where, and what they share. */
export const tableEvents = {
  'order.covers_changed.v1': z.object({
    orderId: Uuid,
    covers: z.int().min(0).max(999),
    before: z.int().min(0).max(999),
  }),
  'order.moved.v1': z.object({ orderId: Uuid, fromTableId: Uuid.nullable(), tableId: Uuid }),
  'order.server_changed.v1': z.object({ orderId: Uuid, staffId: Uuid }),
  /** `reason` is kept of every jump of the kitchen's queue; empty where the order goes back into line. */
  'order.rush_changed.v1': z.object({
    orderId: Uuid,
    rush: z.boolean(),
    reason: z.string().max(200),
    /** Plain haste where it is not given. */
    cause: RushCause.optional(),
  }),
  /** It waits until the others are made, or it does not any more. */
  'order.kept_back.v1': z.object({ orderId: Uuid, kept: z.boolean(), reason: z.string().max(200) }),
  /** All that is in `fromOrderId` is in `orderId` from now on, under the ids it has: nothing is sent again. */
  'orders.merged.v1': z.object({
    orderId: Uuid,
    fromOrderId: Uuid,
    fromTableId: Uuid.nullable(),
    fromNumber: z.int().min(1),
    /** Guests, checks and state that it brought itself, without those merged into it before. */
    covers: z.int().min(0).max(999),
    checkIds: z.array(Uuid).min(1),
    state: OpenState,
  }),
  'orders.unmerged.v1': z.object({
    orderId: Uuid,
    fromOrderId: Uuid,
    tableId: Uuid,
    covers: z.int().min(0).max(999),
    checkIds: z.array(Uuid).min(1),
    lineIds: z.array(Uuid),
    ticketIds: z.array(Uuid),
    state: OpenState,
    fromState: OpenState,
  }),
  /** A part of a line becomes a line of its own, at the kitchen on the same tickets: so that it can be voided alone. */
  'line.divided.v1': z.object({
    orderId: Uuid,
    lineId: Uuid,
    /** What is left of it. */
    quantity: z.int().min(1),
    part: SoldLine,
  }),
  /** A part is one with its line again: nothing tells them apart any more. */
  'line.joined.v1': z.object({
    orderId: Uuid,
    lineId: Uuid,
    /** Of all of it. */
    quantity: z.int().min(1),
    partId: Uuid,
    /** The part as its cooks last saw it, where that was another than the line; null: they saw nothing else. */
    told: SoldLine.nullable(),
    /** A screen or a paper has shown the part as something else: that it is not is to be shown, too. */
    news: z.boolean(),
  }),
  'course.held.v1': z.object({ orderId: Uuid, course: Course }),
  'course.unheld.v1': z.object({ orderId: Uuid, course: Course }),
  /** Its lines are in the `lines.sent` that follows. */
  'course.fired.v1': z.object({ orderId: Uuid, course: Course }),
  'table.reserved.v1': z.object({ tableId: Uuid, at: Instant.nullable() }),
  'table.unreserved.v1': z.object({ tableId: Uuid }),
  /** Guests left it, and it is to be cleaned; said only where the venue wants that. */
  'table.left.v1': z.object({ tableId: Uuid }),
  'table.cleaned.v1': z.object({ tableId: Uuid }),
  /** A table that was joined to another's order is free again; the order goes on. */
  'table.released.v1': z.object({ tableId: Uuid, orderId: Uuid, fromOrderId: Uuid }),
};
