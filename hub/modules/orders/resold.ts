import { err, type Result } from '@comanda/shared/base/result.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { resold as resoldBy, type ResoldProblem, type Wanted } from '@comanda/shared/domain/order/resold.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { Deciding } from '../../log/spine.ts';
import { choiceRefusal, menuNow } from './taking.ts';
import { say } from './words.ts';

/** A line that was sold, as it is wanted now; what it had of a modifier that is sold out meanwhile, it may keep. */
export function resold(
  { store }: Deciding,
  sold: SoldLine,
  wanted: Wanted,
  settings: VenueSettings,
): Result<SoldLine, Refusal> {
  const { index, restricted } = menuNow(store);
  const indexed = index.items.get(sold.itemId);
  const line = resoldBy(sold, wanted, indexed);
  if (!line.ok) return err(refusalOf(line.error, indexed, settings));
  const before = new Map(sold.modifiers.map(({ modifierId, quantity }) => [modifierId, quantity]));
  const out = line.value.modifiers.find(
    ({ modifierId, quantity }) =>
      quantity > (before.get(modifierId) ?? 0) && restricted.get(modifierId)?.available === false,
  );
  return out ? err(refuse('item_unavailable', { item: say(out.name, settings) }, 'choices')) : line;
}

function refusalOf(problem: ResoldProblem, indexed: IndexedItem | undefined, settings: VenueSettings): Refusal {
  if (problem.code === 'part') return refuse('combo_part', {}, 'variantId');
  if (problem.code === 'gone' || !indexed) return refuse('not_found', { what: 'item' });
  if (problem.code !== 'price_needed') return choiceRefusal(problem, indexed, settings, null);
  return refuse('price_needed', { item: say(indexed.item.name, settings) }, 'variantId');
}
