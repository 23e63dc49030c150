import type { SessionState } from '@comanda/kit/hub-client/sessions.ts';
import type { LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';

/** Whether whoever is signed in serves the order. */
export const isMine = ({ servedBy }: OrderView, session: SessionState): boolean =>
  session.status === 'signed_in' && servedBy === `staff:${session.staff.id}`;

/** Whether whoever is signed in took the line. */
export const isOwn = ({ addedBy }: LineView, session: SessionState): boolean =>
  session.status === 'signed_in' && addedBy === `staff:${session.staff.id}`;
