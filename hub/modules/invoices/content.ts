import { must } from '@comanda/shared/base/assert.ts';
import { WHOLE_PPM } from '@comanda/shared/base/money.ts';
import type { InvoiceContent } from '@comanda/shared/contracts/views/invoice.ts';
import type { CheckLineView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { groupedByCombo } from '@comanda/shared/domain/combo/grouped.ts';
import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import { type CheckInFull, languageOf, taxesOf } from '../receipts/index.ts';

/** More words than these no invoice has room for. */
const MOST_DETAILS = 80;

/** All that the invoice of a check says, its buyer aside. */
export function contentOfCheck({ order, check, settings, paidAt }: CheckInFull, number: number): InvoiceContent {
  const taken = check.payments.filter((payment) => payment.state === 'taken');
  const byTender = new Map<Tender, number>();
  for (const { tender, amount } of taken) byTender.set(tender, (byTender.get(tender) ?? 0) + amount);
  return {
    number,
    orderNumber: order.number,
    orderType: order.type,
    fiscalNumber: check.fiscalNumber,
    paidAt: must(paidAt, 'a paid check was paid at some time'),
    seller: { name: settings.name, lines: settings.receiptHeader },
    currency: settings.currency,
    language: languageOf(settings),
    lines: linesOf(check, order),
    gross: check.gross,
    reduced: check.gross - check.net,
    serviceCharge:
      check.serviceCharge === 0 ? null : { ratePpm: settings.serviceCharge?.ratePpm ?? 0, amount: check.serviceCharge },
    taxes: taxesOf(settings, order, check),
    total: check.total,
    cashRounding: taken.reduce((sum, payment) => sum + payment.rounding, 0),
    payments: [...byTender].map(([tender, amount]) => ({ tender, amount })),
    refunded: check.refunded,
  };
}

/** A combo is one line of an invoice, its parts are what it says further. */
export function linesOf(check: CheckInFull['check'], order: CheckInFull['order']): InvoiceContent['lines'] {
  const sold = check.lines.flatMap((part) => {
    const line = order.lines.find((each) => each.id === part.lineId);
    return line ? [{ line, part, combo: line.combo }] : [];
  });
  return groupedByCombo(sold, ({ line, part }) => `${line.quantity} ${part.partPpm}`).map((group) => {
    const [{ line, part, combo }] = group;
    const total = (of: (part: CheckLineView) => number): number => group.reduce((sum, each) => sum + of(each.part), 0);
    const said = (each: LineView) => [
      ...(each.variantName === null ? [] : [each.variantName]),
      ...each.modifiers.map(({ name }) => name),
    ];
    return {
      name: combo?.name ?? line.name,
      details: group.flatMap((each) => [...(combo ? [each.line.name] : []), ...said(each.line)]).slice(0, MOST_DETAILS),
      quantity: (line.quantity * part.partPpm) / WHOLE_PPM,
      gross: total(({ gross }) => gross),
      reduced: total(({ gross, net }) => gross - net),
      net: total(({ net }) => net),
    };
  });
}
