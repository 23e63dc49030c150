import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { ReceiptTax } from '@comanda/shared/receipts/receipt.ts';

/** Every component that was charged, under the name and rate it has for this order's type. */
export function taxesOf(settings: VenueSettings, order: OrderView, check: CheckView): ReceiptTax[] {
  const mode = settings.tax.mode === 'inclusive' ? 'included' : 'added';
  const components = settings.taxGroups.flatMap((group) => group.byOrderType[order.type] ?? group.components);
  return Object.entries(check.tax).flatMap(([id, amount]) => {
    const component = components.find((each) => each.id === id);
    return component && amount !== 0 ? [{ name: component.name, ratePpm: component.ratePpm, mode, amount }] : [];
  });
}
