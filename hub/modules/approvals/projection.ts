import { approvals } from '../../db/schema/checks.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

const answered = (store: Store, id: string, state: 'given' | 'denied', by: string): void => {
  store.run('update approvals set state = ?, answered_by = ? where id = ?', state, by, id);
};

export const approvalsProjection: Projection = {
  name: 'approvals',
  version: 1,
  tables: [approvals],
  apply: {
    'approval.asked.v1': (store, { payload, actor, at }) => {
      const { approvalId: id, ...asked } = payload;
      store.insert(approvals, { id, ...asked, state: 'asked', askedBy: actor, answeredBy: null, at });
    },
    'approval.given.v1': (store, { payload, actor }) => answered(store, payload.approvalId, 'given', actor),
    'approval.denied.v1': (store, { payload, actor }) => answered(store, payload.approvalId, 'denied', actor),
    'approval.withdrawn.v1': (store, { payload }) => {
      store.run("update approvals set state = 'withdrawn' where id = ?", payload.approvalId);
    },
    'approval.used.v1': (store, { payload }) => {
      store.run("update approvals set state = 'used' where id = ?", payload.approvalId);
    },
  },
};
