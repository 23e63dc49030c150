import { APPROVAL_LASTS, type ApprovalView } from '@comanda/shared/contracts/views/approval.ts';
import type { Store } from '../../db/store.ts';

type Row = Omit<ApprovalView, 'askedByName' | 'answeredByName'> & { readonly answeredBy: string | null };

const SELECT = `select a.id, a.permission, a.order_id as orderId, o.number as orderNumber, a.amount, a.reason, a.state,
  a.asked_by as askedBy, a.answered_by as answeredBy, a.at
  from approvals a left join orders o on o.id = a.order_id`;

const nameOf = (store: Store, actor: string | null): string | null =>
  (actor?.startsWith('staff:') &&
    store.get<{ name: string }>('select name from staff_profiles where id = ?', actor.slice('staff:'.length))?.name) ||
  null;

const toView = (store: Store, { answeredBy, ...row }: Row): ApprovalView => ({
  ...row,
  askedByName: nameOf(store, row.askedBy),
  answeredByName: nameOf(store, answeredBy),
});

export const approvalRow = (store: Store, id: string): Row | undefined =>
  store.get<Row>(`${SELECT} where a.id = ?`, id);

export const approvalViews = (store: Store, ids: readonly string[]): ApprovalView[] =>
  store
    .all<Row>(`${SELECT} where a.id in (select value from json_each(?)) order by a.at, a.id`, JSON.stringify(ids))
    .map((row) => toView(store, row));

/** Those that can still be answered or used. @param now milliseconds since 1970 UTC */
export const recentApprovals = (store: Store, now: number): ApprovalView[] =>
  store.all<Row>(`${SELECT} where a.at > ? order by a.at, a.id`, now - APPROVAL_LASTS).map((row) => toView(store, row));
