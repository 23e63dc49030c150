import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { comboPortions, givenBack, type Portion, summed, taken } from '@comanda/shared/domain/order/portions.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { restrictions } from '../menu/index.ts';
import { say } from './words.ts';

const change = (deciding: Deciding, counted: Availability): void => {
  deciding.append(event('availability.changed.v1', `item:${counted.id}`, counted));
};

/**
 * Takes portions off countdowns, all or none. The last portion is sold once: two terminals ask for it in two commands,
 * and the second one finds it gone.
 */
export function takePortions(
  deciding: Deciding,
  portions: readonly Portion[],
  settings: VenueSettings,
): Refusal | null {
  const restricted = restrictions(deciding.store);
  const changed: Availability[] = [];
  for (const { id, name, quantity, field } of summed(portions)) {
    const restriction = restricted.get(id);
    if (!restriction) continue;
    const item = say(name, settings);
    if (!restriction.available) return refuse('item_unavailable', { item }, field);
    const left = taken(restriction, quantity);
    if (!left) return refuse('item_too_few', { item, remaining: restriction.remaining ?? 0 }, field);
    if (left !== restriction) changed.push(left);
  }
  for (const left of changed) change(deciding, left);
  return null;
}

/** Gives portions that nobody made back to their countdowns. */
export function givePortionsBack(deciding: Deciding, portions: readonly Portion[]): void {
  const restricted = restrictions(deciding.store);
  for (const { id, quantity } of summed(portions)) {
    const restriction = restricted.get(id);
    if (!restriction) continue;
    const left = givenBack(restriction, quantity);
    if (left !== restriction) change(deciding, left);
  }
}

/** Takes portions off a countdown that were given back to it by mistake; those that were sold since stay sold. */
export function takeWhatIsLeft(deciding: Deciding, portions: readonly Portion[]): void {
  const restricted = restrictions(deciding.store);
  for (const { id, quantity } of summed(portions)) {
    const restriction = restricted.get(id);
    const left = restriction && taken(restriction, Math.min(quantity, restriction.remaining ?? 0));
    if (left && left !== restriction) change(deciding, left);
  }
}

/** Whether some part of a combo stands, or was made, or waits for a cook's word: also one that went to another order that day. */
const comboStands = (store: Store, orderId: string, comboId: string): boolean =>
  store.get(
    `select 1 from orders o join lines l on l.order_id = o.id
     where o.business_date = (select business_date from orders where id = ?) and l.data ->> '$.combo.id' = ?
       and not (l.state = 'new' and o.state = 'cancelled')
       and (l.state <> 'voided' or exists (
         select 1 from ticket_lines t where t.line_id = l.id and (t.acknowledged = 0 or t.made = 1)))
     limit 1`,
    orderId,
    comboId,
  ) !== undefined;

/** The portions of a part's combo itself, where the part was the last that there was of it: once for all of its parts. */
export function lastOfCombo({ store }: Deciding, orderId: string, part: SoldLine): Portion[] {
  const { combo } = part;
  const counted = combo && (restrictions(store).get(combo.itemId)?.remaining ?? null) !== null;
  return combo && counted && !comboStands(store, orderId, combo.id) ? comboPortions(part) : [];
}
