import { z } from 'zod';
import { Amount, Seq, Uuid } from '../common.ts';
import { Permission } from '../permissions.ts';
import { route } from '../route.ts';
import { ApprovalView } from '../views/approval.ts';

const params = z.object({ approvalId: Uuid });
const none = z.object({}).default({});
const reply = z.object({ approvalId: Uuid, seq: Seq });

const Asked = {
  approvalId: Uuid,
  permission: Permission,
  orderId: Uuid.nullable().default(null),
  /** What it is about, in money. */
  amount: Amount.nullable().default(null),
  reason: z.string().trim().max(200).default(''),
};

export const approvalRoutes = {
  askApproval: route({
    method: 'POST',
    path: '/approvals',
    tag: 'approvals',
    summary: 'Ask a manager elsewhere for a word on one deed',
    access: 'orders.take',
    command: true,
    body: z.object(Asked),
    reply,
    refusals: ['approval_exists', 'not_found'],
  }),
  approveByPin: route({
    method: 'POST',
    path: '/approvals/by-pin',
    tag: 'approvals',
    summary: 'A manager gives a word on the spot, by PIN, at the device of whoever asks',
    access: 'orders.take',
    command: false,
    body: z.object({ ...Asked, staffId: Uuid, pin: z.string().regex(/^\d{4,8}$/) }),
    reply,
    refusals: [
      'approval_exists',
      'approval_not_theirs',
      'device_unknown',
      'wrong_pin',
      'sign_in_delayed',
      'sign_in_locked',
      'not_found',
    ],
  }),
  giveApproval: route({
    method: 'POST',
    path: '/approvals/:approvalId/give',
    tag: 'approvals',
    summary: 'Give the word that was asked for',
    access: 'approvals.give',
    command: true,
    params,
    body: none,
    reply,
    refusals: ['not_found', 'approval_over', 'not_permitted'],
  }),
  denyApproval: route({
    method: 'POST',
    path: '/approvals/:approvalId/deny',
    tag: 'approvals',
    summary: 'Say no to what was asked for',
    access: 'approvals.give',
    command: true,
    params,
    body: none,
    reply,
    refusals: ['not_found', 'approval_over'],
  }),
  withdrawApproval: route({
    method: 'POST',
    path: '/approvals/:approvalId/withdraw',
    tag: 'approvals',
    summary: 'Ask no longer, or do without a word that was given: whoever asked may say so',
    access: 'orders.take',
    command: true,
    params,
    body: none,
    reply,
    refusals: ['not_found', 'approval_over'],
  }),
  openApprovals: route({
    method: 'GET',
    path: '/approvals',
    tag: 'approvals',
    summary: 'What was asked for in the last minutes, and how it was answered',
    access: 'orders.view',
    command: false,
    reply: z.object({ seq: Seq, approvals: z.array(ApprovalView) }),
    refusals: [],
  }),
};
