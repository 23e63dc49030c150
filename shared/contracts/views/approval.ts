import { z } from 'zod';
import { Actor, Amount, Instant, Uuid } from '../common.ts';
import { Permission } from '../permissions.ts';

/** A word that was asked for. It holds for one deed of whoever asked, for ten minutes. */
export const ApprovalView = z.object({
  id: Uuid,
  permission: Permission,
  orderId: Uuid.nullable(),
  orderNumber: z.int().nullable(),
  amount: Amount.nullable(),
  reason: z.string(),
  state: z.enum(['asked', 'given', 'denied', 'used', 'withdrawn']),
  askedBy: Actor,
  askedByName: z.string().nullable(),
  answeredByName: z.string().nullable(),
  at: Instant,
});
export type ApprovalView = z.infer<typeof ApprovalView>;

/** For so long a word can be asked for, and used once it was given. Milliseconds. */
export const APPROVAL_LASTS = 600_000;
