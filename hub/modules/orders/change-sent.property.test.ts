import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dishOf } from '../../test/choices.ts';
import { accepted } from '../../test/identity.ts';
import { cashier, openTrade } from '../../test/trade.ts';

interface Wish {
  readonly variantId: string;
  readonly choices: { readonly modifierId: string; readonly quantity: number }[];
  readonly note: string;
}

/** What a guest may want of the dish: a size, what must be chosen, and any of what may be. */
function wishes(venue: 'saigon' | 'newyork' | 'berlin'): fc.Arbitrary<Wish> {
  const { item, groups, required, choice } = dishOf(venue);
  const optional = groups.filter(({ min }) => min === 0);
  const chosen = fc.tuple(
    ...optional.map(({ modifiers, max }) =>
      fc.subarray(
        modifiers.filter(({ groupId }) => groupId === null).map(({ id }) => choice(id)),
        { maxLength: Math.min(max, modifiers.filter(({ groupId }) => groupId === null).length) },
      ),
    ),
  );
  return fc.record({
    variantId: fc.constantFrom(...item.variants.map(({ id }) => id)),
    choices: chosen.map((lists) => [...required, ...lists.flat()]),
    note: fc.constantFrom('', 'No salt', 'Allergy: nuts'),
  });
}

it.each(['saigon', 'newyork', 'berlin'] as const)(
  'a line that was changed costs what it would have cost ordered so at first, and changed back what it did (%s)',
  async (venue) => {
    const house = await openTrade(venue);
    const { item } = dishOf(venue);
    const order = async (...lines: (Wish & { quantity: number })[]) => {
      const placed = lines.map((wish) => ({ id: house.newId(), itemId: item.id, ...wish }));
      const body = { orderId: house.newId(), type: 'takeaway' as const, lines: placed, send: true };
      const { orderId } = accepted(await house.ask(routes.openOrder, { caller: cashier, body }));
      return { orderId, lineId: must(placed[0], 'a line').id, check: await checkOf(orderId) };
    };
    const checkOf = async (orderId: string) => {
      const { gross, net, tax, serviceCharge, total } = must((await house.view(orderId)).checks[0], 'a check');
      return { gross, net, tax, serviceCharge, total };
    };
    const property = fc.asyncProperty(
      wishes(venue),
      fc.array(wishes(venue), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      async (first, others, quantity, some) => {
        const { orderId, lineId, check } = await order({ ...first, quantity });
        const params = { orderId, lineId };
        const change = async (body: Wish) =>
          accepted(await house.ask(routes.changeSentLine, { caller: cashier, params, body }));
        for (const wish of others) {
          expect((await change(wish)).total).toBe((await order({ ...wish, quantity })).check.total);
        }
        await change(first);
        expect(await checkOf(orderId)).toEqual(check);

        const wish = must(others[0], 'a wish');
        if (some >= quantity || JSON.stringify(wish) === JSON.stringify(first)) return;
        const body = { ...wish, quantity: some, partId: house.newId() };
        accepted(await house.ask(routes.changeSentLine, { caller: cashier, params, body }));
        const apart = await order({ ...first, quantity: quantity - some }, { ...wish, quantity: some });
        expect(await checkOf(orderId)).toEqual(apart.check);
      },
    );
    await fc.assert(property, { numRuns: 15, seed: 4600 });
    expect(house.store.get('select sum(amount) as n from ledger')).toEqual({ n: null });
    expect(house.differences()).toEqual([]);
    house.close();
  },
  30_000,
);
