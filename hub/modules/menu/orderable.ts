import { localClock } from '@comanda/shared/base/time.ts';
import type { Channel } from '@comanda/shared/contracts/common.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { isServed } from '@comanda/shared/domain/menu/serving-times.ts';
import type { Store } from '../../db/store.ts';
import { venueState } from '../venue/index.ts';
import { menuView } from './queries.ts';

const clocks = new Map<string, ReturnType<typeof localClock>>();

function clockOf(timeZone: string): ReturnType<typeof localClock> {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = localClock(timeZone)));
  return clock;
}

/**
 * Why an item cannot be ordered there and now; null: it can. Times of day hold for guests who order by themselves:
 * staff decide otherwise where they want.
 */
export function orderableProblem(
  store: Store,
  item: MenuItem,
  channel: Channel,
  at: number,
): 'item_not_sold_so' | 'item_not_now' | null {
  if (item.channels && !item.channels.includes(channel)) return 'item_not_sold_so';
  if (channel === 'pos') return null;
  const times = menuView(store).categories.find(({ id }) => id === item.categoryId)?.times;
  const timeZone = venueState(store)?.settings.timeZone ?? 'UTC';
  return times && !isServed(times, clockOf(timeZone)(at)) ? 'item_not_now' : null;
}
