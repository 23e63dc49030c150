import type { CheckTotals } from '@comanda/shared/contracts/events/order.ts';
import type {
  CheckLineView,
  CheckView,
  DiscountView,
  PaymentView,
  RefundView,
} from '@comanda/shared/contracts/views/order.ts';
import { WHOLE_PPM } from '@comanda/shared/base/money.ts';
import type { CheckRow, DiscountRow, LineRow, PaymentRow, RefundRow } from '../rows.ts';
import { snapshotOfCheck } from './queries.ts';

/** What belongs to the order of a check, on whichever of its checks it is. */
export interface OfOrder {
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
  readonly discounts: readonly DiscountRow[];
  readonly refunds: readonly RefundRow[];
}

/** A check with all that is on it. */
export function toCheck(row: CheckRow, of: OfOrder): CheckView {
  const totals = JSON.parse(row.totals) as CheckTotals;
  const payments = of.payments.filter((payment) => payment.check_id === row.id);
  const taken = payments.filter(({ state }) => state === 'taken');
  return {
    id: row.id,
    state: row.state,
    partOf: row.part_of,
    lines: linesOn(row, of.lines),
    gross: totals.gross,
    discount: totals.discount,
    discounts: discountsOn(row, of.discounts, totals.discounts ?? {}),
    comp: totals.comp ?? 0,
    net: totals.net,
    serviceCharge: totals.serviceCharge.amount,
    tax: totals.tax,
    total: row.total,
    due: row.total - row.paid,
    tips: taken.reduce((sum, { tip, refunded_tip: back }) => sum + tip - back, 0),
    refunded: row.refunded,
    reopened: row.reopened === 1,
    fiscalNumber: row.fiscal_number,
    receipts: row.receipts,
    proforma: row.proforma === 1 && row.state === 'open',
    payments: payments.map(toPayment),
    refunds: of.refunds.filter((refund) => refund.check_id === row.id).map(toRefund),
  };
}

function linesOn(row: CheckRow, lines: readonly LineRow[]): CheckLineView[] {
  const snapshot = snapshotOfCheck(row);
  if (snapshot) {
    return snapshot.lines.map(({ id, partPpm, gross, discount, discounts, comp, net, tax }) => ({
      lineId: id,
      partPpm,
      gross,
      discount,
      discounts,
      comp: comp?.amount ?? 0,
      net,
      tax,
    }));
  }
  return lines
    .filter((line) => line.state !== 'voided' && line.check_id === row.id)
    .map(({ id, gross, discount, comp, net, tax }) => ({
      lineId: id,
      partPpm: WHOLE_PPM,
      gross,
      discount,
      comp,
      net,
      tax: JSON.parse(tax) as CheckLineView['tax'],
    }));
}

/** A part of a split check shows the discounts that took something of it. */
const discountsOn = (
  row: CheckRow,
  discounts: readonly DiscountRow[],
  taken: Readonly<Record<string, number>>,
): DiscountView[] =>
  discounts
    .filter(({ id, check_id: of }) => (row.part_of === null ? of === row.id : Object.hasOwn(taken, id)))
    .map(({ id, line_id: lineId, kind, rate_ppm: ratePpm, amount, reason, given_as: givenAs, by }) => ({
      id,
      lineId,
      kind,
      ratePpm,
      amount,
      reason,
      taken: Object.hasOwn(taken, id) ? (taken[id] ?? 0) : 0,
      givenAs,
      by,
    }));

const toPayment = (row: PaymentRow): PaymentView => ({
  id: row.id,
  tender: row.tender,
  state: row.state,
  amount: row.amount,
  tendered: row.tendered,
  change: row.change,
  rounding: row.rounding,
  tip: row.tip,
  refunded: row.refunded + row.refunded_tip,
  reason: row.reason,
  at: row.at,
  by: row.by,
});

const toRefund = (row: RefundRow): RefundView => ({
  id: row.id,
  paymentId: row.payment_id,
  tender: row.tender,
  state: row.state,
  amount: row.amount,
  tip: row.tip,
  rounding: row.rounding,
  lineIds: JSON.parse(row.line_ids) as string[],
  reason: row.reason,
  at: row.at,
  by: row.by,
});
