import { z } from 'zod';
import { Amount, Uuid } from '../common.ts';
import { Permission } from '../permissions.ts';

const Approval = z.object({ approvalId: Uuid });

/** A manager's word for one deed of somebody who may not do it alone. */
export const approvalEvents = {
  'approval.asked.v1': Approval.extend({
    permission: Permission,
    orderId: Uuid.nullable(),
    amount: Amount.nullable(),
    reason: z.string().max(200),
  }),
  'approval.given.v1': Approval,
  'approval.denied.v1': Approval,
  'approval.withdrawn.v1': Approval,
  /** It holds for one deed. */
  'approval.used.v1': Approval,
};
