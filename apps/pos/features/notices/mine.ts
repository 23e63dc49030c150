import type { SessionState } from '@comanda/kit/hub-client/sessions.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';

/** Whether whoever is signed in opened the order. */
export const isMine = ({ openedBy }: OrderView, session: SessionState): boolean =>
  session.status === 'signed_in' && openedBy === `staff:${session.staff.id}`;
