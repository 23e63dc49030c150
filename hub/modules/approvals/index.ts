import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { approvalRoutes } from '@comanda/shared/contracts/commands/approvals.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { BodyOf } from '@comanda/shared/contracts/route.ts';
import { APPROVAL_LASTS } from '@comanda/shared/contracts/views/approval.ts';
import { headSeq } from '../../log/rows.ts';
import type { Deciding } from '../../log/spine.ts';
import { answer, type Caller, command, type HubModule, topic } from '../module.ts';
import { approvalsProjection } from './projection.ts';
import { approvalRow, approvalViews, recentApprovals } from './queries.ts';

export { approvalsProjection } from './projection.ts';

type Asked = BodyOf<typeof approvalRoutes.askApproval>;

/** Appends that somebody asks; a refusal where the id is used, or the order is not there. */
export function ask(deciding: Deciding, asked: Asked): Result<number, Refusal> {
  const { store } = deciding;
  if (approvalRow(store, asked.approvalId)) return err(refuse('approval_exists', {}, 'approvalId'));
  if (asked.orderId !== null && !store.get('select 1 from orders where id = ?', asked.orderId)) {
    return err(refuse('not_found', { what: 'order' }, 'orderId'));
  }
  const { approvalId, permission, orderId, amount, reason } = asked;
  return ok(
    deciding.append(
      event('approval.asked.v1', `approval:${approvalId}`, { approvalId, permission, orderId, amount, reason }),
    ),
  );
}

/** Appends that a manager agrees. */
export const give = (deciding: Deciding, approvalId: string): number =>
  deciding.append(event('approval.given.v1', `approval:${approvalId}`, { approvalId }));

/**
 * Lets a caller do what a permission is needed for: by the caller's own, or by a manager's word, which is used up. The
 * word holds for whoever asked for it, for that permission, and for ten minutes.
 */
export function mayOrApproved(
  deciding: Deciding,
  caller: Caller,
  permission: Permission,
  approvalId: string | undefined,
): Result<null, Refusal> {
  if (caller.permissions.has(permission)) return ok(null);
  if (approvalId === undefined) return err(refuse('approval_needed', { permission }));
  const row = approvalRow(deciding.store, approvalId);
  const holds =
    row?.state === 'given' &&
    row.permission === permission &&
    row.askedBy === deciding.actor &&
    deciding.at - row.at < APPROVAL_LASTS;
  if (!holds) return err(refuse('approval_wrong', {}, 'approvalId'));
  deciding.append(event('approval.used.v1', `approval:${approvalId}`, { approvalId }));
  return ok(null);
}

/** The request of this id, while it waits for an answer. */
function waiting(deciding: Deciding, approvalId: string): Result<Permission, Refusal> {
  const row = approvalRow(deciding.store, approvalId);
  if (!row) return err(refuse('not_found', { what: 'approval' }, 'approvalId'));
  if (row.state !== 'asked' || deciding.at - row.at >= APPROVAL_LASTS) return err(refuse('approval_over'));
  return ok(row.permission);
}

export const approvalsModule = (now: () => number): HubModule => ({
  name: 'approvals',
  projections: [approvalsProjection],
  handlers: [
    command(approvalRoutes.askApproval, (deciding, { body }) => {
      const asked = ask(deciding, body);
      return asked.ok ? ok({ approvalId: body.approvalId, seq: asked.value }) : asked;
    }),
    command(approvalRoutes.giveApproval, (deciding, { params: { approvalId }, caller }) => {
      const permission = waiting(deciding, approvalId);
      if (!permission.ok) return permission;
      if (!caller.permissions.has(permission.value)) {
        return err(refuse('not_permitted', { permission: permission.value }));
      }
      return ok({ approvalId, seq: give(deciding, approvalId) });
    }),
    command(approvalRoutes.denyApproval, (deciding, { params: { approvalId } }) => {
      const permission = waiting(deciding, approvalId);
      if (!permission.ok) return permission;
      const seq = deciding.append(event('approval.denied.v1', `approval:${approvalId}`, { approvalId }));
      return ok({ approvalId, seq });
    }),
    command(approvalRoutes.withdrawApproval, (deciding, { params: { approvalId } }) => {
      const row = approvalRow(deciding.store, approvalId);
      if (!row || row.askedBy !== deciding.actor) return err(refuse('not_found', { what: 'approval' }, 'approvalId'));
      if (row.state !== 'asked' && row.state !== 'given') return err(refuse('approval_over'));
      const seq = deciding.append(event('approval.withdrawn.v1', `approval:${approvalId}`, { approvalId }));
      return ok({ approvalId, seq });
    }),
    answer(approvalRoutes.openApprovals, (_call, store) =>
      ok({ seq: headSeq(store), approvals: recentApprovals(store, now()) }),
    ),
  ],
  topics: [
    topic({
      name: 'approvals',
      touched: ({ type, stream }) => (type.startsWith('approval.') ? [{ id: stream.slice('approval:'.length) }] : []),
      all: (store) => recentApprovals(store, now()),
      some: (store, _params, ids) => approvalViews(store, ids),
    }),
  ],
});
