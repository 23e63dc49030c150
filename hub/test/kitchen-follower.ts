import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { must } from '@comanda/shared/base/assert.ts';
import { kitchenModule } from '../modules/kitchen/index.ts';
import { concerns } from '../modules/module.ts';
import type { Harness } from './harness.ts';

/** What a screen shows that follows a station's tickets from now on, as it hears of changes alone. */
export interface KitchenFollower {
  /** What it has once it has heard of all that happened. */
  readonly shows: () => TicketView[];
  /** What one has that asks anew. */
  readonly anew: () => TicketView[];
}

const byAge = (a: TicketView, b: TicketView): number => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1);

export function followKitchen({ store, spine }: Harness, station: string): KitchenFollower {
  const topic = must(kitchenModule.topics?.[0], 'the kitchen’s topic');
  const anew = () => topic.all(store, { station }) as unknown as TicketView[];
  const shown = new Map(anew().map((ticket) => [ticket.id, ticket]));
  let heard = spine.head();
  return {
    anew: () => anew().toSorted(byAge),
    shows: () => {
      const events = spine.eventsAfter(heard, 10_000);
      heard = spine.head();
      const touched = events
        .flatMap((event) => topic.touched(event, store))
        .filter((each) => concerns(each, { station }));
      if (touched.some(({ id }) => id === null)) {
        shown.clear();
        for (const ticket of anew()) shown.set(ticket.id, ticket);
      }
      const ids = new Set(touched.flatMap(({ id }) => id ?? []));
      for (const id of ids) shown.delete(id);
      for (const ticket of topic.some(store, { station }, [...ids]) as unknown as TicketView[]) {
        shown.set(ticket.id, ticket);
      }
      return [...shown.values()].toSorted(byAge);
    },
  };
}
