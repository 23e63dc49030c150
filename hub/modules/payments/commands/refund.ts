import { must } from '@comanda/shared/base/assert.ts';
import { formatMoney } from '@comanda/shared/base/money.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import type { EventPayload } from '@comanda/shared/contracts/events/index.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { BodyOf } from '@comanda/shared/contracts/route.ts';
import { refundAmount, refundLines, type Sale, saleLeft } from '@comanda/shared/domain/check/refund.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import type { TerminalAnswer } from '../../../drivers/terminal/terminal.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { mayHandleCash } from '../../drawer/index.ts';
import { creditRefund } from '../../invoices/index.ts';
import { command } from '../../module.ts';
import {
  type CheckRow,
  checkRow,
  type OrderRow,
  orderRow,
  type PaymentRow,
  paymentRow,
  refundRow,
  refundsOf,
  saleOf,
  snapshotNow,
  taxModeOf,
} from '../../orders/index.ts';
import { settingsAt } from '../../venue/index.ts';

type Wanted = BodyOf<typeof checkRoutes.giveRefund>['refund'];

interface Worked {
  /** Of what the payment paid of the check. */
  readonly amount: number;
  readonly tip: number;
  readonly sale: Sale | null;
  readonly lineIds: readonly string[];
}

/** What a refund takes of a payment, and of the sale that it paid for. */
function work(
  store: Store,
  order: OrderRow,
  check: CheckRow,
  payment: PaymentRow,
  wanted: Wanted,
): Result<Worked, { readonly left: number } | Refusal> {
  const left = payment.amount - payment.refunded;
  const tip = payment.tip - payment.refunded_tip;
  if (left + tip === 0) return err(refuse('refund_nothing'));
  const taxMode = taxModeOf(store, order);
  const snapshot = snapshotNow(store, order, check);
  const before = refundsOf(store, order.id, check.id);
  const paid = check.state === 'paid';
  const of = saleLeft(
    snapshot,
    before.flatMap((row) => saleOf(row) ?? []),
    taxMode,
  );
  // Money above what the check came to goes back first: no sale is undone by it.
  const over = paid ? Math.max(0, check.paid - check.total) : Number.MAX_SAFE_INTEGER;
  if (wanted.how === 'lines') {
    const lineIds = [...new Set(wanted.lineIds)];
    for (const [at, id] of lineIds.entries()) {
      if (!snapshot.lines.some((line) => line.id === id))
        return err(refuse('line_elsewhere', {}, `refund.lineIds.${at}`));
      if (before.some((row) => (JSON.parse(row.line_ids) as string[]).includes(id))) {
        return err(refuse('line_refunded', {}, `refund.lineIds.${at}`));
      }
    }
    if (!paid) return err(refuse('refund_nothing'));
    const sale = refundLines(snapshot, of, lineIds, taxMode);
    if (sale.total === 0) return err(refuse('refund_nothing'));
    return sale.total > left ? err({ left }) : ok({ amount: sale.total, tip: 0, sale, lineIds });
  }
  const amount = wanted.how === 'all' ? left : wanted.amount;
  if (amount > left) return err({ left });
  const ofSale = Math.min(of.total, Math.max(0, amount - over));
  const sale = ofSale > 0 ? refundAmount(of, ofSale, taxMode) : null;
  return ok({ amount, tip: wanted.how === 'all' ? tip : 0, sale, lineIds: [] });
}

/** Cash goes back as it came: rounded, and with the last of a payment exactly what is left of it. */
function roundingOf(payment: PaymentRow, amount: number, cashIncrement: number): number {
  if (payment.tender !== 'cash') return roundCash(amount, cashIncrement).rounding;
  const left = payment.amount - payment.refunded;
  const leftRounding = payment.rounding - payment.refunded_rounding;
  if (amount === left) return leftRounding;
  const { rounding } = roundCash(amount, cashIncrement);
  return amount + rounding > left + leftRounding ? 0 : rounding;
}

export const giveRefund = command(checkRoutes.giveRefund, (deciding, { params, body, caller, language }) => {
  const { store } = deciding;
  const check = checkRow(store, params.checkId);
  if (!check) return err(refuse('not_found', { what: 'check' }, 'checkId'));
  if (refundRow(store, body.refundId)) return err(refuse('refund_exists', {}, 'refundId'));
  const payment = paymentRow(store, body.paymentId);
  if (!payment || payment.check_id !== check.id) return err(refuse('not_found', { what: 'payment' }, 'paymentId'));
  if (payment.state !== 'taken') return err(refuse('payment_not_taken'));
  const order = must(orderRow(store, check.order_id), 'a check has its order');
  const underWay = refundsOf(store, order.id, check.id).some((row) => row.state === 'waiting');
  if (underWay) return err(refuse('refund_waiting'));
  const worked = work(store, order, check, payment, body.refund);
  const { currency, cashIncrement } = settingsAt(store, order.settings_seq);
  if (!worked.ok) {
    if ('code' in worked.error) return err(worked.error);
    return err(refuse('refund_too_large', { left: formatMoney(worked.error.left, currency, language) }, 'refund'));
  }
  const tender = body.inCash ? 'cash' : payment.tender;
  if (tender === 'cash') {
    const drawer = mayHandleCash(store, deciding.device);
    if (!drawer.ok) return drawer;
  }
  const may = mayOrApproved(deciding, caller, 'refunds.give', body.approvalId);
  if (!may.ok) return may;
  const { amount, tip, sale, lineIds } = worked.value;
  const rounding = tender === 'cash' ? roundingOf(payment, amount, cashIncrement) : 0;
  const payload: EventPayload<'refund.requested.v1'> = {
    refundId: body.refundId,
    orderId: order.id,
    checkId: check.id,
    paymentId: payment.id,
    tender,
    amount,
    tip,
    rounding,
    sale: sale ?? null,
    lineIds: [...lineIds],
    reason: body.reason,
  };
  const stream = `order:${order.id}`;
  // A card's money goes back when the terminal says so; everything else is in somebody's hands.
  const byTerminal = tender === 'card';
  deciding.append(
    byTerminal
      ? event('refund.requested.v1', stream, payload)
      : event('refund.given.v1', stream, { ...payload, reference: null }),
  );
  const creditNote = byTerminal ? null : creditRefund(deciding, payload);
  return ok({
    refundId: body.refundId,
    state: byTerminal ? 'waiting' : 'given',
    given: amount + tip + rounding,
    rounding,
    creditNote,
    seq: deciding.seq(),
  });
});

/** Records what the terminal said of a refund; true where that was new. */
export function recordRefund(deciding: Deciding, refundId: string, answer: TerminalAnswer): Result<boolean, Refusal> {
  const row = refundRow(deciding.store, refundId);
  if (row?.state !== 'waiting' || answer.state === 'pending') return ok(false);
  const about = { refundId, orderId: row.order_id, checkId: row.check_id };
  const stream = `order:${row.order_id}`;
  if (answer.state === 'approved') {
    const { payment_id: paymentId, tender, amount, tip, rounding, reason } = row;
    const lineIds = JSON.parse(row.line_ids) as string[];
    const refund = { ...about, paymentId, tender, amount, tip, rounding, sale: saleOf(row), lineIds, reason };
    deciding.append(event('refund.given.v1', stream, { ...refund, reference: answer.reference }));
    creditRefund(deciding, refund);
  } else {
    deciding.append(event('refund.failed.v1', stream, { ...about, reason: answer.state }));
  }
  return ok(true);
}
