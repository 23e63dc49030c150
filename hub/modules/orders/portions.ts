import { must } from '@comanda/shared/base/assert.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { givenBack, taken } from '@comanda/shared/domain/order/portions.ts';
import type { Deciding } from '../../log/spine.ts';
import { restrictions } from '../menu/index.ts';
import { say } from './words.ts';

type Portions = Pick<SoldLine, 'itemId' | 'name' | 'quantity'>;

/**
 * Takes portions off countdowns. The last portion is sold once: two terminals ask for it in two commands, and the
 * second one finds it gone.
 */
export function takePortions(deciding: Deciding, sold: readonly Portions[], settings: VenueSettings): Refusal | null {
  const wanted = new Map<string, { quantity: number; at: number }>();
  for (const [at, line] of sold.entries()) {
    const before = wanted.get(line.itemId);
    wanted.set(line.itemId, { quantity: (before?.quantity ?? 0) + line.quantity, at: before?.at ?? at });
  }
  const restricted = restrictions(deciding.store);
  for (const [itemId, { quantity, at }] of wanted) {
    const restriction = restricted.get(itemId);
    if (!restriction) continue;
    const item = say(must(sold[at], 'a wanted item has its line').name, settings);
    const field = `lines.${at}.itemId`;
    if (!restriction.available) return refuse('item_unavailable', { item }, field);
    const left = taken(restriction, quantity);
    if (!left) return refuse('item_too_few', { item, remaining: restriction.remaining ?? 0 }, field);
    if (left !== restriction) deciding.append(event('availability.changed.v1', `item:${itemId}`, left));
  }
  return null;
}

/** Gives portions that nobody made back to their countdowns. */
export function givePortionsBack(deciding: Deciding, sold: readonly Omit<Portions, 'name'>[]): void {
  for (const { itemId, quantity } of sold) {
    // Read for each: an item may be on two of the lines.
    const restriction = restrictions(deciding.store).get(itemId);
    if (!restriction) continue;
    const left = givenBack(restriction, quantity);
    if (left !== restriction) deciding.append(event('availability.changed.v1', `item:${itemId}`, left));
  }
}

/** Takes portions off a countdown that were given back to it by mistake; those that were sold since stay sold. */
export function takeWhatIsLeft(deciding: Deciding, { itemId, quantity }: Omit<Portions, 'name'>): void {
  const restriction = restrictions(deciding.store).get(itemId);
  const left = restriction && taken(restriction, Math.min(quantity, restriction.remaining ?? 0));
  if (left && left !== restriction) deciding.append(event('availability.changed.v1', `item:${itemId}`, left));
}
