import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { resold, type ResoldProblem, type Wanted } from '@comanda/shared/domain/order/resold.ts';
import { lineToPrice } from '@comanda/shared/domain/pricing/line.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import { isSameWish } from '@comanda/shared/domain/ticket/difference.ts';

/** A line that was sent, as it is wanted now. */
export interface ChangedLine {
  /** As it was, where it cannot be so. */
  readonly now: LineView;
  readonly problem: ResoldProblem | null;
  /** The kitchen would make something else of it. */
  readonly changed: boolean;
  /** What it costs more, before discounts; less: below zero. Minor units. */
  readonly difference: number;
}

/** What the hub will make of a change, by its own rules. @param count how many of the line */
export function changedLine(
  line: LineView,
  wanted: Wanted,
  count: number,
  { indexed, settings, type }: { indexed: IndexedItem; settings: VenueSettings; type: OrderType },
): ChangedLine {
  const made = resold(line, wanted, indexed);
  if (!made.ok) return { now: line, problem: made.error, changed: true, difference: 0 };
  const now = made.value;
  const rules = priceRules(settings, type);
  const gross = (each: LineView): number =>
    price({ rules, lines: [lineToPrice({ ...each, quantity: count })], discounts: [] }).gross;
  const changed = now.variantId !== line.variantId || !isSameWish(line, now);
  return { now, problem: null, changed, difference: gross(now) - gross(line) };
}
