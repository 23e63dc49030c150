import { z } from 'zod';
import { BusinessDate, Instant, Seq } from '../common.ts';
import { LogRow } from '../events/index.ts';
import { route } from '../route.ts';
import { BackupView, DeadLetter, FollowerView, VerifyReport } from '../views/operations.ts';
import { LogGroup } from '../views/log-groups.ts';

/** The log, who follows it, and the hub's own machine. */
export const operationsRoutes = {
  log: route({
    method: 'GET',
    path: '/log',
    tag: 'log',
    summary: 'Rows of the log, newest first, filtered',
    access: 'log.view',
    command: false,
    query: z.object({
      before: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      /** The start of the type: `order.` */
      type: z.string().max(60).optional(),
      stream: z.string().max(80).optional(),
      actor: z.string().max(60).optional(),
      group: LogGroup.optional(),
      /** Of orders with this number; of the last ninety days where no date is given. */
      number: z.coerce.number().int().min(1).max(999_999_999).optional(),
      date: BusinessDate.optional(),
    }),
    reply: z.object({
      rows: z.array(LogRow),
      /** Numbers of the orders that rows are about, by stream. */
      numbers: z.record(z.string(), z.int()),
      /** Where to go on; null: the beginning was reached. */
      next: Seq.nullable(),
    }),
    refusals: [],
  }),
  followers: route({
    method: 'GET',
    path: '/followers',
    tag: 'followers',
    summary: 'Followers and how far behind they are',
    access: 'followers.manage',
    command: false,
    reply: z.object({ head: Seq, followers: z.array(FollowerView) }),
    refusals: [],
  }),
  deadLetters: route({
    method: 'GET',
    path: '/dead-letters',
    tag: 'followers',
    summary: 'Events that a follower gave up',
    access: 'followers.manage',
    command: false,
    reply: z.object({ letters: z.array(DeadLetter) }),
    refusals: [],
  }),
  retryDeadLetter: route({
    method: 'POST',
    path: '/dead-letters/:id/retry',
    tag: 'followers',
    summary: 'Try a dead letter again',
    access: 'followers.manage',
    command: false,
    params: z.object({ id: z.coerce.number().int().min(1) }),
    body: z.object({}).default({}),
    reply: z.object({}),
    refusals: ['not_found'],
  }),
  dismissDeadLetter: route({
    method: 'POST',
    path: '/dead-letters/:id/dismiss',
    tag: 'followers',
    summary: 'Put a dead letter away for good',
    access: 'followers.manage',
    command: false,
    params: z.object({ id: z.coerce.number().int().min(1) }),
    body: z.object({}).default({}),
    reply: z.object({}),
    refusals: ['not_found'],
  }),
  verify: route({
    method: 'POST',
    path: '/system/verify',
    tag: 'system',
    summary: 'Replay the log into an empty database and compare every projected table, row by row',
    access: 'system.manage',
    command: false,
    body: z.object({}).default({}),
    reply: VerifyReport,
    refusals: [],
  }),
  backups: route({
    method: 'GET',
    path: '/system/backups',
    tag: 'system',
    summary: 'The backups that are kept, newest first',
    access: 'system.manage',
    command: false,
    reply: z.object({ backups: z.array(BackupView) }),
    refusals: [],
  }),
  backUp: route({
    method: 'POST',
    path: '/system/backups',
    tag: 'system',
    summary: 'Make a backup now; the sale goes on',
    access: 'system.manage',
    command: false,
    body: z.object({}).default({}),
    reply: BackupView,
    refusals: ['disk_full'],
  }),
  jobs: route({
    method: 'GET',
    path: '/system/jobs',
    tag: 'system',
    summary: 'Scheduled jobs: when they ran and run next',
    access: 'system.manage',
    command: false,
    reply: z.object({
      jobs: z.array(
        z.object({
          name: z.string(),
          lastAt: Instant.nullable(),
          lastError: z.string().nullable(),
          nextAt: Instant.nullable(),
        }),
      ),
    }),
    refusals: [],
  }),
};
