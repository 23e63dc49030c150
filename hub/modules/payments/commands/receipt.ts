import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { type CheckRow, checkRow } from '../../orders/index.ts';
import { requireVenue, type VenueState } from '../../venue/index.ts';

export const printReceipt = command(paymentRoutes.printReceipt, (deciding, { params, body }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const check = checkRow(store, params.checkId);
  if (!check) return err(refuse('not_found', { what: 'check' }, 'checkId'));
  const printed = askForReceipt(deciding, venue.value, check, body.printerId);
  return printed ? ok(printed) : err(refuse('printer_none'));
});

/** Has a check printed, where no printer is named at the venue's first one for receipts; null: there is no such printer. */
export function askForReceipt(
  deciding: Deciding,
  venue: VenueState,
  check: CheckRow,
  printerId?: string,
): { readonly printerId: string; readonly copy: boolean; readonly seq: number } | null {
  const printers = [...venue.printers.values()].filter((each) => !each.archived);
  const printer =
    printerId === undefined ? printers.find((each) => each.receipts) : printers.find((each) => each.id === printerId);
  if (!printer) return null;
  const copy = check.receipts > 0;
  const seq = deciding.append(
    event('receipt.requested.v1', `order:${check.order_id}`, {
      orderId: check.order_id,
      checkId: check.id,
      printerId: printer.id,
      copy,
    }),
  );
  return { printerId: printer.id, copy, seq };
}
