import { must } from '@comanda/shared/base/assert.ts';
import type { KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Deciding } from '../../log/spine.ts';
import { mayHandleCash } from '../drawer/index.ts';
import { checkRow } from '../orders/index.ts';
import { settleCheck } from '../payments/index.ts';
import type { Finder } from './finding.ts';

/**
 * Books cash that was taken. It is in the drawer, whatever has become of the check: so it is booked as it is, never
 * worked out anew, and what does not fit is noted.
 */
export function bookCash(deciding: Deciding, payment: KeptPayment, fallbackCheckId: string, finder: Finder): void {
  const { store } = deciding;
  const { paymentId, amount, tendered, change, rounding, takenAt } = payment;
  const asked = payment.checkId === null ? undefined : checkRow(store, payment.checkId);
  const added = must(checkRow(store, fallbackCheckId), 'a kept order has its check');
  // Where somebody was quicker with its check, the money pays for what was added since.
  const check = asked && (asked.state === 'open' || added.state === 'paid') ? asked : added;
  const orderId = check.order_id;
  const due = Math.max(0, check.total - check.paid);
  deciding.append(
    event('payment.taken.v1', `order:${orderId}`, {
      paymentId,
      orderId,
      checkId: check.id,
      tender: 'cash',
      amount,
      tendered,
      change,
      rounding,
      reference: null,
    }),
  );
  if (amount > due) finder.note({ kind: 'paid_over', orderId, amount: amount - due }, takenAt);
  if (amount < due) finder.note({ kind: 'paid_under', orderId, amount: due - amount }, takenAt);
  if (!mayHandleCash(store, deciding.device).ok) {
    finder.note({ kind: 'drawer_closed', orderId, amount: amount + rounding }, takenAt);
  }
  settleCheck(deciding, check.id);
}
