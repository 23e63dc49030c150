import type { KeptLine } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { comboPortions, portionsOf } from '@comanda/shared/domain/order/portions.ts';
import { lineToPrice } from '@comanda/shared/domain/pricing/line.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import type { PriceRules } from '@comanda/shared/domain/pricing/types.ts';
import type { Deciding } from '../../log/spine.ts';
import { sell, takePortions } from '../orders/index.ts';
import { settingsAt, type VenueState } from '../venue/index.ts';
import type { Place } from './placing.ts';

/** A kept line as it goes into its order, and what does not fit today's menu. */
export interface Judged {
  readonly sold: SoldLine;
  readonly problem: 'sold_out' | 'price_changed' | null;
  /** What it costs as it was sold, minor units. */
  readonly charge: number;
  /** What the menu asks for it now, minor units; null: it cannot be had. */
  readonly priceNow: number | null;
}

/** What one line costs before discounts, minor units. */
const chargeOf = (line: SoldLine, rules: PriceRules): number =>
  price({ rules, lines: [lineToPrice(line)], discounts: [] }).gross;

/** What a kept line asks of the menu, as a line that is ordered now would. */
export const askedBy = (line: Omit<SoldLine, 'checkId'>) => ({
  id: line.id,
  itemId: line.itemId,
  variantId: line.variantId,
  quantity: line.quantity,
  choices: line.modifiers.map(({ modifierId, quantity }) => ({ modifierId, quantity })),
  price: line.unitPrice,
  ...(line.grams !== undefined && { grams: line.grams }),
  seat: line.seat,
  course: line.course,
  note: line.note,
});

/**
 * Holds a kept line against the menu of now. It keeps the name and the price that the guest was told; where it is made
 * is today's matter. Its portions are taken off the countdowns, where there are enough.
 * @param counted the combos that are off theirs: one of their parts was before
 */
export function judge(
  deciding: Deciding,
  line: KeptLine,
  { order, checkId }: Place,
  venue: VenueState,
  counted: Set<string>,
): Judged {
  const { takenAt: _, ...kept } = line;
  const { store } = deciding;
  const settings = settingsAt(store, order.settings_seq);
  const groups = settings.taxGroups.map(({ id }) => id);
  const taxGroup = groups.includes(kept.taxGroup) ? kept.taxGroup : (groups[0] ?? kept.taxGroup);
  const stations = kept.stations.filter((station) => venue.stations.has(station));
  const sold: SoldLine = { ...kept, checkId, taxGroup, stations };
  const rules = priceRules(settings, order.type);
  const charge = chargeOf(sold, rules);
  const now = sell(deciding, askedBy(kept), checkId, order.type, venue.settings, 'lines');
  if (!now.ok) return { sold, charge, problem: 'sold_out', priceNow: null };
  const { categoryId, stations: madeAt, prepSeconds } = now.value;
  const made = { ...sold, categoryId, stations: madeAt, prepSeconds };
  // A part of a combo costs its share of the combo's price, which the menu does not say of the part.
  const priceNow = kept.combo ? charge : chargeOf({ ...now.value, taxGroup }, rules);
  const combo = made.combo && !counted.has(made.combo.id) ? comboPortions(made) : [];
  if (takePortions(deciding, [...portionsOf(made), ...combo], venue.settings)) {
    return { sold: made, charge, problem: 'sold_out', priceNow };
  }
  if (made.combo) counted.add(made.combo.id);
  return { sold: made, charge, problem: priceNow === charge ? null : 'price_changed', priceNow };
}
