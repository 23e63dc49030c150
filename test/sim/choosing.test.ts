import { expect, it } from 'vitest';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade } from '../../hub/test/trade.ts';
import { loadVenue, venueNames } from '../../hub/venues/index.ts';
import { mulberry32 } from '../seed.ts';
import { guestsOf } from './choosing.ts';

it.each(venueNames)(
  'whatever the guests of %s want, combos and what is weighed among it, the hub takes',
  async (name) => {
    const house = await openTrade(name);
    const { categories, groups, items } = loadVenue(name);
    const guests = guestsOf({ revision: 0, categories, groups, items }, house.newId, mulberry32(4614));
    const lines = Array.from({ length: 250 }, () => guests(4, 'dine_in', 4)).flat();
    const refused: unknown[] = [];
    for (let at = 0; at < lines.length; at += 40) {
      const body = { orderId: house.newId(), type: 'dine_in', lines: lines.slice(at, at + 40), send: true } as const;
      const reply = await house.ask(routes.openOrder, { caller: cashier, body });
      if (!reply.ok) refused.push(reply.error);
    }
    expect(refused).toEqual([]);
    expect(lines.some((line) => line.parts)).toBe(true);
    expect(lines.some((line) => line.grams)).toBe(name === 'saigon');
    house.close();
  },
);
