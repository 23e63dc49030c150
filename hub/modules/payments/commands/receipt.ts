import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { command } from '../../module.ts';
import { checkRow } from '../../orders/index.ts';
import { requireVenue } from '../../venue/index.ts';

export const printReceipt = command(paymentRoutes.printReceipt, (deciding, { params, body }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const check = checkRow(store, params.checkId);
  if (!check) return err(refuse('not_found', { what: 'check' }, 'checkId'));
  const printers = [...venue.value.printers.values()].filter((each) => !each.archived);
  const printer =
    body.printerId === undefined
      ? printers.find((each) => each.receipts)
      : printers.find((each) => each.id === body.printerId);
  if (!printer) return err(refuse('printer_none'));
  const copy = check.receipts > 0;
  const seq = deciding.append(
    event('receipt.requested.v1', `order:${check.order_id}`, {
      orderId: check.order_id,
      checkId: check.id,
      printerId: printer.id,
      copy,
    }),
  );
  return ok({ printerId: printer.id, copy, seq });
});
