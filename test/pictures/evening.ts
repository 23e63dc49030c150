import { setTimeout as wait } from 'node:timers/promises';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { findVenue } from '../../hub/seed.ts';
import { mulberry32 } from '../seed.ts';
import { guestsOf } from '../sim/choosing.ts';
import { cook, doors, type Service, takeaway } from '../sim/service.ts';
import { newId, staffClient } from '../sim/staff-client.ts';

/** As many minutes of the restaurant pass in one of ours. */
const SPEED = 60;
const SEED = 4_600;
const STILL_WAITING = 3;

export interface Evening {
  /** The path of the page by which a guest's phone follows an order that is being made. */
  readonly track: string;
}

/** Lets guests, waiters and cooks of the demo venue fill the house for so many of our seconds. */
export async function evening(base: string, seconds: number): Promise<Evening> {
  const file = findVenue('saigon');
  if (!file.ok) throw new Error(file.error);
  const person = (role: string) =>
    must(
      file.value.staff.find((each) => each.role === role),
      `a ${role}`,
    );
  const [waiter, cashier, kitchen] = await Promise.all([
    staffClient(base, 'pos', 'Waiter', person('waiter')),
    staffClient(base, 'pos', 'Counter', person('cashier')),
    staffClient(base, 'kitchen', 'Cooks', null),
  ]);
  const [venue, menu] = await Promise.all([cashier.call(routes.venue), cashier.call(routes.menu)]);
  let over = false;
  const service: Service = {
    waiters: [waiter],
    cashier,
    kitchen,
    venue,
    random: mulberry32(SEED),
    minutes: (count) => wait((count * MINUTE) / SPEED),
    say: () => {},
    stopped: () => over,
  };
  const guests = guestsOf(menu, newId, service.random);
  const prep = new Map(menu.items.map((item) => [item.id, item.prepSeconds]));
  const parts = [doors, ...venue.stations.filter(({ kind }) => kind === 'prep').map(({ id }) => id)].map((part) =>
    typeof part === 'string' ? cook(service, part, prep) : part(service, guests),
  );
  await wait(seconds * 1_000);
  over = true;
  await Promise.all(parts);
  // The cooks have gone home: what is ordered now waits as long as pictures are taken.
  for (let n = 0; n < STILL_WAITING; n += 1) await takeaway(service, guests);
  const { orders } = await cashier.call(routes.openOrders);
  const made = must(orders.toReversed().find(({ state }) => state === 'preparing') ?? orders[0], 'an open order');
  const { url } = await cashier.call(routes.trackLink, { params: { orderId: made.id } });
  return { track: new URL(url).pathname };
}
