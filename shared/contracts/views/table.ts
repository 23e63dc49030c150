import { z } from 'zod';
import { Instant, Uuid } from '../common.ts';

/** What is said of a table beside its order. */
export const TableMark = z.object({
  tableId: Uuid,
  state: z.enum(['reserved', 'dirty']),
  since: Instant,
  /** For when it is reserved; null: no time was given, or it is dirty. */
  reservedAt: Instant.nullable(),
});
export type TableMark = z.infer<typeof TableMark>;

/** An order that was merged into another. */
export const MergedOrder = z.object({
  orderId: Uuid,
  number: z.int(),
  /** The table that its guests still use; null: none any more. */
  tableId: Uuid.nullable(),
  covers: z.int(),
  checkIds: z.array(Uuid),
});
export type MergedOrder = z.infer<typeof MergedOrder>;
