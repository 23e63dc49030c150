import { must } from '@comanda/shared/base/assert.ts';
import { WHOLE_PPM } from '@comanda/shared/base/money.ts';
import type { InvoiceContent } from '@comanda/shared/contracts/views/invoice.ts';
import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import { type CheckInFull, languageOf, taxesOf } from '../receipts/index.ts';

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
    lines: check.lines.flatMap((part) => {
      const line = order.lines.find((each) => each.id === part.lineId);
      if (!line) return [];
      return [
        {
          name: line.name,
          details: [
            ...(line.variantName === null ? [] : [line.variantName]),
            ...line.modifiers.map(({ name }) => name),
          ],
          quantity: (line.quantity * part.partPpm) / WHOLE_PPM,
          gross: part.gross,
          reduced: part.gross - part.net,
          net: part.net,
        },
      ];
    }),
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
