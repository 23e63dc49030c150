import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import type { PricedCheck } from '@comanda/shared/domain/pricing/types.ts';
import type { DraftLine } from './draft.ts';
import { resolveLine, toPrice } from './resolve.ts';

/** The check that new lines go on and that is paid next: the first that is open, else the first. */
export const checkOf = (order: OrderView | undefined): CheckView | undefined =>
  order?.checks.find(({ state }) => state === 'open') ?? order?.checks[0];

/**
 * Prices what the hub has of a check together with what this device adds, by the hub's own function, in the order in
 * which the hub will have the lines: so the total shown is the total that the hub will answer.
 */
export function totalsWith(
  order: OrderView | undefined,
  draft: readonly DraftLine[],
  { menu, settings, type }: { readonly menu: MenuIndex; readonly settings: VenueSettings; readonly type: OrderType },
): PricedCheck {
  const checkId = checkOf(order)?.id;
  const held = (order?.lines ?? []).filter((line) => line.checkId === checkId && line.state !== 'voided');
  const added = draft.flatMap((line) => {
    const resolved = resolveLine(line, menu);
    return resolved.problem?.code === 'gone' ? [] : [toPrice(line.id, line.quantity, resolved)];
  });
  return price({
    rules: priceRules(settings, type),
    lines: [
      ...held.map(({ id, unitPrice, modifiers, quantity, taxGroup }) => ({
        id,
        unitPrice,
        modifiers,
        quantity,
        taxGroup,
        discounts: [],
      })),
      ...added,
    ],
    discounts: [],
  });
}
