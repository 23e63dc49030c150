import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { CheckView, DiscountView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import { lineToPrice } from '@comanda/shared/domain/pricing/line.ts';
import type { Discount, PricedCheck } from '@comanda/shared/domain/pricing/types.ts';
import { lineCheckOf } from './checks.ts';
import type { DraftLine } from './draft.ts';
import { resolveLine, toPrice } from './resolve.ts';

/** The check that counts where only one is asked for: the first that is open, else the first. */
export const checkOf = (order: OrderView | undefined): CheckView | undefined =>
  order?.checks.find(({ state }) => state === 'open') ?? order?.checks[0];

/**
 * Prices what the hub has of the check that new lines go on together with what this device adds, discounts and waived
 * charges as they stand, by the hub's own function, in the order in which the hub will have the lines: so the total
 * shown is the total that the hub will answer.
 */
export function totalsWith(
  order: OrderView | undefined,
  draft: readonly DraftLine[],
  { menu, settings, type }: { readonly menu: MenuIndex; readonly settings: VenueSettings; readonly type: OrderType },
): PricedCheck {
  const check = lineCheckOf(order);
  const held = (order?.lines ?? []).filter((line) => line.checkId === check?.id && line.state !== 'voided');
  const discounts = (lineId: string | null): Discount[] =>
    (check?.discounts ?? []).filter((each) => each.lineId === lineId).map(asDiscount);
  const added = draft.flatMap((line) => {
    const resolved = resolveLine(line, menu);
    return resolved.problem?.code === 'gone' ? [] : toPrice(line, resolved);
  });
  return price({
    rules: priceRules(settings, type),
    lines: [...held.map((line) => lineToPrice(line, discounts(line.id), line.comp ?? undefined)), ...added],
    discounts: discounts(null),
  });
}

/** What each draft line comes to before discounts, by its id: a combo what its parts do. */
export function draftAmounts(draft: readonly DraftLine[], { lines }: PricedCheck): ReadonlyMap<string, number> {
  const gross = new Map(lines.map((line) => [line.id, line.gross]));
  return new Map(
    draft.map(({ id, parts = [{ id }] }) => [id, parts.reduce((sum, part) => sum + (gross.get(part.id) ?? 0), 0)]),
  );
}

const asDiscount = ({ id, kind, ratePpm, amount }: DiscountView): Discount =>
  kind === 'percent' ? { id, kind, ratePpm } : { id, kind, amount };
